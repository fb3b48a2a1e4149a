//! The types of JSON in a submitter's words.

use super::spec::Kind;
use crate::words::Words;

/// The types of JSON, as a submitter would name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonType {
    Text,
    Number,
    Flag,
    List,
    Object,
    /// `null`, in a place that may not be empty.
    Nothing,
}

impl JsonType {
    /// The type in words, with its article.
    pub(crate) const fn words(self) -> (&'static str, Words) {
        match self {
            Self::Text => ("text", Words { fr: "un texte", en: "a text" }),
            Self::Number => ("number", Words { fr: "un nombre", en: "a number" }),
            Self::Flag => ("flag", Words { fr: "« oui » ou « non »", en: "yes or no" }),
            Self::List => ("list", Words { fr: "une liste", en: "a list" }),
            Self::Object => ("object", Words { fr: "un groupe de champs", en: "a group of fields" }),
            Self::Nothing => ("nothing", Words { fr: "rien", en: "nothing" }),
        }
    }

    /// The type of a kind on the wire.
    pub(crate) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Flag => Self::Flag,
            Kind::Count | Kind::Number(..) => Self::Number,
            Kind::Object(_) => Self::Object,
            Kind::List(_) => Self::List,
            _ => Self::Text,
        }
    }
}
