//! The time zones of the French territories.
//!
//! Sixteen names are enough for all of France, and two of them change their clocks. The rules
//! are written here: a full copy of the IANA database would weigh more than the rest of the library in a
//! browser. The tests compare them with that database (through Python's `zoneinfo`) hour by hour around
//! every change from 2014 to 2030. Nothing outside this file knows where the rules come from.
//!
//! Sources: IANA tz database 2025b; for Europe/Paris, directive 2000/84/EC (clocks change at
//! 01:00 UTC on the last Sundays of March and October); for America/Miquelon, the North
//! American rule (02:00 local on the second Sunday of March and the first of November). They
//! hold from 2007 on; no French zone has changed its rules since.

use chrono::{
    DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone,
    Utc, Weekday,
};

use crate::words::{Language, Words};

/// A time zone of a French territory, under its French IANA name (never a canonical
/// equivalent: `America/Guadeloupe`, not `America/Puerto_Rico`).
///
/// ```
/// use campagne::Zone;
/// use chrono::{TimeZone, Utc};
///
/// let deadline = Utc.with_ymd_and_hms(2020, 10, 31, 23, 0, 0).unwrap();
/// let noumea = deadline.with_timezone(&Zone::named("Pacific/Noumea").unwrap());
/// assert_eq!(noumea.to_rfc3339(), "2020-11-01T10:00:00+11:00");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(&'static Row);

#[derive(Debug, PartialEq, Eq, Hash)]
struct Row {
    name: &'static str,
    clock: Clock,
    /// "heure de …".
    time: (&'static str, &'static str),
    /// "à …", as an inhabitant would say where that is.
    place: (&'static str, &'static str),
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Clock {
    /// One offset all year, in minutes east of Greenwich.
    Fixed(i32),
    /// Winter offset in minutes, one hour more in summer, changing as the European Union does.
    European(i32),
    /// The same, changing as North America does.
    NorthAmerican(i32),
}

#[rustfmt::skip]
static ROWS: [Row; 16] = [
    Row { name: "Europe/Paris", clock: Clock::European(60), time: ("heure de Paris", "Paris time"), place: ("à Paris", "in Paris") },
    Row { name: "America/Guadeloupe", clock: Clock::Fixed(-240), time: ("heure de la Guadeloupe", "Guadeloupe time"), place: ("en Guadeloupe", "in Guadeloupe") },
    Row { name: "America/Martinique", clock: Clock::Fixed(-240), time: ("heure de la Martinique", "Martinique time"), place: ("en Martinique", "in Martinique") },
    Row { name: "America/Cayenne", clock: Clock::Fixed(-180), time: ("heure de Cayenne", "Cayenne time"), place: ("à Cayenne", "in Cayenne") },
    Row { name: "Indian/Reunion", clock: Clock::Fixed(240), time: ("heure de La Réunion", "Réunion time"), place: ("à La Réunion", "in Réunion") },
    Row { name: "America/Miquelon", clock: Clock::NorthAmerican(-180), time: ("heure de Saint-Pierre-et-Miquelon", "Saint-Pierre and Miquelon time"), place: ("à Saint-Pierre-et-Miquelon", "in Saint-Pierre and Miquelon") },
    Row { name: "Indian/Mayotte", clock: Clock::Fixed(180), time: ("heure de Mayotte", "Mayotte time"), place: ("à Mayotte", "in Mayotte") },
    Row { name: "America/St_Barthelemy", clock: Clock::Fixed(-240), time: ("heure de Saint-Barthélemy", "Saint-Barthélemy time"), place: ("à Saint-Barthélemy", "in Saint-Barthélemy") },
    Row { name: "America/Marigot", clock: Clock::Fixed(-240), time: ("heure de Saint-Martin", "Saint-Martin time"), place: ("à Saint-Martin", "in Saint-Martin") },
    Row { name: "Indian/Kerguelen", clock: Clock::Fixed(300), time: ("heure des Kerguelen", "Kerguelen time"), place: ("aux Kerguelen", "in Kerguelen") },
    Row { name: "Antarctica/DumontDUrville", clock: Clock::Fixed(600), time: ("heure de la Terre-Adélie", "Adélie Land time"), place: ("en Terre-Adélie", "in Adélie Land") },
    Row { name: "Pacific/Wallis", clock: Clock::Fixed(720), time: ("heure de Wallis-et-Futuna", "Wallis and Futuna time"), place: ("à Wallis-et-Futuna", "in Wallis and Futuna") },
    Row { name: "Pacific/Tahiti", clock: Clock::Fixed(-600), time: ("heure de Tahiti", "Tahiti time"), place: ("à Tahiti", "in Tahiti") },
    Row { name: "Pacific/Marquesas", clock: Clock::Fixed(-570), time: ("heure des Marquises", "Marquesas time"), place: ("aux Marquises", "in the Marquesas") },
    Row { name: "Pacific/Gambier", clock: Clock::Fixed(-540), time: ("heure des Gambier", "Gambier time"), place: ("aux Gambier", "in the Gambier Islands") },
    Row { name: "Pacific/Noumea", clock: Clock::Fixed(660), time: ("heure de Nouméa", "Nouméa time"), place: ("à Nouméa", "in Nouméa") },
];
impl Zone {
    /// Metropolitan France.
    pub const PARIS: Self = Self(&ROWS[0]);

