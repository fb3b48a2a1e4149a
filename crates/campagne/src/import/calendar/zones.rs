//! The clocks of a calendar: those of French zones, those of other zones under the names of the IANA or of
//! Windows, and those that the file defines itself (VTIMEZONE).

use std::collections::BTreeMap;
use std::sync::Arc;

use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use chrono::{NaiveDateTime, Offset as _, TimeDelta, TimeZone as _};

use super::components::parsed;
use super::recurrence;
use crate::zone::Zone;

/// The clocks of a zone.
#[derive(Debug, Clone)]
pub(super) enum Clock {
    French(Zone),
    Iana(chrono_tz::Tz),
    /// The offset before the first change, then each change with the offset after it, in seconds.
    Rules(Arc<(i32, Vec<(NaiveDateTime, i32)>)>),
}

impl Clock {
    fn of(tz: Tz) -> Option<Self> {
        match tz {
            Tz::Tz(tz) => Some(Zone::named(tz.name()).map_or(Self::Iana(tz), Self::French)),
            Tz::Fixed(offset) => Some(Self::Rules(Arc::new((offset.local_minus_utc(), Vec::new())))),
            Tz::Floating => None,
        }
    }

    /// The French zone, if these are its clocks.
    pub(super) const fn french(&self) -> Option<Zone> {
        match self {
            Self::French(zone) => Some(*zone),
            _ => None,
        }
    }

    /// Whether it is universal time, which is the zone of no place.
    pub(super) fn is_universal(&self) -> bool {
        matches!(self, Self::Iana(tz) if matches!(tz.name(), "UTC" | "Etc/UTC" | "GMT" | "Etc/GMT" | "Zulu" | "Etc/UCT" | "UCT" | "Universal"))
    }

    fn offset_at(&self, utc: NaiveDateTime) -> TimeDelta {
        let seconds = match self {
            Self::French(zone) => return zone.local(utc.and_utc()).signed_duration_since(utc),
            Self::Iana(tz) => tz.offset_from_utc_datetime(&utc).fix().local_minus_utc(),
            Self::Rules(rules) => {
                let (first, changes) = &**rules;
                let after = changes.partition_point(|(at, _)| *at <= utc);
                after.checked_sub(1).and_then(|at| changes.get(at)).map_or(*first, |(_, offset)| *offset)
            }
        };
        TimeDelta::seconds(i64::from(seconds))
    }

    /// The time on these clocks at an instant.
    pub(super) fn local(&self, utc: NaiveDateTime) -> NaiveDateTime {
        utc.checked_add_signed(self.offset_at(utc)).unwrap_or(utc)
    }

    /// The instant at which these clocks show a time: the first one if it comes twice. If it is skipped, the
    /// clocks before the change count (RFC 5545, 3.3.5).
    pub(super) fn instant(&self, local: NaiveDateTime) -> NaiveDateTime {
        let minus = |offset| local.checked_sub_signed(offset).unwrap_or(local);
        let day = TimeDelta::days(1);
        let before = self.offset_at(local.checked_sub_signed(day).unwrap_or(local));
        let after = self.offset_at(local.checked_add_signed(day).unwrap_or(local));
        if self.offset_at(minus(before)) == before || self.offset_at(minus(after)) != after {
            minus(before)
        } else {
            minus(after)
        }
    }
}

/// The zones of a calendar, by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Zones {
    defined: BTreeMap<String, Clock>,
}

/// The most zones that are kept: there are fewer in the world.
const MOST: usize = 1000;

impl Zones {
    /// The clocks of an identifier. A well-known name means the zone of that name, even if the file defines
    /// it otherwise.
    pub(super) fn clock(&self, id: &str) -> Option<Clock> {
        let id = id.trim().trim_matches('"');
        if let Some(zone) = Zone::named(id) {
            return Some(Clock::French(zone));
        }
        id.parse::<Tz>().ok().and_then(Clock::of).or_else(|| self.defined.get(id).cloned())
    }

    /// Adds the definition of a zone.
    pub(super) fn define(&mut self, text: &str) {
        let Some(components) = parsed(text) else { return };
        let Some(zone) = components.first() else { return };
        if self.defined.len() >= MOST {
            return;
        }
        if let Some((id, tz)) = zone.timezone()
            && let Some(clock) = Clock::of(tz)
        {
            self.defined.insert(id.to_owned(), clock);
        } else if let Some(entry) = zone.property(&ICalendarProperty::Tzid)
            && let Some(ICalendarValue::Text(id)) = entry.values.first()
            && let Some(rules) = rules(&components)
        {
            self.defined.insert(id.clone(), Clock::Rules(Arc::new(rules)));
        }
    }
}

