//! Programmes of any size, the same on every run, and the peer: the events as plain structs, filtered and
//! counted in loops, as in a first version.

use std::collections::HashMap;

use campagne::event::{Event, Session};
use campagne::programme::{Entry, Moderation, Programme, Reader};
use campagne::vocabulary::{Format, Topic, Vocabulary as _};
use campagne::{Campaign, Options};
use campagne_territories::{Level, Territories};
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::generate::submission;

/// The query: a région, two weeks, two formats, two words.
pub const QUERY: &str =
    "territory=fr:region:75&from=2020-11-02&until=2020-11-15&format=workshop&format=debate&q=accueil+usag";

const SUBJECTS: [&str; 8] = [
    "co-construire l’accueil des usagers",
    "simplifier les démarches",
    "inventer le guichet de demain",
    "parler clair dans les courriers",
    "écouter les habitants",
    "repenser l’accueil en mairie",
    "former les agents au numérique",
    "débattre du service public",
];

/// So many published events, all over France, on all days of the campaign.
///
/// # Panics
/// If the submission from which they are made no longer passes.
#[must_use]
#[expect(clippy::expect_used, reason = "a benchmark that cannot start says so")]
pub fn programme(campaign: &Campaign, count: usize) -> Programme<'_> {
    let options = Options::at("2020-10-15T10:00:00Z").expect("an instant");
    let checker = campaign.checker_of_accepted(&options);
    let base = submission(1).to_string();
    let read = Reader::new(&checker).read("base", base.as_bytes()).expect("no envelope");
    let base = read.entry.expect("it passes").event;
    let communes: Vec<String> =
        Territories::embedded().all(Level::Commune).map(|commune| commune.code()).collect();
    let mut programme = Programme::new(campaign);
    for number in 0..count {
        let mut entry = Entry::new(format!("ev-{number:07}"), event(&base, number, &communes));
        entry.moderation = Moderation::Published;
        programme.add(entry);
    }
    programme
}

fn event(base: &Event, number: usize, communes: &[String]) -> Event {
    let pick = |step: usize, of: usize| (number * step / 7 + number) % of.max(1);
    let mut event = base.clone();
    let subject = SUBJECTS.get(pick(3, SUBJECTS.len())).copied().unwrap_or_default();
    event.title = format!("Rendez-vous n° {number} : {subject}");
    event.description = None;
    event.format = Format::ALL.get(pick(5, 4)).copied().unwrap_or(Format::Workshop);
    event.topics = Topic::ALL.iter().skip(pick(11, 5)).take(2).copied().collect();
    event.free = (!number.is_multiple_of(3)).then_some(!number.is_multiple_of(5));
    if let Some(venue) = &mut event.venue {
        venue.commune = communes.get(number * 7919 % communes.len().max(1)).cloned().unwrap_or_default();
    }
    event.organiser.name = Some(format!("Service n° {}", number % 900));
    let first = NaiveDate::from_ymd_opt(2020, 11, 2).unwrap_or_default() + Days::new(number as u64 % 28);
    event.sessions = vec![Session::Days { first, last: first + Days::new(number as u64 % 2) }];
    event
}

/// An event as a plain struct.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields of the contract, as anybody would write them")]
pub struct Plain {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub format: String,
    pub attendance: String,
    pub sessions: Vec<PlainSession>,
    pub venue: PlainVenue,
    pub free: Option<bool>,
    pub open_to_public: Option<bool>,
    pub organiser: PlainOrganiser,
    pub audiences: Vec<String>,
    pub topics: Vec<String>,
    pub keywords: Vec<String>,
    pub languages: Vec<String>,
    pub accessibility: HashMap<String, Option<bool>>,
    pub status: String,
}

#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields of the contract, as anybody would write them")]
pub struct PlainSession {
    pub start: String,
    pub end: String,
}

#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields of the contract, as anybody would write them")]
pub struct PlainVenue {
    pub name: String,
    pub commune: String,
}

