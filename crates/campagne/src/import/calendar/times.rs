//! The times of a calendar: whole days, floating times, times of a zone, universal times.

use calcard::common::PartialDateTime;
use calcard::icalendar::ICalendarDuration;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::zones::Clock;
use crate::form::{When, write_when};
use crate::zone::Zone;

/// A moment as a calendar writes it.
#[derive(Debug, Clone)]
pub(super) enum Moment {
    Day(NaiveDate),
    /// On the clocks of wherever one is.
    Floating(NaiveDateTime),
    Zoned(NaiveDateTime, Clock),
    Universal(NaiveDateTime),
}

/// How long something lasts: days on the calendar, then seconds on a stopwatch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) days: i64,
    pub(super) seconds: i64,
}

impl Span {
    pub(super) fn of(duration: &ICalendarDuration) -> Self {
        let sign = if duration.neg { -1 } else { 1 };
        let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
        let seconds =
            i64::from(duration.hours) * 3600 + i64::from(duration.minutes) * 60 + i64::from(duration.seconds);
        Self { days: sign * days, seconds: sign * seconds }
    }
}

impl Moment {
    /// Reads a value. `clock` belongs to its TZID.
    pub(super) fn of(value: &PartialDateTime, clock: Option<Clock>) -> Option<Self> {
        let read = value.to_date_time()?;
        Some(match (value.has_time(), read.offset, clock) {
            (false, ..) => Self::Day(read.date_time.date()),
            (true, Some(offset), _) => {
                let east = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
                Self::Universal(read.date_time.checked_sub_signed(east)?)
            }
            (true, None, Some(clock)) => Self::Zoned(read.date_time, clock),
            (true, None, None) => Self::Floating(read.date_time),
        })
    }

    pub(super) const fn is_day(&self) -> bool {
        matches!(self, Self::Day(_))
    }

    /// The time on the clocks of the moment.
    pub(super) fn local(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Floating(local) | Self::Zoned(local, _) | Self::Universal(local) => *local,
        }
    }

    /// The instant. Returns `None` for a day and a floating time.
    fn instant(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Zoned(local, clock) => Some(clock.instant(*local)),
            Self::Universal(instant) => Some(*instant),
            Self::Day(_) | Self::Floating(_) => None,
        }
    }

    /// The time on the clocks of another moment, by which occurrences are identified.
    pub(super) fn on_clocks_of(&self, other: &Self) -> NaiveDateTime {
        match (self.instant(), other) {
            (Some(instant), Self::Zoned(_, clock)) => clock.local(instant),
            (Some(instant), Self::Universal(_)) => instant,
            _ => self.local(),
        }
    }

    /// Another moment on the same clocks.
    pub(super) fn at(&self, local: NaiveDateTime) -> Self {
        match self {
            Self::Day(_) => Self::Day(local.date()),
            Self::Floating(_) => Self::Floating(local),
            Self::Zoned(_, clock) => Self::Zoned(local, clock.clone()),
            Self::Universal(_) => Self::Universal(local),
        }
    }

    /// The time from this moment to another.
    pub(super) fn until(&self, other: &Self) -> Span {
        match (self.is_day() && other.is_day(), self.instant(), other.instant()) {
            (false, Some(start), Some(end)) => {
                Span { days: 0, seconds: end.signed_duration_since(start).num_seconds() }
            }
            (true, ..) => {
                Span { days: other.local().signed_duration_since(self.local()).num_days(), seconds: 0 }
            }
            _ => Span { days: 0, seconds: other.local().signed_duration_since(self.local()).num_seconds() },
        }
    }

    /// The moment after some time has passed.
    pub(super) fn plus(&self, span: Span) -> Option<Self> {
        let days = TimeDelta::try_days(span.days)?;
        let seconds = TimeDelta::try_seconds(span.seconds)?;
        let moved = self.at(self.local().checked_add_signed(days)?);
        match &moved {
            Self::Zoned(_, clock) if span.seconds != 0 => {
                let instant = moved.instant()?.checked_add_signed(seconds)?;
                Some(Self::Zoned(clock.local(instant), clock.clone()))
            }
            moved => Some(moved.at(moved.local().checked_add_signed(seconds)?)),
        }
    }

    /// The moment in the form of the wire: on the clocks of the event's zone, if it has one.
    pub(super) fn write(&self, zone: Option<Zone>) -> String {
        let (local, zone) = match (self, zone) {
            (Self::Day(day), _) => return write_when(When::Day(*day)),
            (Self::Floating(local), _) => return write_when(When::Local(*local)),
            (Self::Zoned(local, Clock::French(own)), Some(zone)) if *own == zone => (*local, zone),
            (_, Some(zone)) => {
                (self.instant().map_or_else(|| self.local(), |at| zone.local(at.and_utc())), zone)
            }
            (_, None) => {
                let instant = self.instant().unwrap_or_else(|| self.local());
                return write_when(When::Instant(instant.and_utc()));
            }
        };
        // An hour that comes twice keeps its offset. An hour that is skipped stays as it is, and the check
        // reports it.
        if zone.resolve(local).single().is_none()
            && let Some(instant) = self.instant()
            && zone.local(instant.and_utc()) == local
        {
            let east = local.signed_duration_since(instant).num_seconds();
            if let Some(offset) = i32::try_from(east).ok().and_then(FixedOffset::east_opt) {
                return write_when(When::Offset(local, offset));
            }
        }
        write_when(When::Local(local))
    }
}
