//! The kinds of documents that have a JSON Schema.

use std::str::FromStr;

use crate::error::Error;

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Document {
    /// A submission, as somebody files it.
    Submission,
    /// A campaign, as a host writes it.
    Campaign,
    /// A report, as a check returns it.
    Report,
}

impl Document {
    /// Every kind of document.
    pub const ALL: &'static [Self] = &[Self::Submission, Self::Campaign, Self::Report];

    /// Its name: `submission`, `campaign`, `report`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Campaign => "campaign",
            Self::Report => "report",
        }
    }
}

impl FromStr for Document {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let document = Self::ALL.iter().copied().find(|document| document.code() == text);
        document.ok_or_else(|| Error::UnknownSchema { given: text.into() })
    }
}
