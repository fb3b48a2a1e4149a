//! The sessions of all events, to find what is on and what comes next.

use chrono::{DateTime, Utc};

use super::bits::Bits;
use super::order::begins;
use crate::event::{Event, Session};
use crate::vocabulary::Status;

/// A session of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The number of the event.
    pub event: usize,
    /// The number of its session.
    pub session: usize,
    /// When it begins. Whole days begin with their first instant, on the clocks of the place.
    pub start: DateTime<Utc>,
    /// When it is over.
    pub end: DateTime<Utc>,
}

/// The sessions that take place, in the order of their start.
#[derive(Debug)]
pub(super) struct Sessions(Vec<Occurrence>);

impl Sessions {
    /// Leaves out cancelled and postponed events, which do not take place.
    pub(super) fn new(events: &[&Event]) -> Self {
        let mut all = Vec::new();
        for (number, event) in events.iter().enumerate() {
            if matches!(event.status, Status::Cancelled | Status::Postponed) {
                continue;
            }
            for (session, times) in event.sessions.iter().enumerate() {
                let (start, end) = (begins(times, event), ends(times, event));
                all.push(Occurrence { event: number, session, start, end });
            }
        }
        all.sort_by_key(|one| (one.start, one.end, one.event, one.session));
        Self(all)
    }

    /// The sessions of some events that have begun and are not over.
    pub(super) fn now(&self, now: DateTime<Utc>, events: &Bits) -> impl Iterator<Item = Occurrence> {
        let begun = self.0.get(..self.begun(now)).unwrap_or_default().iter();
        begun.filter(move |one| now < one.end && events.has(one.event)).copied()
    }

    /// The sessions of some events that are still to begin, the soonest first.
    pub(super) fn next(&self, now: DateTime<Utc>, events: &Bits) -> impl Iterator<Item = Occurrence> {
        let coming = self.0.get(self.begun(now)..).unwrap_or_default().iter();
        coming.filter(|one| events.has(one.event)).copied()
    }

    fn begun(&self, now: DateTime<Utc>) -> usize {
        self.0.partition_point(|one| one.start <= now)
    }
}

/// The instant at which a session is over.
fn ends(session: &Session, event: &Event) -> DateTime<Utc> {
    match session {
        Session::Days { last, .. } => match last.succ_opt() {
            Some(next) => event.zone.start_of(next),
            None => DateTime::<Utc>::MAX_UTC,
        },
        Session::Times { end, .. } => end.to_utc(),
    }
}
