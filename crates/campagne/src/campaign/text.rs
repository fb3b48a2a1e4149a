//! Texts of a campaign in both languages.

use crate::words::Language;

/// A text in French and in English. If only one was given, the other repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}
