//! The days of events.

use chrono::{Datelike as _, Days as After, NaiveDate};

use super::bits::Bits;
use crate::campaign::Campaign;
use crate::engine::last_day;
use crate::event::{Availability, Event};
use crate::form::When;
use crate::programme::query::Query;
use crate::zone::Zone;

/// The first and the last day of something, as days since the year 1.
type Span = (i32, i32);

/// Later days of a session are not listed, but a query may ask for them.
const LONGEST: u64 = 366;

/// The days of events, in spans that do not touch.
#[derive(Debug)]
pub(super) struct Days {
    /// The spans of all events, one event after the other.
    spans: Vec<Span>,
    /// The same spans among the listed days: the first day, and the first day after.
    listed_spans: Vec<(u32, u32)>,
    /// Where the spans of each event end.
    ends: Vec<u32>,
    /// The days that are counted.
    pub(super) listed: Vec<NaiveDate>,
}

impl Days {
    pub(super) fn new(campaign: &Campaign, events: &[&Event]) -> Self {
        let (mut spans, mut ends) = (Vec::new(), Vec::with_capacity(events.len()));
        let mut listed: Vec<NaiveDate> = Vec::new();
        for window in &campaign.windows {
            listed.extend(window.from.iter_days().take_while(|day| *day <= window.to));
        }
        listed.sort_unstable();
        listed.dedup();
        for event in events {
            let mut own: Vec<Span> = Vec::new();
            for (first, last) in event.sessions.iter().map(crate::event::Session::days) {
                own.push((first.num_days_from_ce(), last.num_days_from_ce()));
                let end = first.checked_add_days(After::new(LONGEST)).unwrap_or(last).min(last);
                for day in first.iter_days().take_while(|day| *day <= end) {
                    // Nearly all days belong to the campaign, and are listed already.
                    if let Err(place) = listed.binary_search(&day) {
                        listed.insert(place, day);
                    }
                }
            }
            own.extend(event.availability.as_ref().map(|availability| on_demand(availability, event.zone)));
            spans.extend(merged(own));
            ends.push(u32::try_from(spans.len()).unwrap_or(u32::MAX));
        }
        let numbers: Vec<i32> = listed.iter().map(NaiveDate::num_days_from_ce).collect();
        let before = |day: i32| numbers.partition_point(|listed| *listed < day);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let listed_spans = spans
            .iter()
            .map(|(first, last)| (place(before(*first)), place(before(last.saturating_add(1)))))
            .collect();
        Self { spans, listed_spans, ends, listed }
    }

    /// The events on the days that a query asks for. Returns `None` if it asks for none.
    pub(super) fn filter(&self, query: &Query) -> Option<Bits> {
        let day = |day: &NaiveDate| day.num_days_from_ce();
        let range = (query.from.is_some() || query.until.is_some()).then(|| {
            let from = query.from.as_ref().map_or(i32::MIN, day);
            (from, query.until.as_ref().map_or(i32::MAX, day))
        });
        let days: Vec<Span> = query.days.iter().map(|asked| (day(asked), day(asked))).collect();
        if range.is_none() && days.is_empty() {
            return None;
        }
        let meets = |spans: &[Span], (from, until): Span| {
            spans.iter().any(|(first, last)| *first <= until && from <= *last)
        };
        Some(Bits::of(self.each(&self.spans).map(|spans| {
            range.is_none_or(|range| meets(spans, range))
                && (days.is_empty() || days.iter().any(|day| meets(spans, *day)))
        })))
    }

    /// How many of some events are on each of the listed days.
    pub(super) fn counts(&self, events: &Bits) -> Vec<usize> {
        // At each day, how many events begin, less how many have ended.
        let mut changes = vec![0_isize; self.listed.len() + 1];
        for (number, spans) in self.each(&self.listed_spans).enumerate() {
            if !events.has(number) {
                continue;
            }
            for (first, end) in spans {
                if let Some(change) = changes.get_mut(*first as usize) {
                    *change += 1;
                }
                if let Some(change) = changes.get_mut(*end as usize) {
                    *change -= 1;
                }
            }
        }
        let mut count = 0_isize;
        let counts = changes.iter().take(self.listed.len()).map(|change| {
            count += change;
            count.unsigned_abs()
        });
        counts.collect()
    }

    /// The spans of each event.
    fn each<'s, T>(&'s self, spans: &'s [T]) -> impl ExactSizeIterator<Item = &'s [T]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let end = *end as usize;
            let own = spans.get(start..end).unwrap_or_default();
            start = end;
            own
        })
    }
}

/// The days on which something on demand is available.
fn on_demand(availability: &Availability, zone: Zone) -> Span {
    let first = first_day(availability.from, zone).num_days_from_ce();
    let last = availability.until.map_or(i32::MAX, |until| match until {
        When::Day(day) => day.num_days_from_ce(),
        When::Local(local) | When::Offset(local, _) => last_day(local).num_days_from_ce(),
        When::Instant(instant) => last_day(zone.local(instant)).num_days_from_ce(),
    });
    (first, last)
}

/// The day of a moment on the clocks of a zone.
pub(super) fn first_day(when: When, zone: Zone) -> NaiveDate {
    match when {
        When::Instant(instant) => zone.local(instant).date(),
        other => other.date(),
    }
}

/// The same days in sorted spans that neither overlap nor touch.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for (first, last) in spans {
        match merged.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_two_sessions_is_one_day() {
        assert_eq!(merged(vec![(5, 7), (1, 2), (3, 3), (7, 9)]), [(1, 3), (5, 9)]);
        assert_eq!(merged(vec![(1, i32::MAX), (2, 3)]), [(1, i32::MAX)]);
        assert_eq!(merged(Vec::new()), []);
    }
}