    /// Every zone, Paris first.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The zone of an IANA name in its French spelling.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|zone| zone.0.name == name)
    }

    /// The IANA name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Whether the clocks of two zones always show the same, whatever their names.
    ///
    /// ```
    /// use campagne::Zone;
    /// let named = |name| Zone::named(name).unwrap();
    /// assert!(named("America/Guadeloupe").agrees_with(named("America/Martinique")));
    /// assert!(!named("Pacific/Tahiti").agrees_with(named("Pacific/Marquesas")));
    /// ```
    #[must_use]
    pub fn agrees_with(self, other: Self) -> bool {
        self.0.clock == other.0.clock
    }

    /// The zone in words, after a time: `heure de Paris`, `Paris time`.
    #[must_use]
    pub const fn time_words(self) -> Words {
        Words { fr: self.0.time.0, en: self.0.time.1 }
    }

    /// Where that time is kept, in words: `à Nouméa`, `in Nouméa`.
    #[must_use]
    pub const fn place_words(self) -> Words {
        Words { fr: self.0.place.0, en: self.0.place.1 }
    }

    /// How its clocks run, as calendars describe it: the offset all year, or the two changes of every year,
    /// the one to summer time first.
    #[cfg(feature = "export")]
    pub(crate) const fn course(self) -> Course {
        const fn two(to_summer: (u32, i8, u32), to_winter: (u32, i8, u32), winter: i32) -> Course {
            let (month, nth, hour) = to_summer;
            let begins = Change { month, nth, hour, from: winter, to: winter + 60 };
            let (month, nth, hour) = to_winter;
            Course::Changing([begins, Change { month, nth, hour, from: winter + 60, to: winter }])
        }
        match self.0.clock {
            Clock::Fixed(minutes) => Course::Fixed(minutes),
            // 01:00 UTC, which clocks show as two in winter time and as three in summer time.
            Clock::European(winter) => two((3, -1, 2), (10, -1, 3), winter),
            Clock::NorthAmerican(winter) => two((3, 2, 2), (11, 1, 2), winter),
        }
    }

    /// The offset of a whole month in which no clock changes, in minutes.
    const fn settled(self, month: u32) -> Option<i32> {
        match (&self.0.clock, month) {
            (Clock::Fixed(minutes), _) => Some(*minutes),
            (Clock::European(winter), 4..=9) | (Clock::NorthAmerican(winter), 4..=10) => Some(*winter + 60),
            (Clock::European(winter), 11 | 12 | 1 | 2) | (Clock::NorthAmerican(winter), 12 | 1 | 2) => {
                Some(*winter)
            }
            _ => None,
        }
    }

    /// Whether a local time is in a month in which no clock of the zone changes.
    pub(crate) fn is_settled(self, local: NaiveDateTime) -> bool {
        self.settled(local.month()).is_some()
    }

