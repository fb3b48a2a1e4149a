//! Days and hours in columns of their own, as many spreadsheets have them: `Date`, `Heure de début`.
//!
//! They are joined into the moments of sessions. Parts that cannot be joined are passed on as typed, one
//! after the other, and the check reports what is wrong.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::steps::Step;
use crate::form::{When, french_date, french_hour, write_when};

/// The part of a session that a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The field itself: a moment, a day, or an hour if the table has days elsewhere.
    Start,
    End,
    StartHour,
    EndHour,
    /// Both hours: `14h-17h`; or only the first.
    Hours,
    /// The day of both.
    Day,
}

const START: &str = "start";
const END: &str = "end";

/// What people call such columns, folded.
const NAMES: &[(&str, Part)] = &[
    ("heure_debut", Part::StartHour),
    ("heure_de_debut", Part::StartHour),
    ("heure_du_debut", Part::StartHour),
    ("horaire_debut", Part::StartHour),
    ("horaire_de_debut", Part::StartHour),
    ("start_time", Part::StartHour),
    ("start_hour", Part::StartHour),
    ("heure_fin", Part::EndHour),
    ("heure_de_fin", Part::EndHour),
    ("heure_de_la_fin", Part::EndHour),
    ("horaire_fin", Part::EndHour),
    ("horaire_de_fin", Part::EndHour),
    ("end_time", Part::EndHour),
    ("end_hour", Part::EndHour),
    ("heure", Part::Hours),
    ("heures", Part::Hours),
    ("horaire", Part::Hours),
    ("horaires", Part::Hours),
    ("creneau", Part::Hours),
    ("creneau_horaire", Part::Hours),
    ("hours", Part::Hours),
    ("time", Part::Hours),
    ("date", Part::Day),
    ("jour", Part::Day),
    ("date_evenement", Part::Day),
    ("date_de_l_evenement", Part::Day),
    ("date_de_la_seance", Part::Day),
    ("day", Part::Day),
    ("event_date", Part::Day),
];

impl Part {
    /// The part of a folded name, and its session, counted from zero: `heure_de_debut_2`.
    pub(super) fn named(folded: &str) -> Option<(usize, Self)> {
        let (name, session) = match folded.rsplit_once('_') {
            Some((name, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
                (name, number.parse::<usize>().ok().filter(|number| *number < 1000)?.checked_sub(1)?)
            }
            _ => (folded, 0),
        };
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, part)| (session, *part))
    }

    /// The part of a field, by the steps to it.
    pub(super) fn of_steps(steps: &[Step]) -> Option<(usize, Self)> {
        match steps {
            [Step::Name(list), Step::Item(session), Step::Name(field)] if list == "sessions" => {
                match field.as_str() {
                    START => Some((*session, Self::Start)),
                    END => Some((*session, Self::End)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The hour that belongs to a field.
    pub(super) const fn hour(self) -> Self {
        match self {
            Self::Start => Self::StartHour,
            Self::End => Self::EndHour,
            other => other,
        }
    }

    /// The fields of a session that it fills.
    pub(super) const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Start | Self::StartHour => &[START],
            Self::End | Self::EndHour => &[END],
            Self::Hours | Self::Day => &[START, END],
        }
    }
}

/// The cells of a row that hold its sessions.
#[derive(Debug, Default)]
pub(super) struct Moments<'r>(BTreeMap<usize, BTreeMap<Part, &'r str>>);

impl<'r> Moments<'r> {
    pub(super) fn add(&mut self, session: usize, part: Part, cell: &'r str) {
        self.0.entry(session).or_default().insert(part, cell.trim());
    }

    /// The moments: the session, its field, and the text.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &'static str, String)> {
        self.0.iter().flat_map(|(session, parts)| {
            let (start, end) = moments(parts);
            let fields = [(START, start), (END, end)].into_iter();
            fields.filter_map(move |(field, text)| Some((*session, field, text?)))
        })
    }
}

fn moments(parts: &BTreeMap<Part, &str>) -> (Option<String>, Option<String>) {
    let part = |part| parts.get(&part).copied();
    let day = part(Part::Day);
    let (first, second) = part(Part::Hours).map_or((None, None), hours);
    // In a table with a column of days, `Début` holds hours.
    let told = |field, hour, more: Option<&'_ str>| {
        let (whole, alone) = match part(field) {
            Some(text) if french_hour(text).is_ok() => (None, Some(text)),
            text => (text, None),
        };
        (whole, part(hour).or(alone).or(more).map(str::to_owned))
    };
    let (start, start_hour) = told(Part::Start, Part::StartHour, first);
    let (end, end_hour) = told(Part::End, Part::EndHour, second);
    let timed = start_hour.is_some() || end_hour.is_some();
    let begins = match (start, day) {
        // The check refuses two days for one beginning.
        (Some(start), Some(day)) if date(start) != date(day) => Some(format!("{day} {start}")),
        _ => join(start.or(day), start_hour.as_deref()),
    };
    let ends = match (end, end_hour) {
        (Some(end), hour) => join(Some(end), hour.as_deref()),
        // An end without a day is on the day of the start.
        (None, Some(hour)) => {
            let first = day.map(str::to_owned).or_else(|| Some(date(start?)?.to_string()));
            join(first.as_deref(), Some(&hour))
        }
        // A day without hours is a whole day. With only the first hour, the end is not known.
        (None, None) if timed || start.is_some_and(|start| !is_day(start)) => None,
        (None, None) => day.map(str::to_owned),
    };
    (begins, ends)
}

