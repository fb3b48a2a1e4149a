//! The formats: the one list of them.

use super::exporter::Exporter;
use super::losses::Loss;
use super::{atom, cpev, csv, geojson, icalendar, json, jsonld, openagenda};
use crate::words::Words;

/// A format to which a programme can be exported.
///
/// ```
/// use campagne::export::Format;
/// assert_eq!(Format::named("ics"), Some(Format::Icalendar));
/// assert_eq!(Format::Icalendar.media_type(), "text/calendar; charset=utf-8");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Calendars: iCalendar, RFC 5545 and 7986.
    Icalendar,
    /// Search engines: schema.org as JSON-LD.
    JsonLd,
    /// OpenAgenda, as its API gives events.
    OpenAgenda,
    /// Public administrations: the Core Public Event Vocabulary as JSON-LD.
    Cpev,
    /// Spreadsheets: a table, its schema, and the package that holds both.
    Csv,
    /// Maps: GeoJSON, RFC 7946.
    GeoJson,
    /// Feeds: Atom, RFC 4287.
    Atom,
    /// The submissions themselves, without the people who filed them.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Icalendar,
        Self::JsonLd,
        Self::OpenAgenda,
        Self::Cpev,
        Self::Csv,
        Self::GeoJson,
        Self::Atom,
        Self::Json,
    ];

    pub(super) const fn exporter(self) -> &'static Exporter {
        match self {
            Self::Icalendar => &icalendar::EXPORTER,
            Self::JsonLd => &jsonld::EXPORTER,
            Self::OpenAgenda => &openagenda::EXPORTER,
            Self::Cpev => &cpev::EXPORTER,
            Self::Csv => &csv::EXPORTER,
            Self::GeoJson => &geojson::EXPORTER,
            Self::Atom => &atom::EXPORTER,
            Self::Json => &json::EXPORTER,
        }
    }

    /// The format of that name. Returns `None` if there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// Its name, as callers give it: `ics`, `jsonld`, `openagenda`, `cpev`, `csv`, `geojson`, `atom`, `json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.exporter().name
    }

    /// The ending of the names of its files, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        self.exporter().extension
    }

    /// Its media type. For [`Format::Csv`], the media type of the table.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        self.exporter().media_type
    }

    /// What it is called, for people.
    #[must_use]
    pub const fn label(self) -> Words {
        self.exporter().label
    }

    /// Whether a single event can be exported; see [`event`](super::event).
    #[must_use]
    pub const fn has_events(self) -> bool {
        self.exporter().event.is_some()
    }

    /// The fields of the wire that it cannot carry, or only in part, in the order of the contract. A field
    /// without a [`Loss`] can be restored as it was. Who filed an event is in no format, and not listed here.
    #[must_use]
    pub const fn losses(self) -> &'static [Loss] {
        self.exporter().losses
    }
}