#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields of the contract, as anybody would write them")]
pub struct PlainOrganiser {
    pub name: String,
    pub category: String,
}

/// The events of a programme as plain structs.
#[must_use]
pub fn plain(programme: &Programme<'_>) -> Vec<Plain> {
    let public = programme.public();
    let write = |event| serde_json::to_vec(event).unwrap_or_default();
    public.events().iter().filter_map(|event| serde_json::from_slice(&write(event)).ok()).collect()
}

/// The département and région of each commune.
#[must_use]
pub fn areas() -> HashMap<String, (String, String)> {
    let area = |territory: Option<campagne_territories::Territory<'_>>| {
        territory.map(|territory| territory.id().to_string()).unwrap_or_default()
    };
    let communes = Territories::embedded().all(Level::Commune);
    communes.map(|commune| (commune.code(), (area(commune.departement()), area(commune.region())))).collect()
}

/// Whether an event passes [`QUERY`] with one filter left out; 0 leaves out none.
fn passes(event: &Plain, areas: &HashMap<String, (String, String)>, but: u8) -> bool {
    let region = || areas.get(&event.venue.commune).is_some_and(|(_, region)| region == "fr:region:75");
    let days = || {
        event
            .sessions
            .iter()
            .any(|session| session.start.as_str() <= "2020-11-15" && session.end.as_str() >= "2020-11-02")
    };
    let text = || {
        let text = format!("{} {} {} {}", event.title, event.summary, event.organiser.name, event.venue.name);
        let text = text.to_lowercase();
        text.contains("accueil") && text.contains("usag")
    };
    (but == 1 || region())
        && (but == 2 || days())
        && (but == 3 || ["workshop", "debate"].contains(&event.format.as_str()))
        && text()
}

/// The first twenty events that [`QUERY`] selects, their total, and the counts of twelve facets.
#[must_use]
pub fn plain_search<'p>(
    events: &'p [Plain],
    areas: &HashMap<String, (String, String)>,
) -> (Vec<&'p Plain>, usize, Vec<HashMap<String, usize>>) {
    let mut found: Vec<&Plain> = events.iter().filter(|event| passes(event, areas, 0)).collect();
    found.sort_by(|a, b| {
        let start = |event: &Plain| event.sessions.iter().map(|session| session.start.clone()).min();
        (start(a), &a.id).cmp(&(start(b), &b.id))
    });
    type Values = fn(&Plain, &HashMap<String, (String, String)>) -> Vec<String>;
    let facets: [(u8, Values); 12] = [
        (1, |event, areas| {
            areas.get(&event.venue.commune).map(|(_, region)| region.clone()).into_iter().collect()
        }),
        (1, |event, areas| {
            areas.get(&event.venue.commune).map(|(area, _)| area.clone()).into_iter().collect()
        }),
        (2, |event, _| {
            let mut days: Vec<String> = event
                .sessions
                .iter()
                .flat_map(|session| [&session.start, &session.end])
                .filter_map(|day| day.get(..10).map(str::to_owned))
                .collect();
            days.dedup();
            days
        }),
        (3, |event, _| vec![event.format.clone()]),
        (0, |event, _| vec![event.attendance.clone()]),
        (0, |event, _| event.topics.clone()),
        (0, |event, _| event.audiences.clone()),
        (0, |event, _| vec![event.organiser.category.clone()]),
        (0, |event, _| {
            let made = event.accessibility.iter().filter(|(_, made)| **made == Some(true));
            let mut made: Vec<String> = made.map(|(name, _)| name.clone()).collect();
            made.sort();
            made
        }),
        (0, |event, _| vec![event.status.clone()]),
        (0, |event, _| event.languages.clone()),
        (0, |event, _| event.free.iter().map(ToString::to_string).collect()),
    ];
    let counts = facets.map(|(but, values)| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for event in events.iter().filter(|event| passes(event, areas, but)) {
            for value in values(event, areas) {
                *counts.entry(value).or_default() += 1;
            }
        }
        counts
    });
    let total = found.len();
    found.truncate(20);
    (found, total, counts.into())
}
