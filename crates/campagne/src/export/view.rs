//! What exporters see: the public programme, with what they all derive from it.

use campagne_territories::{Level, Territory};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::options::Options;
use crate::campaign::Campaign;
use crate::event::{Availability, Session, Venue};
use crate::json::sorted;
use crate::programme::{Public, PublicEvent};
use crate::words::{Language, Words};

/// The name space of the identifiers: a version 4 UUID, drawn once and never changed.
const NAMESPACE: Uuid = Uuid::from_u128(0x9d3c_5b1e_7a42_4f0c_8e61_52b7_c04a_d9f3);

/// A time of an event: one session, or the whole time in which it is available.
#[derive(Debug, Clone, Copy)]
pub(super) enum Time<'p> {
    Session(&'p Session),
    OnDemand(&'p Availability),
}

/// The times of an event, in order. Every exporter goes through them, and writes them in its way.
pub(super) fn times(event: PublicEvent<'_>) -> impl Iterator<Item = Time<'_>> {
    let sessions = match event.availability() {
        Some(_) => &[][..],
        None => event.sessions(),
    };
    event.availability().map(Time::OnDemand).into_iter().chain(sessions.iter().map(Time::Session))
}

/// The public programme and the options, with what exporters derive from them.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'v> {
    public: &'v Public<'v>,
    pub(super) options: &'v Options,
}

impl<'v> View<'v> {
    pub(super) const fn new(public: &'v Public<'v>, options: &'v Options) -> Self {
        Self { public, options }
    }

    pub(super) fn events(&self) -> &'v [PublicEvent<'v>] {
        self.public.events()
    }

    pub(super) const fn campaign(&self) -> &'v Campaign {
        self.public.campaign()
    }

    pub(super) const fn language(&self) -> Language {
        self.options.language
    }

    /// Words in the language of the export.
    pub(super) const fn say(&self, words: Words) -> &'static str {
        words.in_language(self.options.language)
    }

    /// A label with its colon and space, as the language has it.
    pub(super) fn label(&self, label: Words) -> String {
        match self.language() {
            Language::Fr => format!("{}\u{a0}: ", label.fr),
            Language::En => format!("{}: ", label.en),
        }
    }

    /// The name of the campaign.
    pub(super) fn campaign_name(&self) -> &'v str {
        self.campaign().name.in_language(self.language())
    }

    /// The address of the programme: the public page, else the page that presents the campaign.
    pub(super) fn home(&self) -> Option<&'v str> {
        self.options.site.as_deref().or(self.campaign().url.as_deref())
    }

    /// The address of the page of an event. Returns `None` if there is no public page.
    pub(super) fn page(&self, event: PublicEvent<'_>) -> Option<String> {
        let id = segment(event.id());
        if let Some(template) = &self.options.page {
            return Some(template.replace("{id}", &id));
        }
        let site = self.options.site.as_deref()?;
        Some(format!("{}/{id}", site.trim_end_matches('/')))
    }

    /// An identifier of something in the campaign. It is the same wherever and whenever it is made, and has
    /// no trace of any host (RFC 7986 §5.3).
    pub(super) fn uuid(&self, path: &[&str]) -> String {
        let mut name = self.campaign().id.to_string();
        for step in path {
            name.push('\0');
            name.push_str(step);
        }
        Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
    }

    /// The same identifier as an address.
    pub(super) fn urn(&self, path: &[&str]) -> String {
        format!("urn:uuid:{}", self.uuid(path))
    }

    /// The address of an event in linked data: its page, else its URN.
    pub(super) fn iri(&self, event: PublicEvent<'_>) -> String {
        self.page(event).unwrap_or_else(|| self.urn(&[event.id()]))
    }

    /// Where an event takes place, or the territory to which it belongs.
    pub(super) fn place(&self, event: PublicEvent<'_>) -> Option<Territory<'v>> {
        self.public.place(event)
    }

    /// The commune of a venue, or the arrondissement.
    pub(super) fn commune(&self, event: PublicEvent<'_>) -> Option<Territory<'v>> {
        event.venue()?;
        self.place(event).filter(|place| place.level() >= Level::Commune)
    }

    /// Where a venue is, in degrees north and east: as given, else the point of its commune.
    pub(super) fn point(&self, event: PublicEvent<'_>) -> Option<(f64, f64)> {
        let venue = event.venue()?;
        if let (Some(latitude), Some(longitude)) = (venue.latitude, venue.longitude) {
            return Some((latitude, longitude));
        }
        let point = self.commune(event)?.point()?;
        Some((point.latitude, point.longitude))
    }

    /// The arrangements at an event that are known to be made or missing, each with its label.
    pub(super) fn accessibility(&self, event: PublicEvent<'_>) -> Vec<(Words, bool)> {
        const LABELS: [Words; 5] = [
            Words { fr: "Handicap moteur", en: "Motor disability" },
            Words { fr: "Handicap auditif", en: "Hearing disability" },
            Words { fr: "Handicap visuel", en: "Visual disability" },
            Words { fr: "Handicap psychique", en: "Psychic disability" },
            Words { fr: "Handicap intellectuel", en: "Intellectual disability" },
        ];
        let Some(known) = event.accessibility() else { return Vec::new() };
        let flags = [known.motor, known.hearing, known.visual, known.psychic, known.intellectual];
        LABELS.into_iter().zip(flags).filter_map(|(label, flag)| Some((label, flag?))).collect()
    }

    /// A venue on one line: name, street, postal code and commune.
    pub(super) fn venue_line(&self, event: PublicEvent<'_>, venue: &Venue) -> String {
        let commune = self.commune(event).map(|commune| commune.name());
        let town = match (&venue.postal_code, commune) {
            (Some(code), Some(name)) => format!("{code} {name}"),
            (Some(code), None) => code.clone(),
            (None, Some(name)) => name,
            (None, None) => venue.commune.clone(),
        };
        let parts = [Some(venue.name.as_str()), venue.address.as_deref(), Some(&town)];
        parts.into_iter().flatten().map(one_line).collect::<Vec<_>>().join(", ")
    }

    /// A document as JSON, its members in the order of their names.
    pub(super) fn document(&self, document: Value) -> String {
        self.json(&sorted(document))
    }

    /// A value as indented JSON, its members in the order in which it declares them. A value without an order
    /// of its own is a [`document`](Self::document).
    pub(super) fn json<T: Serialize + ?Sized>(&self, value: &T) -> String {
        // This has text keys and finite numbers, so it can always be written.
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// A text with its line breaks as spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The characters encoded in a segment: all but the unreserved ones (RFC 3986 §2.3).
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A text as one segment of the path of an address.
pub(super) fn segment(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}
