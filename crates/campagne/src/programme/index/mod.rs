//! An index of events: what answers a query without looking at each of them.
//!
//! Few values (formats, topics) have a set of events each, one bit an event; places and days are columns
//! of numbers, words a list of events each. A filter becomes a set, what all filters leave is what the
//! sets share, and a facet counts what it shares with that. All of it costs in proportion to the number
//! of events, and little of that: see `docs/performance.md`.

mod bits;
mod days;
mod facet;
mod order;
mod places;
mod selection;
mod sessions;
mod text;

use campagne_territories::Territories;

pub(crate) use facet::ACCESSIBILITY;
pub use facet::Facet;
pub use selection::{Count, Selection};
pub use sessions::Occurrence;

use self::facet::Values;
use super::{Entry, Query};
use crate::campaign::Campaign;
use crate::event::Event;

/// An index of events, by their numbers: those in the list from which it was made. It is made by
/// [`Public::index`](super::Public::index), and by [`Programme::index_of`](super::Programme::index_of)
/// for moderators. It holds no event, and so knows nothing of later changes.
#[derive(Debug)]
pub struct Index {
    len: usize,
    few: Vec<Values>,
    places: places::Places,
    days: days::Days,
    text: text::Text,
    orders: order::Orders,
    sessions: sessions::Sessions,
}

impl Index {
    pub(crate) fn new<'e>(
        campaign: &Campaign,
        territories: Option<&Territories>,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Self {
        let entries: Vec<&Entry> = entries.collect();
        let events: Vec<&Event> = entries.iter().map(|entry| &entry.event).collect();
        let places = places::Places::new(campaign, territories, &events);
        let orders = order::Orders::new(&entries, &places.ranks());
        let few = Facet::ALL.iter().copied().filter(|facet| facet.is_few());
        Self {
            len: events.len(),
            few: few.map(|facet| Values::new(facet, campaign, &events)).collect(),
            days: days::Days::new(campaign, &events),
            text: text::Text::new(territories, &events),
            sessions: sessions::Sessions::new(&events),
            places,
            orders,
        }
    }

    /// How many events it knows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// True where it knows no event.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// What a query selects.
    #[must_use]
    pub fn select<'i>(&'i self, query: &'i Query) -> Selection<'i> {
        Selection::new(self, query)
    }
}
