//! The options of an export.

use chrono::{DateTime, Utc};

use crate::words::Language;

/// How to write an export.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// When the export is made. The library reads no clock.
    pub now: DateTime<Utc>,
    /// The language of labels and sentences.
    pub language: Language,
    /// The address of the public page of the programme, if there is one.
    pub site: Option<String>,
    /// The address of the page of an event, with `{id}` for its identifier. Without it, [`site`](Self::site)
    /// with a slash and the identifier.
    pub page: Option<String>,
    /// The number of bytes over which a calendar is split into several files; `None` keeps it in one. One
    /// million by default: Google Calendar silently loses events of larger files.
    pub max_bytes: Option<usize>,
}

impl Options {
    /// An export made at an instant, in French, for no site.
    #[must_use]
    pub const fn at(now: DateTime<Utc>) -> Self {
        Self { now, language: Language::Fr, site: None, page: None, max_bytes: Some(1_000_000) }
    }

    /// Sets the language.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets the address of the public page.
    #[must_use]
    pub fn site(mut self, address: impl Into<String>) -> Self {
        self.site = Some(address.into());
        self
    }

    /// Sets the address of the pages of events: `https://exemple.fr/programme?id={id}`.
    #[must_use]
    pub fn page(mut self, template: impl Into<String>) -> Self {
        self.page = Some(template.into());
        self
    }

    /// Sets the size of a file at most, if the format can be split; `None` never splits.
    #[must_use]
    pub const fn max_bytes(mut self, bytes: Option<usize>) -> Self {
        self.max_bytes = bytes;
        self
    }
}
