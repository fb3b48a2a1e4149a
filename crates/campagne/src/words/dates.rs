//! Dates and times in words: "1er novembre 2020", "9 h 05"; "1 November 2020", "9:05 am".

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::language::Language;

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: `1er novembre 2020`, `1 November 2020`.
#[must_use]
pub fn day(date: NaiveDate, language: Language) -> String {
    let month = |names: &[&'static str; 12]| names.get(date.month0() as usize).copied().unwrap_or_default();
    match (language, date.day()) {
        (Language::Fr, 1) => format!("1er {} {}", month(&MONTHS_FR), date.year()),
        (Language::Fr, day) => format!("{day} {} {}", month(&MONTHS_FR), date.year()),
        (Language::En, day) => format!("{day} {} {}", month(&MONTHS_EN), date.year()),
    }
}

/// The two days of a range in words, without repeating what they share: `2 et le 30 novembre 2020` after
/// "entre le", `2 and 30 November 2020` after "between".
pub(crate) fn day_range(from: NaiveDate, to: NaiveDate, language: Language) -> String {
    let (first, last) = (day(from, language), day(to, language));
    let shared = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => 2,
        (true, false) => 1,
        (false, _) => 0,
    };
    // The words of a day are its number, month and year.
    let own: Vec<&str> = first.split(' ').collect();
    let own = own.get(..own.len().saturating_sub(shared)).unwrap_or_default().join(" ");
    match language {
        Language::Fr => format!("{own} et le {last}"),
        Language::En => format!("{own} and {last}"),
    }
}

/// A time of day in words: `14 h`, `14 h 05`; `2 pm`, `2:05 pm`. Seconds are left out.
#[must_use]
pub fn clock(time: NaiveTime, language: Language) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::Fr if minute == 0 => format!("{hour} h"),
        Language::Fr => format!("{hour} h {minute:02}"),
        Language::En => {
            let (afternoon, hour) = time.hour12();
            let half = if afternoon { "pm" } else { "am" };
            if minute == 0 { format!("{hour} {half}") } else { format!("{hour}:{minute:02} {half}") }
        }
    }
}

/// A day and a time in words: `3 novembre 2020 à 14 h`, `3 November 2020 at 2 pm`.
#[must_use]
pub fn day_and_time(moment: NaiveDateTime, language: Language) -> String {
    let at = match language {
        Language::Fr => "à",
        Language::En => "at",
    };
    format!("{} {at} {}", day(moment.date(), language), clock(moment.time(), language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_of_the_month_is_an_ordinal_in_french_only() {
        let first = NaiveDate::from_ymd_opt(2020, 11, 1).unwrap();
        assert_eq!(day(first, Language::Fr), "1er novembre 2020");
        assert_eq!(day(first, Language::En), "1 November 2020");
        assert_eq!(day(first.succ_opt().unwrap(), Language::Fr), "2 novembre 2020");
    }

    #[test]
    fn a_range_does_not_repeat_itself() {
        let date = |text: &str| text.parse().unwrap();
        let words = |from, to| day_range(date(from), date(to), Language::Fr);
        assert_eq!(words("2020-11-02", "2020-11-30"), "2 et le 30 novembre 2020");
        assert_eq!(words("2020-11-02", "2020-12-01"), "2 novembre et le 1er décembre 2020");
        assert_eq!(words("2020-11-02", "2021-01-01"), "2 novembre 2020 et le 1er janvier 2021");
    }

    #[test]
    fn midnight_and_noon() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        assert_eq!(clock(at(0, 0), Language::Fr), "0 h");
        assert_eq!(clock(at(9, 5), Language::Fr), "9 h 05");
        assert_eq!(clock(at(0, 0), Language::En), "12 am");
        assert_eq!(clock(at(12, 30), Language::En), "12:30 pm");
    }
}
