//! Limits on the length of texts and lists.

use crate::form::Limit;

/// Limits on lengths: Unicode scalar values of a composed and trimmed text, items of a list.
///
/// The defaults come from the contract; a campaign may set others.
///
/// ```
/// assert_eq!(campagne::campaign::Limits::default().title, 140);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The shortest title.
    pub title_min: usize,
    /// The longest title.
    pub title: usize,
    /// The longest summary.
    pub summary: usize,
    /// The longest description.
    pub description: usize,
    /// The longest link.
    pub link: usize,
    /// The longest electronic mail address (RFC 5321 §4.5.3.1.3 leaves 254 for an address).
    pub email: usize,
    /// The most sessions of one event.
    pub sessions: usize,
    /// The longest of the other texts, and of the other lists.
    pub other: usize,
    /// The largest document, in bytes.
    pub document: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            title_min: 3,
            title: 140,
            summary: 200,
            description: 10_000,
            link: 2_048,
            email: 254,
            sessions: 800,
            other: 255,
            document: 1024 * 1024,
        }
    }
}

impl Limits {
    /// The limits by their names in a campaign's file.
    pub(crate) fn entries(&mut self) -> [(&'static str, &mut usize); 9] {
        [
            ("title_min", &mut self.title_min),
            ("title", &mut self.title),
            ("summary", &mut self.summary),
            ("description", &mut self.description),
            ("link", &mut self.link),
            ("email", &mut self.email),
            ("sessions", &mut self.sessions),
            ("other", &mut self.other),
            ("document", &mut self.document),
        ]
    }

    pub(crate) const fn of(&self, limit: Limit) -> usize {
        match limit {
            Limit::Title => self.title,
            Limit::Summary => self.summary,
            Limit::Description => self.description,
            Limit::Link => self.link,
            Limit::Email => self.email,
            Limit::Sessions => self.sessions,
            Limit::Other => self.other,
        }
    }
}