    /// The offset from UTC at an instant, in minutes.
    fn minutes_at(self, instant: NaiveDateTime) -> i32 {
        match self.0.clock {
            Clock::Fixed(minutes) => minutes,
            // With a day's margin, local and universal time are in the same month.
            _ if (2..28).contains(&instant.day()) && self.settled(instant.month()).is_some() => {
                self.settled(instant.month()).unwrap_or_default()
            }
            Clock::European(winter) => {
                let change =
                    |month| last_sunday(instant.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
                winter + summer(instant, change(3), change(10))
            }
            Clock::NorthAmerican(winter) => {
                // 02:00 local, in winter time before March's change and in summer time before November's.
                let change = |month, nth, hour| {
                    NaiveDate::from_weekday_of_month_opt(instant.year(), month, Weekday::Sun, nth)
                        .and_then(|day| day.and_hms_opt(hour, 0, 0))
                };
                let hour = |offset: i32| u32::try_from(2 - offset / 60).unwrap_or(0);
                winter + summer(instant, change(3, 2, hour(winter)), change(11, 1, hour(winter + 60)))
            }
        }
    }

    /// The instants at which the clocks of the zone show a local time: none if it is skipped, two if it
    /// comes twice.
    #[must_use]
    pub fn resolve(self, local: NaiveDateTime) -> MappedLocalTime<DateTime<Utc>> {
        if let Some(minutes) = self.settled(local.month()) {
            return MappedLocalTime::Single(at_offset(local, minutes));
        }
        // The offsets in force a day before and a day after frame any change.
        let near = |days| self.minutes_at(local.checked_add_signed(TimeDelta::days(days)).unwrap_or(local));
        let (before, after) = (near(-1), near(1));
        let valid = |minutes| {
            let instant = at_offset(local, minutes);
            (self.minutes_at(instant.naive_utc()) == minutes).then_some(instant)
        };
        if before == after {
            return MappedLocalTime::Single(at_offset(local, before));
        }
        match (valid(before), valid(after)) {
            (Some(earliest), Some(latest)) => MappedLocalTime::Ambiguous(earliest, latest),
            (Some(instant), None) | (None, Some(instant)) => MappedLocalTime::Single(instant),
            (None, None) => MappedLocalTime::None,
        }
    }

    /// The first instant of a local day.
    #[must_use]
    pub fn start_of(self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        // No French zone skips midnight.
        self.resolve(midnight).earliest().unwrap_or_else(|| midnight.and_utc())
    }

    /// The local time at an instant.
    #[must_use]
    pub fn local(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let utc = instant.naive_utc();
        utc.checked_add_signed(TimeDelta::minutes(i64::from(self.minutes_at(utc)))).unwrap_or(utc)
    }
}

/// How the clocks of a zone run.
#[cfg(feature = "export")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// One offset all year, in minutes east of Greenwich.
    Fixed(i32),
    /// Two changes every year: to summer time, and back.
    Changing([Change; 2]),
}

/// A change of clocks that comes every year, on a Sunday.
#[cfg(feature = "export")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    /// The month.
    pub(crate) month: u32,
    /// Which Sunday of the month; -1 is the last.
    pub(crate) nth: i8,
    /// The full hour that clocks show before they change.
    pub(crate) hour: u32,
    /// The offset before, in minutes east of Greenwich.
    pub(crate) from: i32,
    /// The offset after.
    pub(crate) to: i32,
}

fn at_offset(local: NaiveDateTime, minutes: i32) -> DateTime<Utc> {
    local.checked_sub_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(local).and_utc()
}

fn summer(instant: NaiveDateTime, begins: Option<NaiveDateTime>, ends: Option<NaiveDateTime>) -> i32 {
    let in_summer = begins.is_some_and(|begins| instant >= begins) && ends.is_some_and(|ends| instant < ends);
    if in_summer { 60 } else { 0 }
}

/// The last Sunday of March or of October, which both have 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_signed(TimeDelta::days(i64::from(last.weekday().num_days_from_sunday())))
}

/// The offset of a [`Zone`] at some instant, for chrono's own types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    offset: FixedOffset,
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.offset
    }
}

impl serde::Serialize for Zone {
    /// Writes its name.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl std::fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.offset.fmt(f)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        self.resolve(*local).map(|instant| self.offset_from_utc_datetime(&instant.naive_utc()))
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        let seconds = 60 * self.minutes_at(*utc);
        ZoneOffset { zone: *self, offset: FixedOffset::east_opt(seconds).unwrap_or(Utc.fix()) }
    }
}

/// Renders a zone for people, after a time.
pub(crate) fn words(zone: Zone, language: Language) -> &'static str {
    zone.time_words().in_language(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn paris_skips_and_repeats_an_hour() {
        assert_eq!(Zone::PARIS.resolve(local("2020-03-29T02:30:00")), MappedLocalTime::None);
        assert!(matches!(Zone::PARIS.resolve(local("2020-10-25T02:30:00")), MappedLocalTime::Ambiguous(..)));
        assert!(matches!(Zone::PARIS.resolve(local("2020-10-25T03:00:00")), MappedLocalTime::Single(_)));
        assert!(matches!(Zone::PARIS.resolve(local("2020-10-25T01:59:59")), MappedLocalTime::Single(_)));
    }

    #[test]
    fn miquelon_repeats_an_hour_on_the_day_after_the_deadline() {
        let zone = Zone::named("America/Miquelon").unwrap();
        assert!(matches!(zone.resolve(local("2020-11-01T01:30:00")), MappedLocalTime::Ambiguous(..)));
        assert_eq!(zone.resolve(local("2020-03-08T02:30:00")), MappedLocalTime::None);
        assert_eq!(zone.local("2020-11-01T04:00:00Z".parse().unwrap()), local("2020-11-01T01:00:00"));
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for zone in Zone::all() {
            for moment in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
                let _ = zone.resolve(moment);
                let _ = zone.local(moment.and_utc());
            }
        }
    }
}
