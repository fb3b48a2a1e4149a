//! A session of an event, on the clocks of its place.

use chrono::{DateTime, NaiveDate, Offset as _};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::engine::{instant, last_day};
use crate::form::{When, write_when};
use crate::zone::Zone;

/// A session: whole days, or from one instant to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Session {
    /// Whole days, from the first to the last, both included.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
    },
    /// From one instant to another, on the clocks of the place.
    Times {
        /// When it starts.
        start: DateTime<Zone>,
        /// When it ends.
        end: DateTime<Zone>,
    },
}

impl Session {
    pub(super) fn new(start: When, end: When, zone: Zone) -> Option<Self> {
        match (start, end) {
            (When::Day(first), When::Day(last)) => Some(Self::Days { first, last }),
            (When::Day(_), _) | (_, When::Day(_)) => None,
            (start, end) => Some(Self::Times {
                start: instant(start, zone)?.with_timezone(&zone),
                end: instant(end, zone)?.with_timezone(&zone),
            }),
        }
    }

    /// The first and the last day on the clocks of the place. An end at midnight belongs to the day before.
    #[must_use]
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Days { first, last } => (*first, *last),
            Self::Times { start, end } => (start.naive_local().date(), last_day(end.naive_local())),
        }
    }
}

/// A date-time for the wire: on local clocks, with the offset only if the clocks show this time twice.
fn written(moment: DateTime<Zone>) -> String {
    let (local, zone) = (moment.naive_local(), moment.timezone());
    let twice = matches!(zone.resolve(local), chrono::MappedLocalTime::Ambiguous(..));
    write_when(if twice { When::Offset(local, moment.offset().fix()) } else { When::Local(local) })
}

impl Serialize for Session {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (start, end) = match self {
            Self::Days { first, last } => (first.to_string(), last.to_string()),
            Self::Times { start, end } => (written(*start), written(*end)),
        };
        let mut out = serializer.serialize_struct("Session", 2)?;
        out.serialize_field("start", &start)?;
        out.serialize_field("end", &end)?;
        out.end()
    }
}

pub(super) fn write_moment<S: Serializer>(when: &When, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&write_when(*when))
}

pub(super) fn write_optional<S: Serializer>(when: &Option<When>, serializer: S) -> Result<S::Ok, S::Error> {
    when.map(write_when).serialize(serializer)
}
