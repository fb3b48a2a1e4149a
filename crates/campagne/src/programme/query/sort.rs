//! The orders of a list.

use crate::words::Words;

/// The order of a list. Events that are equal in it come in the order of their start, then of their
/// identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By the first start. On demand: by the first day on which the event is available.
    #[default]
    Start,
    /// By title, in French alphabetical order: accents, capitals and punctuation count last.
    Title,
    /// The whole country first, then by région, département and commune, and last the events without a place.
    Territory,
    /// The latest change first, and last the events whose change is unknown.
    Updated,
}

impl Sort {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::Start, Self::Title, Self::Territory, Self::Updated];

    /// Its word on the wire.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Title => "title",
            Self::Territory => "territory",
            Self::Updated => "updated",
        }
    }

    /// Its label.
    #[must_use]
    pub const fn label(self) -> Words {
        match self {
            Self::Start => Words { fr: "Date", en: "Date" },
            Self::Title => Words { fr: "Titre", en: "Title" },
            Self::Territory => Words { fr: "Territoire", en: "Territory" },
            Self::Updated => Words { fr: "Dernière modification", en: "Last change" },
        }
    }
}

/// The words of every order, as a parameter takes them.
#[expect(clippy::indexing_slicing, reason = "both lists have that length, which the compiler checks")]
pub(super) const WORDS: [&str; Sort::ALL.len()] = {
    let mut words = [""; Sort::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = Sort::ALL[at].word();
        at += 1;
    }
    words
};
