//! What the public sees: published events, without the people who filed them.

use std::fmt;

use campagne_territories::{Territories, Territory};
use chrono::{DateTime, Utc};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::entry::Entry;
use super::index::Index;
use super::place::place;
use crate::campaign::Campaign;
use crate::event::{
    Accessibility, Availability, Contact, Event, Image, Online, Organiser, Registration, Session, Venue,
};
use crate::vocabulary::{Attendance, Audience, Format, Status, Topic};
use crate::zone::Zone;

/// The published events of a campaign, for exporters. Only [`Programme::public`](super::Programme::public)
/// makes it.
#[derive(Clone)]
pub struct Public<'p> {
    campaign: &'p Campaign,
    territories: Option<&'p Territories>,
    events: Vec<PublicEvent<'p>>,
}

impl<'p> Public<'p> {
    pub(crate) const fn new(
        campaign: &'p Campaign,
        territories: Option<&'p Territories>,
        events: Vec<PublicEvent<'p>>,
    ) -> Self {
        Self { campaign, territories, events }
    }

    /// The campaign.
    #[must_use]
    pub const fn campaign(&self) -> &'p Campaign {
        self.campaign
    }

    /// The territories. Returns `None` if they are not loaded.
    #[must_use]
    pub const fn territories(&self) -> Option<&'p Territories> {
        self.territories
    }

    /// The events, in the order of the programme.
    #[must_use]
    pub fn events(&self) -> &[PublicEvent<'p>] {
        &self.events
    }

    /// Where an event takes place: its commune today, else the territory to which it belongs. Returns `None`
    /// if neither is given, or the territories are not loaded.
    #[must_use]
    pub fn place(&self, event: PublicEvent<'_>) -> Option<Territory<'p>> {
        place(self.territories?, &event.entry.event)
    }

    /// Only the events with these numbers, in that order: for example what a query selects, for an export.
    #[must_use]
    pub fn only(&self, numbers: impl IntoIterator<Item = usize>) -> Self {
        let events = numbers.into_iter().filter_map(|number| self.events.get(number).copied()).collect();
        Self::new(self.campaign, self.territories, events)
    }

    /// An index of these events, to filter and count; see [`Index`].
    #[must_use]
    pub fn index(&self) -> Index {
        Index::new(self.campaign, self.territories, self.events.iter().map(|event| event.entry))
    }
}

/// A published event: everything in [`Event`] except who filed it.
///
/// It serialises to the fields of a submission, without `submitter`.
#[derive(Clone, Copy, PartialEq)]
pub struct PublicEvent<'p> {
    entry: &'p Entry,
}

impl fmt::Debug for Public<'_> {
    /// Shows its events only: the tables of territories would fill pages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Public").field("events", &self.events).finish_non_exhaustive()
    }
}

impl fmt::Debug for PublicEvent<'_> {
    /// Shows its identifier and title only: the whole event names who filed it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicEvent")
            .field("id", &self.id())
            .field("title", &self.title())
            .finish_non_exhaustive()
    }
}

/// Declares the fields of an event in the order of the wire: a method for each, and how it is written.
macro_rules! parts {
    ($( $(#[$doc:meta])* $name:ident $(as $wire:literal)?: $type:ty = $event:ident => $value:expr; )*) => {
        impl<'p> PublicEvent<'p> {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $name(&self) -> $type {
                    let $event: &'p Event = &self.entry.event;
                    $value
                }
            )*
        }

        impl Serialize for PublicEvent<'_> {
            /// Writes the submission of the contract, without the submitter.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut out = serializer.serialize_map(None)?;
                out.serialize_entry("id", self.id())?;
                $(
                    let value = self.$name();
                    if !value.is_absent() {
                        let name = wire_name!($name $($wire)?);
                        out.serialize_entry(name, &value)?;
                    }
                )*
                out.end()
            }
        }
    };
}

macro_rules! wire_name {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $wire:literal) => {
        $wire
    };
}

/// Whether a field is left out of the wire, because it is empty.
trait Part {
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T> Part for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Part for &[T] {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

macro_rules! always_there {
    ($($type:ty),*) => { $( impl Part for $type {} )* };
}

always_there!(&str, Format, Attendance, Zone, &Organiser, Status);

impl<'p> PublicEvent<'p> {
    pub(crate) const fn new(entry: &'p Entry) -> Self {
        Self { entry }
    }

    /// Where it takes place; see [`Public::place`].
    #[must_use]
    pub fn place<'t>(&self, territories: &'t Territories) -> Option<Territory<'t>> {
        place(territories, &self.entry.event)
    }

    /// Its identifier in the programme.
    #[must_use]
    pub fn id(&self) -> &'p str {
        &self.entry.id
    }

    /// How often it was changed since it was accepted.
    #[must_use]
    pub const fn revision(&self) -> u32 {
        self.entry.revision
    }

    /// When it was last changed, if the host knows.
    #[must_use]
    pub const fn updated(&self) -> Option<DateTime<Utc>> {
        self.entry.updated
    }

    /// Whether the event is shown in a section of its own; see [`Event::aside`].
    #[must_use]
    pub const fn aside(&self) -> bool {
        self.entry.event.aside
    }
}

parts! {
    /// The title.
    title: &'p str = event => &event.title;
    /// A sentence for lists.
    summary: &'p str = event => &event.summary;
    /// The description, in Markdown.
    description: Option<&'p str> = event => event.description.as_deref();
    /// What kind of event it is.
    format: Format = event => event.format;
    /// How people attend.
    attendance: Attendance = event => event.attendance;
    /// The zone of its times.
    zone as "time_zone": Zone = event => event.zone;
    /// Its sessions. Empty for a format on demand.
    sessions: &'p [Session] = event => &event.sessions;
    /// When a format on demand is available.
    availability: Option<&'p Availability> = event => event.availability.as_ref();
    /// Where people meet.
    venue: Option<&'p Venue> = event => event.venue.as_ref();
    /// The territory to which it belongs, by its identifier.
    territory: Option<&'p str> = event => event.territory.as_deref();
    /// The online access.
    online: Option<&'p Online> = event => event.online.as_ref();
    /// The registration.
    registration: Option<&'p Registration> = event => event.registration.as_ref();
    /// Whether it is free of charge. `None` if unknown.
    free: Option<bool> = event => event.free;
    /// Whether it is open to the public. `None` if unknown.
    open_to_public: Option<bool> = event => event.open_to_public;
    /// Who organises.
    organiser: &'p Organiser = event => &event.organiser;
    /// The co-organisers.
    co_organisers: &'p [Organiser] = event => &event.co_organisers;
    /// Whom the public may ask.
    contact: Option<&'p Contact> = event => event.contact.as_ref();
    /// Whom it is for.
    audiences: &'p [Audience] = event => &event.audiences;
    /// What it is about.
    topics: &'p [Topic] = event => &event.topics;
    /// Words to find it by.
    keywords: &'p [String] = event => &event.keywords;
    /// The languages spoken, as lower-case codes.
    languages: &'p [String] = event => &event.languages;
    /// A picture.
    image: Option<&'p Image> = event => event.image.as_ref();
    /// The arrangements for people with disabilities.
    accessibility: Option<&'p Accessibility> = event => event.accessibility.as_ref();
    /// Its status.
    status: Status = event => event.status;
    /// Its sessions before it was rescheduled.
    previous_sessions: &'p [Session] = event => &event.previous_sessions;
}
