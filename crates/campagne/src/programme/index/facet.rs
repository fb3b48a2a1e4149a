//! The facets by which events are filtered and counted.

use std::collections::BTreeMap;

use campagne_territories::{Level, Territories};

use super::bits::Bits;
use crate::campaign::Campaign;
use crate::event::{Accessibility, Event};
use crate::form;
use crate::programme::query::{ACCESSIBILITY, Query};
use crate::vocabulary::{
    Attendance, Audience, Format, OrganiserCategory, Status, Topic, Vocabulary, VocabularySpec, Word,
};
use crate::words::{Language, Words, day, french};

/// A facet by which events are counted. An event may count for several values (it has two topics, runs for
/// three days) or for none (nobody said whether it is free).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Facet {
    /// By région.
    Region,
    /// By département, overseas collectivities among them.
    Departement,
    /// By group of communes, as of the campaign's time.
    Epci,
    /// By commune.
    Commune,
    /// By day, on the clocks of the place: the days of the campaign, and the days of sessions. An event on
    /// demand counts for each listed day on which it is available.
    Day,
    /// By format.
    Format,
    /// By attendance.
    Attendance,
    /// By topic.
    Topic,
    /// By audience.
    Audience,
    /// By category of the organiser.
    Organiser,
    /// By arrangement for people with disabilities.
    Accessibility,
    /// By its status.
    Status,
    /// By language.
    Language,
    /// By whether it is free of charge.
    Free,
    /// By whether it is open to the public.
    OpenToPublic,
    /// By whether it is shown in a section of its own.
    Aside,
}

impl Facet {
    /// Every facet, in display order.
    pub const ALL: &'static [Self] = &[
        Self::Region,
        Self::Departement,
        Self::Epci,
        Self::Commune,
        Self::Day,
        Self::Format,
        Self::Attendance,
        Self::Topic,
        Self::Audience,
        Self::Organiser,
        Self::Accessibility,
        Self::Status,
        Self::Language,
        Self::Free,
        Self::OpenToPublic,
        Self::Aside,
    ];

    /// Whether a page counts it by default: all but groups of communes and communes, which are tens of
    /// thousands.
    #[must_use]
    pub const fn is_usual(self) -> bool {
        !matches!(self, Self::Epci | Self::Commune)
    }

    /// Whether its values are few enough for a set of events each. Places and days are not.
    pub(super) const fn is_few(self) -> bool {
        self.levels().is_empty() && !matches!(self, Self::Day)
    }

    /// The levels of territory that it counts. Empty for a facet that is not about places.
    pub(super) const fn levels(self) -> &'static [Level] {
        match self {
            Self::Region => &[Level::Region],
            Self::Departement => &[Level::Departement, Level::Collectivite],
            Self::Epci => &[Level::Epci],
            Self::Commune => &[Level::Commune],
            _ => &[],
        }
    }

    /// Its name on the wire. It is the name of its parameter, except for the levels of territory.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Departement => "departement",
            Self::Epci => "epci",
            Self::Commune => "commune",
            Self::Day => "day",
            Self::Format => "format",
            Self::Attendance => "attendance",
            Self::Topic => "topic",
            Self::Audience => "audience",
            Self::Organiser => "organiser",
            Self::Accessibility => "accessibility",
            Self::Status => "status",
            Self::Language => "language",
            Self::Free => "free",
            Self::OpenToPublic => "open_to_public",
            Self::Aside => "aside",
        }
    }

    /// The facet of that name. Returns `None` if there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|facet| facet.name() == name)
    }

    /// Its label.
    #[must_use]
    pub const fn label(self) -> Words {
        match self {
            Self::Region => Words { fr: "Région", en: "Region" },
            Self::Departement => {
                Words { fr: "Département ou collectivité", en: "Département or collectivity" }
            }
            Self::Epci => Words { fr: "Intercommunalité", en: "Group of communes" },
            Self::Commune => Words { fr: "Commune", en: "Commune" },
            Self::Day => Words { fr: "Jour", en: "Day" },
            Self::Format => Words { fr: "Format", en: "Format" },
            Self::Attendance => Words { fr: "Participation", en: "Attendance" },
            Self::Topic => Words { fr: "Thème", en: "Topic" },
            Self::Audience => Words { fr: "Public", en: "Audience" },
            Self::Organiser => Words { fr: "Organisateur", en: "Organiser" },
            Self::Accessibility => Words { fr: "Accessibilité", en: "Accessibility" },
            Self::Status => Words { fr: "État", en: "Status" },
            Self::Language => Words { fr: "Langue", en: "Language" },
            Self::Free => Words { fr: "Gratuit", en: "Free of charge" },
            Self::OpenToPublic => Words { fr: "Ouvert au public", en: "Open to the public" },
            Self::Aside => {
                Words { fr: "Hors des dates de la campagne", en: "Outside the dates of the campaign" }
            }
        }
    }

    /// The label of one of its values: `Atelier`, `Gironde`, `3 novembre 2020`. Returns the value itself if
    /// no label is known.
    #[must_use]
    pub fn value_label(self, value: &str, language: Language, territories: Option<&Territories>) -> String {
        let word = |spec: &VocabularySpec| {
            let found = spec.words.iter().find(|word| word.word == value);
            found.map(|word| word.label.in_language(language).to_owned())
        };
        let label = match self {
            Self::Region | Self::Departement | Self::Epci | Self::Commune => {
                let territory = territories.and_then(|known| known.identified(value));
                territory.map(|territory| territory.name().replace('\'', "’"))
            }
            Self::Day => value.parse().ok().map(|date| day(date, language)),
            Self::Format => word(Format::SPEC),
            Self::Attendance => word(Attendance::SPEC),
            Self::Topic => word(Topic::SPEC),
            Self::Audience => word(Audience::SPEC),
            Self::Organiser => word(OrganiserCategory::SPEC),
            Self::Status => word(Status::SPEC),
            Self::Accessibility => {
                let fields = form::Accessibility::SPEC.fields;
                let label = fields.iter().find(|field| field.name == value).map(|field| field.label);
                label.map(|label| label.in_language(language).to_owned())
            }
            Self::Language => None,
            Self::Free | Self::OpenToPublic | Self::Aside => {
                let words = if value == "true" {
                    Words { fr: "Oui", en: "Yes" }
                } else {
                    Words { fr: "Non", en: "No" }
                };
                Some(words.in_language(language).to_owned())
            }
        };
        match (label, language) {
            (Some(label), Language::Fr) => french(&label),
            (Some(label), Language::En) => label,
            (None, _) => value.to_owned(),
        }
    }
}

