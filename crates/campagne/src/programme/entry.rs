//! An event in the programme, with what its host keeps beside it.

use chrono::{DateTime, Utc};

use super::Moderation;
use crate::event::Event;

/// An event in the programme, with what its host keeps beside it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The identifier, unique in the programme: that of the event where it has one.
    pub id: String,
    /// The event.
    pub event: Event,
    /// Where it stands in moderation.
    pub moderation: Moderation,
    /// How many times it was changed since it was first published: the `SEQUENCE` of iCalendar.
    pub revision: u32,
    /// When it was last changed, where the host knows.
    pub updated: Option<DateTime<Utc>>,
}

impl Entry {
    /// An event that was just accepted, and waits for moderation.
    #[must_use]
    pub fn new(id: impl Into<String>, event: Event) -> Self {
        Self { id: id.into(), event, moderation: Moderation::Submitted, revision: 0, updated: None }
    }
}
