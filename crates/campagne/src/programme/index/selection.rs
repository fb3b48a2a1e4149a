//! The events that a query selects, and their counts.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use campagne_territories::{Id, Territories};
use chrono::{DateTime, Utc};

use super::bits::Bits;
use super::events::Index;
use super::facet::Facet;
use super::sessions::Occurrence;
use crate::programme::query::Query;

/// How many events have a value.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Count {
    /// The value, as a query has it: `workshop`, `fr:region:84`, `2020-11-03`, `true`.
    pub value: String,
    /// How many events.
    pub count: usize,
}

/// One filter: its subject, and the events that pass.
#[derive(Debug)]
struct Filter {
    about: About,
    events: Bits,
}

/// The subject of a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Territory,
    Day,
    Text,
    Few(Facet),
}

/// The events that a query selects in an [`Index`].
#[derive(Debug)]
pub struct Selection<'i> {
    index: &'i Index,
    query: &'i Query,
    filters: Vec<Filter>,
    all: Bits,
    /// How many events are in each place: of the selected events, and of those selected without the filter by
    /// territory. Counted once for all levels.
    in_places: OnceCell<Vec<usize>>,
    anywhere: OnceCell<Vec<usize>>,
}

impl Index {
    /// The events that a query selects.
    #[must_use]
    pub fn select<'i>(&'i self, query: &'i Query) -> Selection<'i> {
        Selection::new(self, query)
    }
}

impl<'i> Selection<'i> {
    pub(super) fn new(index: &'i Index, query: &'i Query) -> Self {
        let mut filters = Vec::new();
        let mut add = |about, events: Option<Bits>| {
            filters.extend(events.map(|events| Filter { about, events }));
        };
        add(About::Territory, index.places.filter(&query.territories));
        add(About::Day, index.days.filter(query));
        for values in &index.few {
            add(About::Few(values.facet), values.filter(query, index.len));
        }
        add(About::Text, index.text.filter(&query.text, index.len));
        let mut all = Bits::all(index.len);
        filters.iter().for_each(|filter| all.keep(&filter.events));
        Self { index, query, filters, all, in_places: OnceCell::new(), anywhere: OnceCell::new() }
    }

    /// The number of selected events.
    #[must_use]
    pub fn total(&self) -> usize {
        self.all.count()
    }

    /// Whether an event is selected.
    #[must_use]
    pub fn contains(&self, number: usize) -> bool {
        self.all.has(number)
    }

    /// The numbers of all selected events, in the order of the query.
    pub fn events(&self) -> impl Iterator<Item = usize> {
        let order = self.index.orders.of(self.query.sort).iter();
        order.map(|number| *number as usize).filter(|number| self.all.has(*number))
    }

    /// The numbers of the events on the page that the query asks for.
    #[must_use]
    pub fn page(&self) -> Vec<usize> {
        self.events().skip(self.query.offset).take(self.query.limit).collect()
    }

    /// How many events each value of a facet has under the other filters: the number that a query would find
    /// if it asked for this value instead. For accessibility: if it asked for this value as well.
    ///
    /// Words that the campaign offers and its days are listed even with zero events, territories are not.
    #[must_use]
    pub fn facet(&self, facet: Facet) -> Vec<Count> {
        let levels = facet.levels();
        if !levels.is_empty() {
            let by_place = self.anywhere.get_or_init(|| match self.without(About::Territory) {
                Some(others) => self.index.places.by_place(&others),
                None => self.by_place().to_vec(),
            });
            return counts(self.index.places.counts(by_place, levels));
        }
        let about = if facet == Facet::Day { About::Day } else { About::Few(facet) };
        match self.without(about).filter(|_| !facet.narrows()) {
            Some(others) => self.count(facet, &others),
            None => self.count(facet, &self.all),
        }
    }

    /// How many of the selected events each value of a facet has: a statistic, under all filters. With
    /// territories, every territory of the level that exists today is listed, even with zero events.
    #[must_use]
    pub fn statistic(&self, facet: Facet, territories: Option<&Territories>) -> Vec<Count> {
        let (Some(territories), [_, ..]) = (territories, facet.levels()) else {
            return match facet.levels() {
                [] => self.count(facet, &self.all),
                levels => counts(self.index.places.counts(self.by_place(), levels)),
            };
        };
        let every = facet.levels().iter().flat_map(|level| territories.all(*level));
        let mut counts: BTreeMap<Id, usize> = every.map(|territory| (territory.id(), 0)).collect();
        let some = self.index.places.counts(self.by_place(), facet.levels());
        counts.extend(some.into_iter().map(|(id, _, count)| (id, count)));
        counts.into_iter().map(|(id, count)| Count { value: id.to_string(), count }).collect()
    }

    /// How many of the selected events have a known place in the country.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.by_place().iter().sum()
    }

    fn by_place(&self) -> &[usize] {
        self.in_places.get_or_init(|| self.index.places.by_place(&self.all))
    }

    /// The events under all filters but one. Returns `None` if there is no such filter.
    fn without(&self, about: About) -> Option<Bits> {
        if !self.filters.iter().any(|filter| filter.about == about) {
            return None;
        }
        let mut others = Bits::all(self.index.len);
        let other = self.filters.iter().filter(|filter| filter.about != about);
        other.for_each(|filter| others.keep(&filter.events));
        Some(others)
    }

    /// The sessions of selected events that are on at an instant, in the order of their start. Cancelled and
    /// postponed events are left out.
    pub fn now(&self, now: DateTime<Utc>) -> impl Iterator<Item = Occurrence> {
        self.index.sessions.now(now, &self.all)
    }

    /// The sessions of selected events that begin after an instant, the soonest first. Cancelled and
    /// postponed events are left out.
    pub fn next(&self, now: DateTime<Utc>) -> impl Iterator<Item = Occurrence> {
        self.index.sessions.next(now, &self.all)
    }

    /// The counts of a facet that is not about territories.
    fn count(&self, facet: Facet, events: &Bits) -> Vec<Count> {
        let index = self.index;
        if facet == Facet::Day {
            let counts = index.days.listed.iter().zip(index.days.counts(events));
            return counts.map(|(day, count)| Count { value: day.to_string(), count }).collect();
        }
        let values = index.few.iter().filter(|values| values.facet == facet).flat_map(|values| &values.sets);
        values.map(|(value, set)| Count { value: value.clone(), count: set.count_in(events) }).collect()
    }
}

fn counts(of_territories: Vec<(Id, &str, usize)>) -> Vec<Count> {
    of_territories.into_iter().map(|(_, value, count)| Count { value: value.to_owned(), count }).collect()
}