/// The events of each value of a facet.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) facet: Facet,
    /// Each value with its events, in display order.
    pub(super) sets: Vec<(String, Bits)>,
}

impl Values {
    pub(super) fn new(facet: Facet, campaign: &Campaign, events: &[&Event]) -> Self {
        let mut found: BTreeMap<&str, Bits> = BTreeMap::new();
        for (number, event) in events.iter().enumerate() {
            let mut add = |value| {
                found.entry(value).or_insert_with(|| Bits::none(events.len())).set(number);
            };
            each_value(facet, event, &mut add);
        }
        let mut set = |value: &str| found.remove(value);
        let none = || Bits::none(events.len());
        let known = known_values(facet);
        let mut sets: Vec<(String, Bits)> = known
            .iter()
            .filter_map(|value| {
                let events = set(value).or_else(|| is_offered(facet, value, campaign).then(none))?;
                Some(((*value).to_owned(), events))
            })
            .collect();
        sets.extend(found.into_iter().map(|(value, events)| (value.to_owned(), events)));
        Self { facet, sets }
    }

    /// The events that a query asks for. Returns `None` if it does not ask for values of this facet.
    pub(super) fn filter(&self, query: &Query, len: usize) -> Option<Bits> {
        let asked = asked(self.facet, query);
        if asked.is_empty() {
            return None;
        }
        let sets = asked
            .iter()
            .map(|value| self.sets.iter().find(|(known, _)| known == value).map(|(_, events)| events));
        if !self.facet.narrows() {
            let mut any = Bits::none(len);
            sets.flatten().for_each(|events| any.join(events));
            return Some(any);
        }
        let mut all = Bits::all(len);
        for events in sets {
            match events {
                Some(events) => all.keep(events),
                None => all = Bits::none(len),
            }
        }
        Some(all)
    }
}

