//! A text in both languages, as campaigns give them.

use serde::Serialize;

/// A text in French and in English. If only one was given, the other repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Text {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl<T: Into<String>> From<[T; 2]> for Text {
    /// The text in French, then in English.
    fn from([fr, en]: [T; 2]) -> Self {
        Self { fr: fr.into(), en: en.into() }
    }
}
