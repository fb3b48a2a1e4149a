//! What a query selects, and how many there are of what in it.

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

/// A filter by itself: what it is about, and the events that pass.
#[derive(Debug)]
struct Filter {
    about: About,
    events: Bits,
}

/// What a filter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Territory,
    Day,
    Text,
    Few(Facet),
}

/// What a query selects in an [`Index`].
#[derive(Debug)]
pub struct Selection<'i> {
    index: &'i Index,
    query: &'i Query,
    filters: Vec<Filter>,
    all: Bits,
    /// How many events are in each place, of those that are selected, and of those that would be
    /// without territories; counted once for all levels.
    in_places: OnceCell<Vec<usize>>,
    anywhere: OnceCell<Vec<usize>>,
}

impl Index {
    /// What a query selects.
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

    /// How many events it selects.
    #[must_use]
    pub fn total(&self) -> usize {
        self.all.count()
    }

    /// True of an event that it selects.
    #[must_use]
    pub fn contains(&self, number: usize) -> bool {
        self.all.has(number)
    }

    /// The numbers of all events that it selects, in the order of the query.
    pub fn events(&self) -> impl Iterator<Item = usize> {
        let order = self.index.orders.of(self.query.sort).iter();
        order.map(|number| *number as usize).filter(|number| self.all.has(*number))
    }

    /// The numbers of the events of the page that the query asks for.
    #[must_use]
    pub fn page(&self) -> Vec<usize> {
        self.events().skip(self.query.offset).take(self.query.limit).collect()
    }

    /// How many events each value of a facet has under the other filters: how many there would be if
    /// it were the one that is asked for. Of accessibility, how many there would be if it were asked
    /// for as well.
    ///
    /// Words that the campaign offers and its days are there with their zeros, territories without.
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

    /// How many of the selected events each value of a facet has: a statistic, for which all filters
    /// hold. With territories, every one of the level is there that exists today, with its zero.
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

    /// How many of the selected events are in the country: those of which a place is known.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.by_place().iter().sum()
    }

    fn by_place(&self) -> &[usize] {
        self.in_places.get_or_init(|| self.index.places.by_place(&self.all))
    }

    /// The events that all filters but one leave; none where there is no such filter.
    fn without(&self, about: About) -> Option<Bits> {
        if !self.filters.iter().any(|filter| filter.about == about) {
            return None;
        }
        let mut others = Bits::all(self.index.len);
        let other = self.filters.iter().filter(|filter| filter.about != about);
        other.for_each(|filter| others.keep(&filter.events));
        Some(others)
    }

    /// The sessions of selected events that are on at an instant, the first to begin first. What is
    /// cancelled or postponed is not on.
    pub fn now(&self, now: DateTime<Utc>) -> impl Iterator<Item = Occurrence> {
        self.index.sessions.now(now, &self.all)
    }

    /// The sessions of selected events that begin after an instant, the soonest first. What is
    /// cancelled or postponed does not begin.
    pub fn next(&self, now: DateTime<Utc>) -> impl Iterator<Item = Occurrence> {
        self.index.sessions.next(now, &self.all)
    }

    /// Of what is no territory.
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