/// The changes of clocks in the parts of a definition.
fn rules(components: &[ICalendarComponent]) -> Option<(i32, Vec<(NaiveDateTime, i32)>)> {
    let mut changes: Vec<(NaiveDateTime, i32, i32)> = Vec::new();
    for part in components {
        let is_part = matches!(
            part.component_type,
            ICalendarComponentType::Standard | ICalendarComponentType::Daylight
        );
        if is_part && changes.len() < 50 * MOST {
            changes.extend(part_changes(part));
        }
    }
    changes.sort_unstable();
    let (_, first, _) = *changes.first()?;
    Some((first, changes.into_iter().map(|(at, _, to)| (at, to)).collect()))
}

/// Each beginning of a part: the instant, the offset before and after.
fn part_changes(part: &ICalendarComponent) -> Vec<(NaiveDateTime, i32, i32)> {
    let value = |name: &ICalendarProperty| part.property(name).and_then(|entry| entry.values.first());
    let offset = |name| match value(&name)? {
        ICalendarValue::PartialDateTime(offset) => {
            let hours = i32::from(offset.tz_hour.or(offset.hour)?);
            let minutes = i32::from(offset.tz_minute.or(offset.minute).unwrap_or(0));
            let east = hours * 3600 + minutes * 60;
            Some(if offset.tz_minus { -east } else { east })
        }
        _ => None,
    };
    let (Some(from), Some(to)) =
        (offset(ICalendarProperty::Tzoffsetfrom), offset(ICalendarProperty::Tzoffsetto))
    else {
        return Vec::new();
    };
    let Some(ICalendarValue::PartialDateTime(start)) = value(&ICalendarProperty::Dtstart) else {
        return Vec::new();
    };
    let Some(start) = start.to_date_time().map(|start| start.date_time) else { return Vec::new() };
    let mut onsets = vec![start];
    for entry in &part.entries {
        for value in &entry.values {
            match (&entry.name, value) {
                (ICalendarProperty::Rrule, ICalendarValue::RecurrenceRule(rule)) => {
                    // The end of the rule is an instant; the rule itself runs on the clocks before it.
                    let until = rule.until.as_ref().and_then(|until| until.to_date_time());
                    let until = until.map(|until| {
                        let east = TimeDelta::seconds(i64::from(from));
                        if until.offset.is_some() {
                            until.date_time.checked_add_signed(east).unwrap_or(until.date_time)
                        } else {
                            until.date_time
                        }
                    });
                    onsets.extend(recurrence::of_zone(rule, start, until));
                }
                (ICalendarProperty::Rdate, ICalendarValue::PartialDateTime(date)) if onsets.len() < MOST => {
                    onsets.extend(date.to_date_time().map(|date| date.date_time));
                }
                _ => {}
            }
        }
    }
    let east = TimeDelta::seconds(i64::from(from));
    onsets.into_iter().filter_map(|onset| Some((onset.checked_sub_signed(east)?, from, to))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUSTOM: &str = "BEGIN:VTIMEZONE\nTZID:Notre fuseau\nBEGIN:STANDARD\nDTSTART:16010101T030000\n\
        TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
        BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
    }

    #[test]
    fn names_of_the_world() {
        let zones = Zones::default();
        for (id, french) in [
            ("Europe/Paris", Some("Europe/Paris")),
            ("Romance Standard Time", Some("Europe/Paris")),
            ("/mozilla.org/20050126_1/Europe/Paris", Some("Europe/Paris")),
            ("Indian/Reunion", Some("Indian/Reunion")),
            ("America/New_York", None),
        ] {
            let clock = zones.clock(id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(clock.french().map(Zone::name), french, "{id}");
        }
        assert!(zones.clock("Notre fuseau").is_none());
    }

    #[test]
    fn zones_of_the_file_follow_their_rules() {
        let mut zones = Zones::default();
        zones.define(CUSTOM);
        let (ours, paris) = (zones.clock("Notre fuseau").unwrap(), Clock::French(Zone::PARIS));
        assert!(ours.french().is_none());
        for hour in (0..24 * 366).step_by(3) {
            let local = at("2020-01-01T00:30").checked_add_signed(TimeDelta::hours(hour)).unwrap();
            assert_eq!(ours.instant(local), paris.instant(local), "{local}");
            assert_eq!(ours.local(local), paris.local(local), "{local}");
        }
    }

    #[test]
    fn hours_that_are_skipped_or_come_twice() {
        let paris = Clock::French(Zone::PARIS);
        assert_eq!(paris.instant(at("2020-10-25T02:30")), at("2020-10-25T00:30"));
        assert_eq!(paris.instant(at("2020-03-29T02:30")), at("2020-03-29T01:30"));
        assert_eq!(paris.instant(at("2020-10-25T03:00")), at("2020-10-25T02:00"));
    }
}
