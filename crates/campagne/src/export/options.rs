//! What the caller says of an export.

use chrono::{DateTime, Utc};

use crate::words::Language;

/// How to write an export.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// When the export is made: the library reads no clock.
    pub now: DateTime<Utc>,
    /// The language of what is said in words.
    pub language: Language,
    /// The address of the public page of the programme, where there is one.
    pub site: Option<String>,
    /// The address of the page of an event, in which `{id}` stands for its identifier; [`site`](Self::site)
    /// with a slash and the identifier where not said.
    pub page: Option<String>,
    /// The number of bytes over which a calendar is given in several files; `None` keeps it in one. One
    /// million unless said: Google Calendar loses events of larger ones without a word.
    pub max_bytes: Option<usize>,
}

impl Options {
    /// An export made at an instant, in French, for no site.
    #[must_use]
    pub const fn at(now: DateTime<Utc>) -> Self {
        Self { now, language: Language::Fr, site: None, page: None, max_bytes: Some(1_000_000) }
    }

    /// In that language.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// For the public page at that address.
    #[must_use]
    pub fn site(mut self, address: impl Into<String>) -> Self {
        self.site = Some(address.into());
        self
    }

    /// With the pages of events at such addresses: `https://exemple.fr/programme?id={id}`.
    #[must_use]
    pub fn page(mut self, template: impl Into<String>) -> Self {
        self.page = Some(template.into());
        self
    }

    /// In files of that many bytes at most, where the format can be split; `None` never splits.
    #[must_use]
    pub const fn max_bytes(mut self, bytes: Option<usize>) -> Self {
        self.max_bytes = bytes;
        self
    }
}
