//! Days and sessions in words, with the day of the week.

use campagne::campaign::Window;
use campagne::event::{Availability, Session};
use campagne::form::When;
use campagne::programme::PublicEvent;
use campagne::words::{clock, day, french};
use campagne::{Language, Zone};
use chrono::{Datelike as _, NaiveDate};

use crate::site::in_language;
use crate::texts;

const WEEK_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const WEEK_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// How many sessions are told in a list; of more, only their number.
const TOLD: usize = 2;

/// The day of the week of a day.
pub(crate) fn week_day(date: NaiveDate, language: Language) -> &'static str {
    let names = if language == Language::Fr { &WEEK_FR } else { &WEEK_EN };
    names.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default()
}

/// A day with the day of the week: `mardi 3 novembre 2020`, `Tuesday 3 November 2020`.
pub(crate) fn full_day(date: NaiveDate, language: Language) -> String {
    set(&format!("{} {}", week_day(date, language), day(date, language)), language)
}

/// A session: `mardi 3 novembre 2020, de 14 h à 17 h`. Where it ends on another day, both are told.
pub(crate) fn session(session: &Session, language: Language) -> String {
    let words = match (session, language) {
        (Session::Days { first, last }, _) if first == last => full_day(*first, language),
        (Session::Days { first, last }, Language::Fr) => {
            format!("du {} au {}", full_day(*first, language), full_day(*last, language))
        }
        (Session::Days { first, last }, Language::En) => {
            format!("{} to {}", full_day(*first, language), full_day(*last, language))
        }
        (Session::Times { start, end }, _) => {
            let (start, end) = (start.naive_local(), end.naive_local());
            let (from, to) = (clock(start.time(), language), clock(end.time(), language));
            let (first, last) = (full_day(start.date(), language), full_day(end.date(), language));
            match (start.date() == end.date(), language) {
                (true, Language::Fr) => format!("{first}, de {from} à {to}"),
                (true, Language::En) => format!("{first}, {from} to {to}"),
                (false, Language::Fr) => format!("du {first} à {from} au {last} à {to}"),
                (false, Language::En) => format!("{first}, {from} to {last}, {to}"),
            }
        }
    };
    set(&words, language)
}

/// When something on demand can be had.
pub(crate) fn availability(availability: &Availability, zone: Zone, language: Language) -> String {
    let from = moment_day(availability.from, zone);
    match (availability.until.map(|until| moment_day(until, zone)), language) {
        (Some(to), _) => Window { from, to }.words(language),
        (None, Language::Fr) => set(&format!("à partir du {}", day(from, language)), language),
        (None, Language::En) => format!("from {}", day(from, language)),
    }
}

/// When an event takes place, on a line of a list. The zone is named unless it is that of Paris.
pub(crate) fn line(event: PublicEvent<'_>, language: Language) -> String {
    if let Some(on_demand) = event.availability() {
        let words = availability(on_demand, event.zone(), language);
        return format!("{}, {words}", in_language(texts::ON_DEMAND, language));
    }
    let sessions = event.sessions();
    let mut words: Vec<String> = sessions.iter().take(TOLD).map(|one| session(one, language)).collect();
    if let Some(more) = sessions.len().checked_sub(TOLD).filter(|more| *more > 0) {
        words.push(match (language, more) {
            (Language::Fr, 1) => "et une autre séance".to_owned(),
            (Language::En, 1) => "and one more session".to_owned(),
            (Language::Fr, _) => set(&format!("et {more} autres séances"), language),
            (Language::En, _) => format!("and {more} more sessions"),
        });
    }
    let mut line = words.join(" ; ");
    if language == Language::Fr {
        line = french(&line);
    } else {
        line = line.replace(" ; ", "; ");
    }
    if !event.zone().agrees_with(Zone::PARIS) && has_times(event) {
        line.push_str(&format!(" ({})", event.zone().time_words().in_language(language)));
    }
    line
}

/// True of an event that has a time of day, for which a zone matters.
pub(crate) fn has_times(event: PublicEvent<'_>) -> bool {
    event.sessions().iter().any(|session| matches!(session, Session::Times { .. }))
}

/// A moment, or a day: `mardi 3 novembre 2020 à 14 h`.
pub(crate) fn moment(when: When, zone: Zone, language: Language) -> String {
    let day = full_day(moment_day(when, zone), language);
    let time = match when {
        When::Day(_) => return day,
        When::Local(local) | When::Offset(local, _) => local.time(),
        When::Instant(instant) => zone.local(instant).time(),
    };
    let at = if language == Language::Fr { "à" } else { "at" };
    set(&format!("{day} {at} {}", clock(time, language)), language)
}

/// Words that begin as sentences do.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The first day of an event, on the clocks of its place.
pub(crate) fn first_day(event: PublicEvent<'_>) -> Option<NaiveDate> {
    let first = event.sessions().iter().map(|session| session.days().0).min();
    first.or_else(|| Some(moment_day(event.availability()?.from, event.zone())))
}

fn moment_day(when: When, zone: Zone) -> NaiveDate {
    match when {
        When::Instant(instant) => zone.local(instant).date(),
        other => other.date(),
    }
}

/// French sentences with their unbreakable spaces.
fn set(text: &str, language: Language) -> String {
    if language == Language::Fr { french(text) } else { text.to_owned() }
}
