//! The programme: the accepted events of a campaign, with where each stands in moderation, and what
//! the public sees of them.
//!
//! ```text
//! Event ──► Entry (with its moderation) ──► Programme ──► Public ──► export
//! ```
//!
//! Only what is published is in [`Public`], and no event there tells who filed it: exporters take
//! nothing else, so that none can say what it must not.

mod entry;
mod moderation;
mod public;

use campagne_territories::Territories;

pub use entry::Entry;
pub use moderation::Moderation;
pub use public::{Public, PublicEvent};

use crate::campaign::Campaign;

/// The accepted events of a campaign, in the order in which they were added.
#[derive(Debug, Clone)]
pub struct Programme<'c> {
    campaign: &'c Campaign,
    territories: Option<&'c Territories>,
    entries: Vec<Entry>,
}

impl<'c> Programme<'c> {
    /// An empty one. With the feature `embedded` the territories are there from the start.
    #[must_use]
    pub fn new(campaign: &'c Campaign) -> Self {
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self { campaign, territories, entries: Vec::new() }
    }

    /// Takes those territories, or none: then communes have no names.
    #[must_use]
    pub const fn territories(mut self, territories: Option<&'c Territories>) -> Self {
        self.territories = territories;
        self
    }

    /// Adds an event.
    pub fn add(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Its events, published or not.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What the public sees of it.
    #[must_use]
    pub fn public(&self) -> Public<'_> {
        let published = self.entries.iter().filter(|entry| entry.moderation == Moderation::Published);
        Public::new(self.campaign, self.territories, published.map(PublicEvent::new).collect())
    }
}
