//! An event in the programme, with what its host keeps about it.

use chrono::{DateTime, Utc};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::collection::hash;
use crate::error::Error;
use crate::event::{Event, Session};
use crate::form::write_when;
use crate::report::write_instant;
use crate::vocabulary::Moderation;

/// An event in the programme, with what its host keeps about it.
///
/// It serialises to a line of a programme file, from which it is read back. The line is complete and names
/// who filed the event, so it is for the host only. [`PublicEvent`](super::PublicEvent) is what the public
/// may read.
///
/// ```json
/// {"moderation": "published", "revision": 2, "updated": "2020-10-20T08:00:00Z", "event": {…}}
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The identifier, unique in the programme: the event's own, if it has one.
    pub id: String,
    /// The event.
    pub event: Event,
    /// Its state of moderation.
    pub moderation: Moderation,
    /// How often it was changed since it was accepted: the `SEQUENCE` of iCalendar.
    pub revision: u32,
    /// When it was last changed, if the host knows.
    pub updated: Option<DateTime<Utc>>,
}

impl Entry {
    /// A newly accepted event, which waits for moderation.
    #[must_use]
    pub fn new(id: impl Into<String>, event: Event) -> Self {
        let id = id.into();
        let event = Event { id: Some(id.clone()), ..event };
        Self { id, event, moderation: Moderation::Submitted, revision: 0, updated: None }
    }

    /// The same, under the event's own identifier. If it has none, one is derived from title, organiser,
    /// first moment and commune. The same event has the same identifier on every run and platform. Nothing
    /// about who filed it goes into it.
    #[must_use]
    pub fn of(event: Event) -> Self {
        let id = event.id.clone().unwrap_or_else(|| derived_id(&event));
        Self::new(id, event)
    }

    /// Moves it to another state of moderation. The caller keeps who did it, when and why.
    ///
    /// # Errors
    /// [`Error::IllegalModeration`], which names the possible states.
    pub fn moderate(&mut self, to: Moderation) -> Result<(), Error> {
        self.moderation = self.moderation.to(to)?;
        Ok(())
    }

    /// Replaces the event by its amended form. The identifier stays, and the revision goes up by one.
    pub fn amend(&mut self, event: Event, updated: Option<DateTime<Utc>>) {
        self.event = Event { id: Some(self.id.clone()), ..event };
        self.revision = self.revision.saturating_add(1);
        self.updated = updated.or(self.updated);
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Entry", 4)?;
        out.serialize_field("moderation", &self.moderation)?;
        out.serialize_field("revision", &self.revision)?;
        if let Some(updated) = self.updated {
            out.serialize_field("updated", &write_instant(updated))?;
        }
        out.serialize_field("event", &self.event)?;
        out.end()
    }
}

/// An identifier for an event that has none.
fn derived_id(event: &Event) -> String {
    let first = match (event.sessions.first(), &event.availability) {
        (Some(Session::Days { first, .. }), _) => first.to_string(),
        (Some(Session::Times { start, .. }), _) => write_instant(start.to_utc()),
        (None, Some(availability)) => write_when(availability.from),
        (None, None) => String::new(),
    };
    let organiser = event.organiser.name.as_deref().unwrap_or_default();
    let commune = event.venue.as_ref().map_or("", |venue| &venue.commune);
    let number = hash([event.title.as_bytes(), organiser.as_bytes(), first.as_bytes(), commune.as_bytes()]);
    format!("ev-{number:016x}")
}
