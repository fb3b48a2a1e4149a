//! An event in the programme, with what its host keeps beside it.

use chrono::{DateTime, Utc};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::collection::hash;
use crate::error::Error;
use crate::event::{Event, Session};
use crate::form::write_when;
use crate::report::write_instant;
use crate::vocabulary::Moderation;

/// An event in the programme, with what its host keeps beside it.
///
/// It serialises to a line of a programme file, from which it is read back: the whole of it, who
/// filed it among the rest, so for the host alone. What the public may read is
/// [`PublicEvent`](super::PublicEvent).
///
/// ```json
/// {"moderation": "published", "revision": 2, "updated": "2020-10-20T08:00:00Z", "event": {…}}
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The identifier, unique in the programme: that of the event where it has one.
    pub id: String,
    /// The event.
    pub event: Event,
    /// Where it stands in moderation.
    pub moderation: Moderation,
    /// How many times it was changed since it was accepted: the `SEQUENCE` of iCalendar.
    pub revision: u32,
    /// When it was last changed, where the host knows.
    pub updated: Option<DateTime<Utc>>,
}

impl Entry {
    /// An event that was just accepted, and waits for moderation.
    #[must_use]
    pub fn new(id: impl Into<String>, event: Event) -> Self {
        let id = id.into();
        let event = Event { id: Some(id.clone()), ..event };
        Self { id, event, moderation: Moderation::Submitted, revision: 0, updated: None }
    }

    /// The same under the event's own identifier, or where it has none, one that is derived from
    /// what tells it from others: title, organiser, first moment, commune. The same event has the
    /// same identifier on every run and platform; nothing of who filed it goes into it.
    #[must_use]
    pub fn of(event: Event) -> Self {
        let id = event.id.clone().unwrap_or_else(|| derived_id(&event));
        Self::new(id, event)
    }

    /// Takes it to another state of moderation. Who did it, when and why is for the caller to keep.
    ///
    /// # Errors
    /// [`Error::IllegalModeration`], which says what is possible.
    pub fn moderate(&mut self, to: Moderation) -> Result<(), Error> {
        self.moderation = self.moderation.to(to)?;
        Ok(())
    }

    /// Puts the event as it was amended in the place of the one before: it keeps its identifier, and
    /// counts one revision more.
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
