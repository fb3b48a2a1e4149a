//! Dates as people in France write them: `02/11/2020 14h30`, `3 novembre 2020 à 14 h`.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};

use super::when::{Fault, When};
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

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("lundi", Weekday::Mon),
    ("mardi", Weekday::Tue),
    ("mercredi", Weekday::Wed),
    ("jeudi", Weekday::Thu),
    ("vendredi", Weekday::Fri),
    ("samedi", Weekday::Sat),
    ("dimanche", Weekday::Sun),
];

/// Reads a date, with its time if there is one. The day comes first, as everywhere in France, unless the
/// year does. A day of the week must be the right one.
pub(crate) fn french_date(text: &str) -> Result<When, Fault> {
    if text.len() > 64 {
        return Err(Fault::Shape);
    }
    // "Mardi 3 Novembre 2020 à 14 h 30" -> ["mardi", "3", "novembre", "2020", "14", "h", "30"]
    let folded = fold(text);
    let mut tokens =
        folded.split('_').filter(|token| !matches!(*token, "le" | "a" | "t" | "du" | "au")).peekable();
    let weekday = tokens.peek().and_then(|token| WEEKDAYS.iter().find(|(name, _)| name == token));
    if weekday.is_some() {
        tokens.next();
    }
    let (Some(first), Some(second), Some(third)) = (tokens.next(), tokens.next(), tokens.next()) else {
        return Err(Fault::Shape);
    };
    // An ISO date may have its time glued on: "2020-11-03T14h30".
    let (third, time) = third.split_once('t').map_or((third, None), |(day, time)| (day, Some(time)));
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let date = date(year, month, day)?;
    if weekday.is_some_and(|(_, weekday)| *weekday != date.weekday()) {
        return Err(Fault::Day);
    }
    let clock: Vec<&str> = time.into_iter().chain(tokens).collect();
    if clock.is_empty() {
        return Ok(When::Day(date));
    }
    Ok(When::Local(date.and_time(french_time(&clock.join(" "))?)))
}

fn date(year: &str, month: &str, day: &str) -> Result<NaiveDate, Fault> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| Fault::Shape);
    let year = match year.len() {
        4 => number(year)?,
        2 => 2000 + number(year)?,
        _ => return Err(Fault::Shape),
    };
    let month = match MONTHS.iter().zip(1..).find(|(name, _)| **name == month) {
        Some((_, month)) => month,
        None => number(month)?,
    };
    let day = number(day.strip_suffix("er").unwrap_or(day))?;
    if !(1..=12).contains(&month) {
        return Err(Fault::Month);
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).map_err(|_| Fault::Shape)?, month, day).ok_or(Fault::Day)
}

/// Reads an hour by itself: `14h30`, `14:30`, `14 heures`. It must have its sign: `03/11` is not an hour.
#[cfg(feature = "import")]
pub(crate) fn french_hour(text: &str) -> Result<NaiveTime, Fault> {
    let folded = fold(text);
    if text.len() > 32 || !(text.contains(':') || folded.contains('h')) {
        return Err(Fault::Shape);
    }
    let words: Vec<&str> = folded.split('_').filter(|word| !matches!(*word, "a" | "de" | "des")).collect();
    french_time(&words.join(" "))
}

/// `14h30`, `14 h 30`, `14 30` (from `14:30`), `14h`, `14 30 00`.
fn french_time(text: &str) -> Result<NaiveTime, Fault> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| Fault::Shape);
    let spread = text.replace("heures", "h").replace("heure", "h").replace('h', " h ");
    let parts: Vec<&str> = spread.split_whitespace().collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, "h"] => (number(hour)?, 0, 0),
        [hour, "h", minute] | [hour, minute] => (number(hour)?, number(minute)?, 0),
        [hour, minute, second] => (number(hour)?, number(minute)?, number(second)?),
        _ => return Err(Fault::Shape),
    };
    NaiveTime::from_hms_opt(hour, minute, second).ok_or(Fault::Time)
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
            assert_eq!(french_date(typed).map(write_when).as_deref(), Ok(read), "{typed}");
        }
    }

    #[cfg(feature = "import")]
    #[test]
    fn hours_by_themselves() {
        for (typed, read) in
            [("14h30", (14, 30)), ("14:30", (14, 30)), ("à 9 h", (9, 0)), ("9 heures 05", (9, 5))]
        {
            assert_eq!(french_hour(typed).ok(), NaiveTime::from_hms_opt(read.0, read.1, 0), "{typed}");
        }
        for typed in ["", "03/11", "14", "2020-11-03", "matin", "25h", "14h-17h"] {
            assert!(french_hour(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn what_is_uncertain_is_not_read() {
        for (typed, fault) in [
            ("", Fault::Shape),
            ("demain", Fault::Shape),
            ("31/11/2020", Fault::Day),
            ("13/13/2020", Fault::Month),
            ("02/11", Fault::Shape),
            ("02/11/2020 25h", Fault::Time),
            ("02/11/2020 14h30 17h", Fault::Shape),
            ("mercredi 3 novembre 2020", Fault::Day),
            ("14h30 02/11/2020", Fault::Shape),
        ] {
            assert_eq!(french_date(typed), Err(fault), "{typed}");
        }
    }
}
