//! An event of a programme, in the form of its JSON.

use campagne_territories::{Level, Territories, Territory};
use serde::Serialize;

use crate::programme::PublicEvent;
use crate::report::write_instant;

/// An event as the public reads it.
#[derive(Debug, Serialize)]
pub struct EventPage<'p> {
    #[serde(flatten)]
    event: PublicEvent<'p>,
    place: Option<PlacePage>,
    aside: bool,
    revision: u32,
    updated: Option<String>,
}

/// The names of the place of an event.
#[derive(Debug, Serialize)]
struct PlacePage {
    id: String,
    name: String,
    departement: Option<String>,
    region: Option<String>,
}

impl<'p> EventPage<'p> {
    /// A public event, with the names of its place.
    #[must_use]
    pub fn new(event: PublicEvent<'p>, territories: Option<&Territories>) -> Self {
        let place = territories.and_then(|known| event.place(known));
        Self {
            place: place.as_ref().map(PlacePage::new),
            aside: event.aside(),
            revision: event.revision(),
            updated: event.updated().map(write_instant),
            event,
        }
    }
}

impl PlacePage {
    fn new(place: &Territory<'_>) -> Self {
        let name = |other: Option<Territory<'_>>| {
            other.filter(|other| other != place && place.level() > Level::Region).map(|other| other.name())
        };
        Self {
            id: place.id().to_string(),
            name: place.name(),
            departement: name(place.departement()),
            region: name(place.region()),
        }
    }
}
