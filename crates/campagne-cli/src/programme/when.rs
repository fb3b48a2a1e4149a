//! Days and times as people read them in a list.

use campagne::event::Session;
use campagne::programme::{Facet, PublicEvent};
use campagne::{Language, Options};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _, Utc};

/// The instant to take for now: as given, or from the clock.
pub(crate) fn now(given: Option<&str>) -> Result<DateTime<Utc>, campagne::Error> {
    given.map_or_else(|| Ok(Utc::now()), |given| Ok(Options::at(given)?.now()))
}

/// A day with its day of the week: `lundi 2 novembre 2020`.
pub(super) fn day(day: NaiveDate, language: Language) -> String {
    const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let names = if language == Language::Fr { FR } else { EN };
    let name = names.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{name} {}", Facet::Day.value_label(&day.to_string(), language, None))
}

/// A time of day: `14 h`, `9 h 30`; `14:00`, `9:30`.
fn clock(time: NaiveTime, language: Language) -> String {
    match (language, time.hour(), time.minute()) {
        (Language::Fr, hour, 0) => format!("{hour} h"),
        (Language::Fr, hour, minute) => format!("{hour} h {minute:02}"),
        (Language::En, hour, minute) => format!("{hour}:{minute:02}"),
    }
}

/// The hours of a session on its first day: `14 h – 17 h`. Empty for a whole day.
pub(super) fn hours(session: &Session, language: Language) -> String {
    match session {
        Session::Times { start, end } => {
            let of = |moment: &DateTime<campagne::Zone>| clock(moment.naive_local().time(), language);
            format!("{} – {}", of(start), of(end))
        }
        Session::Days { first, last } if first < last => {
            let until = Facet::Day.value_label(&last.to_string(), language, None);
            if language == Language::Fr { format!("jusqu’au {until}") } else { format!("until {until}") }
        }
        Session::Days { .. } => String::new(),
    }
}

/// The first session of an event in a range of days, and its day in the range.
pub(super) fn first_in<'p>(
    event: &PublicEvent<'p>,
    from: Option<NaiveDate>,
    days: &[NaiveDate],
) -> Option<(NaiveDate, &'p Session)> {
    let in_range = event.sessions().iter().filter_map(|session| {
        let (first, last) = session.days();
        let asked = days.iter().filter(|day| (first..=last).contains(day)).min();
        match (asked, from) {
            (Some(day), _) => Some((*day, session)),
            (None, _) if !days.is_empty() => None,
            (None, Some(from)) if last < from => None,
            (None, from) => Some((first.max(from.unwrap_or(first)), session)),
        }
    });
    in_range.min_by_key(|(day, session)| match session {
        Session::Times { start, .. } => (*day, Some(start.to_utc())),
        Session::Days { .. } => (*day, None),
    })
}
