//! Dates and times on the clocks of a place.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::fields::{END, START};
use super::sink::Sink;
use crate::form::When;
use crate::zone::Zone;

/// A date or date-time in its zone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// On the clocks of the place.
    pub(crate) local: NaiveDateTime,
    /// As an instant; for a whole day, its first instant.
    pub(crate) instant: DateTime<Utc>,
    /// Whether it is a whole day.
    pub(crate) whole_day: bool,
    zone: Zone,
}

impl Moment {
    /// A date or date-time on the clocks of a zone. Returns `None` if the clocks never show it.
    pub(crate) fn new(when: When, zone: Zone) -> Option<Self> {
        let instant = instant(when, zone)?;
        let local = match when {
            When::Day(day) => day.and_time(NaiveTime::MIN),
            When::Local(local) | When::Offset(local, _) => local,
            When::Instant(instant) => zone.local(instant),
        };
        Some(Self { local, instant, whole_day: when.is_day(), zone })
    }

    /// The first day of something that starts then.
    pub(crate) fn first_day(self) -> NaiveDate {
        self.local.date()
    }

    /// The last day of something that ends then.
    pub(crate) fn last_day(self) -> NaiveDate {
        if self.whole_day { self.local.date() } else { last_day(self.local) }
    }

    /// The instant at which something that ends then is over: for a whole day, the end of the day.
    pub(crate) fn end_instant(self) -> DateTime<Utc> {
        match self.local.date().succ_opt() {
            Some(next) if self.whole_day => self.zone.start_of(next),
            _ => self.instant,
        }
    }
}

/// The last day of something that ends at a time: midnight belongs to the day before.
pub(crate) fn last_day(end: NaiveDateTime) -> NaiveDate {
    let day = end.date();
    if end.time() == NaiveTime::MIN { day.pred_opt().unwrap_or(day) } else { day }
}

/// The two ends of a session, as far as they can be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timing {
    pub(crate) index: usize,
    pub(crate) start: Option<Moment>,
    pub(crate) end: Option<Moment>,
}

impl Timing {
    /// Whether the session is in whole days, of which it may have several.
    pub(crate) fn is_whole_days(&self) -> bool {
        self.start.or(self.end).is_some_and(|moment| moment.whole_day)
    }

    /// Whether a finding has made either end unusable.
    pub(crate) fn is_blocked(&self, out: &Sink<'_>) -> bool {
        out.is_blocked(START.at(self.index)) || out.is_blocked(END.at(self.index))
    }
}

/// The instant of a date-time, or the first instant of a day. Returns `None` if no clock of the zone shows
/// the time.
pub(crate) fn instant(when: When, zone: Zone) -> Option<DateTime<Utc>> {
    match when {
        When::Day(day) => Some(zone.start_of(day)),
        When::Local(local) => zone.resolve(local).earliest(),
        When::Instant(instant) => Some(instant),
        When::Offset(local, offset) => {
            let instant = local.checked_sub_offset(offset)?.and_utc();
            (zone.local(instant) == local).then_some(instant)
        }
    }
}