impl Facet {
    /// Whether several values narrow a query. Only accessibility does.
    pub(super) fn narrows(self) -> bool {
        self == Self::Accessibility
    }
}

/// Every value of an event.
fn each_value<'e>(facet: Facet, event: &'e Event, add: &mut impl FnMut(&'e str)) {
    const fn flag(value: bool) -> &'static str {
        if value { "true" } else { "false" }
    }
    match facet {
        Facet::Format => add(event.format.word().word),
        Facet::Attendance => add(event.attendance.word().word),
        Facet::Topic => event.topics.iter().for_each(|topic| add(topic.word().word)),
        Facet::Audience => event.audiences.iter().for_each(|audience| add(audience.word().word)),
        Facet::Organiser => event.organiser.category.iter().for_each(|category| add(category.word().word)),
        Facet::Status => add(event.status.word().word),
        Facet::Accessibility => {
            let Some(Accessibility { motor, hearing, visual, psychic, intellectual }) = event.accessibility
            else {
                return;
            };
            let flags = [motor, hearing, visual, psychic, intellectual];
            let made = ACCESSIBILITY.into_iter().zip(flags).filter(|(_, flag)| *flag == Some(true));
            made.for_each(|(name, _)| add(name));
        }
        Facet::Language => event.languages.iter().for_each(|language| add(language)),
        Facet::Free => event.free.into_iter().for_each(|free| add(flag(free))),
        Facet::OpenToPublic => event.open_to_public.into_iter().for_each(|open| add(flag(open))),
        Facet::Aside => add(flag(event.aside)),
        _ => {}
    }
}

fn known_values(facet: Facet) -> Vec<&'static str> {
    let words = |spec: &'static VocabularySpec| spec.words.iter().map(|word: &Word| word.word).collect();
    match facet {
        Facet::Format => words(Format::SPEC),
        Facet::Attendance => words(Attendance::SPEC),
        Facet::Topic => words(Topic::SPEC),
        Facet::Audience => words(Audience::SPEC),
        Facet::Organiser => words(OrganiserCategory::SPEC),
        Facet::Status => words(Status::SPEC),
        Facet::Accessibility => ACCESSIBILITY.to_vec(),
        Facet::Free | Facet::OpenToPublic | Facet::Aside => vec!["true", "false"],
        _ => Vec::new(),
    }
}

/// Whether a value is counted even without events, because the campaign offers it.
fn is_offered(facet: Facet, value: &str, campaign: &Campaign) -> bool {
    let offers = |spec: &'static VocabularySpec| {
        spec.words.iter().any(|word| word.word == value && campaign.offers(spec, word))
    };
    match facet {
        Facet::Format => campaign.formats.iter().any(|needs| needs.format.word().word == value),
        Facet::Topic => offers(Topic::SPEC),
        Facet::Audience => offers(Audience::SPEC),
        Facet::Organiser => {
            let eligible = &campaign.eligible_organisers;
            eligible.is_empty() || eligible.iter().any(|category| category.word().word == value)
        }
        _ => true,
    }
}

/// The values of a facet that a query asks for.
fn asked(facet: Facet, query: &Query) -> Vec<&str> {
    fn words<V: Vocabulary>(values: &[V]) -> Vec<&'static str> {
        values.iter().map(|value| value.word().word).collect()
    }
    let flag =
        |flag: Option<bool>| flag.map(|flag| if flag { "true" } else { "false" }).into_iter().collect();
    match facet {
        Facet::Format => words(&query.formats),
        Facet::Attendance => words(&query.attendance),
        Facet::Topic => words(&query.topics),
        Facet::Audience => words(&query.audiences),
        Facet::Organiser => words(&query.organisers),
        Facet::Status => words(&query.statuses),
        Facet::Accessibility => query.accessibility.clone(),
        Facet::Language => query.languages.iter().map(String::as_str).collect(),
        Facet::Free => flag(query.free),
        Facet::OpenToPublic => flag(query.open_to_public),
        Facet::Aside => flag(query.aside),
        _ => Vec::new(),
    }
}
