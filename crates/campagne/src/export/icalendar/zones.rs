//! Time zones as calendars describe them: VTIMEZONE, RFC 5545 §3.6.5.
//!
//! Each zone is described by rules that apply every year since 1970, the form that Outlook reads: it ignores
//! lists of changes. The rules are right for every event from 2007 on.

use chrono::{NaiveDate, Weekday};

use super::lines::Lines;
use crate::zone::{Change, Course, Zone};

/// A set of zones, of which there are sixteen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Zones(u32);

impl Zones {
    pub(super) fn add(&mut self, zone: Zone) {
        self.0 |= Self::of(zone).0;
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(zone: Zone) -> Self {
        Self(Zone::all().position(|known| known == zone).map_or(0, |at| 1 << at))
    }

    /// The descriptions of all zones in the set.
    pub(super) fn text(self) -> String {
        let mut lines = Lines::default();
        for zone in Zone::all().filter(|zone| self.0 & Self::of(*zone).0 != 0) {
            describe(zone, &mut lines);
        }
        lines.into_text()
    }
}

fn describe(zone: Zone, lines: &mut Lines) {
    lines.line("BEGIN:VTIMEZONE");
    lines.plain("TZID", zone.name());
    match zone.course() {
        Course::Fixed(minutes) => {
            lines.line("BEGIN:STANDARD");
            lines.line("DTSTART:19700101T000000");
            offsets(minutes, minutes, &offset(minutes), lines);
            lines.line("END:STANDARD");
        }
        Course::Changing([begins, ends]) => {
            yearly("DAYLIGHT", begins, zone, lines);
            yearly("STANDARD", ends, zone, lines);
        }
    }
    lines.line("END:VTIMEZONE");
}

/// One of the two changes of a year.
fn yearly(kind: &str, change: Change, zone: Zone, lines: &mut Lines) {
    let Change { month, nth, hour, from, to } = change;
    lines.plain("BEGIN", kind);
    if let Some(first) = first_sunday(month, nth) {
        lines.plain("DTSTART", &format!("{}T{hour:02}0000", first.format("%Y%m%d")));
    }
    let abbreviation = match (zone == Zone::PARIS, kind) {
        (true, "DAYLIGHT") => "CEST".to_owned(),
        (true, _) => "CET".to_owned(),
        (false, _) => offset(to),
    };
    offsets(from, to, &abbreviation, lines);
    lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}SU"));
    lines.plain("END", kind);
}

fn offsets(from: i32, to: i32, name: &str, lines: &mut Lines) {
    lines.plain("TZOFFSETFROM", &offset(from));
    lines.plain("TZOFFSETTO", &offset(to));
    lines.plain("TZNAME", name);
}

/// The Sunday of 1970 on which a yearly change falls.
fn first_sunday(month: u32, nth: i8) -> Option<NaiveDate> {
    let sunday = |nth| NaiveDate::from_weekday_of_month_opt(1970, month, Weekday::Sun, nth);
    match u8::try_from(nth) {
        Ok(nth) => sunday(nth),
        Err(_) => sunday(5).or_else(|| sunday(4)),
    }
}

/// `+0100`, `-0930`.
fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str) -> String {
        let mut zones = Zones::default();
        zones.add(Zone::named(name).unwrap());
        zones.text().replace("\r\n", "\n")
    }

    #[test]
    fn paris_changes_twice_a_year() {
        assert_eq!(
            text("Europe/Paris"),
            "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\n\
             TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n\
             END:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             TZNAME:CET\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n"
        );
    }

    #[test]
    fn miquelon_changes_as_north_america_does() {
        let text = text("America/Miquelon");
        assert!(text.contains("DTSTART:19700308T020000\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0200\n"), "{text}");
        assert!(text.contains("DTSTART:19701101T020000\nTZOFFSETFROM:-0200\nTZOFFSETTO:-0300\n"), "{text}");
    }

    #[test]
    fn the_marquesas_are_half_an_hour_off() {
        assert!(text("Pacific/Marquesas").contains("TZOFFSETTO:-0930\nTZNAME:-0930\n"));
    }
}
