//! Dates as people in France write them: `02/11/2020 14h30`, `3 novembre 2020 à 14 h`.

use chrono::{NaiveDate, NaiveTime};

use super::When;
use crate::words::fold;

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Reads a date, with its time if there is one. Only what can be read in one way is: the day
/// comes first, as everywhere in France, unless the year does.
pub(crate) fn french_date(text: &str) -> Option<When> {
    if text.len() > 64 {
        return None;
    }
    // "Mardi 3 Novembre 2020 à 14 h 30" -> ["mardi", "3", "novembre", "2020", "a", "14", "h", "30"]
    let folded = fold(text);
    let mut tokens =
        folded.split('_').filter(|token| !matches!(*token, "le" | "a" | "t" | "du" | "au")).peekable();
    if tokens.peek().is_some_and(|token| token.ends_with("di") || *token == "dimanche") {
        tokens.next();
    }
    let first = tokens.next()?;
    let second = tokens.next()?;
    let third = tokens.next()?;
    // An ISO date with a blank, or slashes, where there should be a T or hyphens.
    let (third, time) = match third.split_once('t') {
        Some((day, time)) => (day, Some(time)),
        None => (third, None),
    };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let year: i32 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    let month: u32 = match MONTHS.iter().zip(1..).find(|(name, _)| **name == month) {
        Some((_, number)) => number,
        None => month.parse().ok()?,
    };
    let day: u32 = day.strip_suffix("er").unwrap_or(day).parse().ok()?;
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    let clock: String = time.into_iter().chain(tokens).collect::<Vec<_>>().join(" ");
    if clock.is_empty() {
        return Some(When::Day(date));
    }
    Some(When::Local(date.and_time(french_time(&clock)?)))
}

/// `14h30`, `14 h 30`, `14 30` (from `14:30`), `14h`, `14 30 00`.
fn french_time(text: &str) -> Option<NaiveTime> {
    let spread = text.replace("heures", "h").replace("heure", "h").replace('h', " h ");
    let mut parts = spread.split_whitespace();
    let hour: u32 = parts.next()?.parse().ok()?;
    let rest: Vec<&str> = parts.collect();
    let (minute, second) = match rest.as_slice() {
        ["h"] => (0, 0),
        ["h", minute] | [minute] => (minute.parse().ok()?, 0),
        [minute, second] => (minute.parse().ok()?, second.parse().ok()?),
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::write_when;

    #[test]
    fn as_people_write() {
        for (typed, read) in [
            ("02/11/2020", "2020-11-02"),
            ("2/11/20", "2020-11-02"),
            ("02/11/2020 14h30", "2020-11-02T14:30"),
            ("02.11.2020 à 14:30", "2020-11-02T14:30"),
            ("03-11-2020 9h", "2020-11-03T09:00"),
            ("3 novembre 2020 à 14 h 05", "2020-11-03T14:05"),
            ("Mardi 3 Novembre 2020", "2020-11-03"),
            ("1er décembre 2020", "2020-12-01"),
            ("2020/11/03", "2020-11-03"),
            ("2020-11-03 14:30", "2020-11-03T14:30"),
            ("2020-11-03 14:30:15", "2020-11-03T14:30:15"),
            ("2020-11-03T14h30", "2020-11-03T14:30"),
        ] {
            assert_eq!(french_date(typed).map(write_when).as_deref(), Some(read), "{typed}");
        }
    }

    #[test]
    fn what_is_uncertain_is_not_read() {
        for typed in [
            "",
            "demain",
            "31/11/2020",
            "13/13/2020",
            "02/11",
            "02/11/2020 25h",
            "02/11/2020 14h30 17h",
            "11/2020",
        ] {
            assert_eq!(french_date(typed), None, "{typed}");
        }
    }
}