/// The hours of a cell: `14h-17h`, `de 14h à 17h`, `14h30`. Other text counts as the first hour, unchanged.
fn hours(cell: &str) -> (Option<&str>, Option<&str>) {
    for separator in ["-", "–", "—", "/", " à ", " a ", " au ", " to ", "→"] {
        if let Some((first, second)) = cell.split_once(separator) {
            let first = first.trim().trim_start_matches("de ").trim_start_matches("De ");
            if french_hour(first).is_ok() && french_hour(second).is_ok() {
                return (Some(first), Some(second.trim()));
            }
        }
    }
    (Some(cell), None)
}

/// The day of a moment.
fn date(text: &str) -> Option<NaiveDate> {
    french_date(text).ok().map(When::date)
}

fn is_day(text: &str) -> bool {
    matches!(french_date(text), Ok(When::Day(_)))
}

/// A day and an hour in the form of the wire. Returns them as typed if they cannot be read.
fn join(day: Option<&str>, hour: Option<&str>) -> Option<String> {
    let (Some(day), Some(hour)) = (day, hour) else { return day.or(hour).map(str::to_owned) };
    let typed = || format!("{day} {hour}");
    let Ok(time) = french_hour(hour) else { return Some(typed()) };
    Some(match french_date(day) {
        Ok(When::Day(date)) => write_when(When::Local(date.and_time(time))),
        // A spreadsheet shows midnight for a day without an hour. An hour given twice counts once.
        Ok(When::Local(moment)) if moment.time() == NaiveTime::MIN || moment.time() == time => {
            write_when(When::Local(moment.date().and_time(time)))
        }
        _ => typed(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_joined() {
        use Part::{Day, End, EndHour, Hours, Start, StartHour};
        for (cells, start, end) in [
            (
                &[(Start, "03/11/2020"), (StartHour, "14h30"), (End, "03/11/2020"), (EndHour, "17h")][..],
                "2020-11-03T14:30",
                "2020-11-03T17:00",
            ),
            (
                &[(Day, "mardi 3 novembre 2020"), (StartHour, "9:00"), (EndHour, "12:30:00")],
                "2020-11-03T09:00",
                "2020-11-03T12:30",
            ),
            (&[(Day, "2020-11-03"), (Hours, "de 14h à 17h")], "2020-11-03T14:00", "2020-11-03T17:00"),
            (&[(Day, "03/11/2020"), (Hours, "14h-17h30")], "2020-11-03T14:00", "2020-11-03T17:30"),
            // In a table with days, the beginning is an hour.
            (&[(Day, "03/11/2020"), (Start, "14h"), (End, "17h")], "2020-11-03T14:00", "2020-11-03T17:00"),
            (
                &[(Start, "03/11/2020 00:00"), (StartHour, "14h"), (EndHour, "17h")],
                "2020-11-03T14:00",
                "2020-11-03T17:00",
            ),
            (&[(Start, "03/11/2020 14h"), (EndHour, "17h")], "03/11/2020 14h", "2020-11-03T17:00"),
            (&[(Day, "04/11/2020"), (Start, "03/11/2020")], "04/11/2020 03/11/2020", "04/11/2020"),
            (&[(Day, "03/11/2020")], "03/11/2020", "03/11/2020"),
            (&[(Day, "03/11/2020"), (StartHour, "14h")], "2020-11-03T14:00", ""),
            // Parts that cannot be joined are for the check to report.
            (&[(Day, "03/11/2020"), (Hours, "matin")], "03/11/2020 matin", ""),
            (&[(Start, "03/11/2020 9h"), (StartHour, "14h")], "03/11/2020 9h 14h", ""),
            (&[(StartHour, "14h"), (EndHour, "17h")], "14h", "17h"),
            (&[(Start, "03/11/2020"), (End, "05/11/2020")], "03/11/2020", "05/11/2020"),
        ] {
            let parts: BTreeMap<Part, &str> = cells.iter().copied().collect();
            let (found_start, found_end) = moments(&parts);
            assert_eq!(
                (found_start.unwrap_or_default(), found_end.unwrap_or_default()),
                (start.to_owned(), end.to_owned()),
                "{cells:?}"
            );
        }
    }

    #[test]
    fn names_of_columns() {
        assert_eq!(Part::named("heure_de_debut"), Some((0, Part::StartHour)));
        assert_eq!(Part::named("heure_de_debut_2"), Some((1, Part::StartHour)));
        assert_eq!(Part::named("date_0"), None);
        assert_eq!(Part::named("titre"), None);
        for (name, _) in NAMES {
            assert_eq!(crate::words::fold(name), *name);
        }
    }
}
