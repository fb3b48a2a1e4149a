//! What the public sees: published events, without who filed them.

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

/// The published events of a campaign. It is made by [`Programme::public`](super::Programme::public)
/// alone, and is what exporters take.
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

    /// The territories, where they are loaded.
    #[must_use]
    pub const fn territories(&self) -> Option<&'p Territories> {
        self.territories
    }

    /// The events, in the order of the programme.
    #[must_use]
    pub fn events(&self) -> &[PublicEvent<'p>] {
        &self.events
    }

    /// Where an event takes place: its commune today, or else the territory for which it counts;
    /// none where neither was given or the territories are not loaded.
    #[must_use]
    pub fn place(&self, event: PublicEvent<'_>) -> Option<Territory<'p>> {
        place(self.territories?, &event.entry.event)
    }

    /// Some of them, by their numbers, in that order: what a query selects, for an export.
    #[must_use]
    pub fn only(&self, numbers: impl IntoIterator<Item = usize>) -> Self {
        let events = numbers.into_iter().filter_map(|number| self.events.get(number).copied()).collect();
        Self::new(self.campaign, self.territories, events)
    }

    /// An index of them, to filter and count; see [`Index`].
    #[must_use]
    pub fn index(&self) -> Index {
        Index::new(self.campaign, self.territories, self.events.iter().map(|event| event.entry))
    }
}

/// A published event: all that [`Event`] says but who filed it.
///
/// It serialises to the fields of a submission, without `submitter`.
#[derive(Clone, Copy, PartialEq)]
pub struct PublicEvent<'p> {
    entry: &'p Entry,
}

impl fmt::Debug for Public<'_> {
    /// Its events: the tables of territories would fill pages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Public").field("events", &self.events).finish_non_exhaustive()
    }
}

impl fmt::Debug for PublicEvent<'_> {
    /// Its name: all of it would tell who filed it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicEvent")
            .field("id", &self.id())
            .field("title", &self.title())
            .finish_non_exhaustive()
    }
}

/// Declares the parts of an event in the order of the wire: a method for each, and how it is written.
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

/// What is left out of the wire where it says nothing.
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

    /// How many times it was changed since it was first published.
    #[must_use]
    pub const fn revision(&self) -> u32 {
        self.entry.revision
    }

    /// When it was last changed, where the host knows.
    #[must_use]
    pub const fn updated(&self) -> Option<DateTime<Utc>> {
        self.entry.updated
    }

    /// True of an event that is to be shown in a section of its own; see [`Event::aside`].
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
    /// Its sessions; none for a format on demand.
    sessions: &'p [Session] = event => &event.sessions;
    /// When a format on demand can be had.
    availability: Option<&'p Availability> = event => event.availability.as_ref();
    /// Where people meet.
    venue: Option<&'p Venue> = event => event.venue.as_ref();
    /// The territory for which it counts, by its identifier.
    territory: Option<&'p str> = event => event.territory.as_deref();
    /// The online access.
    online: Option<&'p Online> = event => event.online.as_ref();
    /// The registration.
    registration: Option<&'p Registration> = event => event.registration.as_ref();
    /// Whether it is free of charge; unknown where not said.
    free: Option<bool> = event => event.free;
    /// Whether it is open to the public; unknown where not said.
    open_to_public: Option<bool> = event => event.open_to_public;
    /// Who organises.
    organiser: &'p Organiser = event => &event.organiser;
    /// Who else takes part in organising.
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
    /// For whom arrangements are made.
    accessibility: Option<&'p Accessibility> = event => event.accessibility.as_ref();
    /// Where it is in its life.
    status: Status = event => event.status;
    /// Its sessions before it was rescheduled.
    previous_sessions: &'p [Session] = event => &event.previous_sessions;
}
