//! An index of events.

use campagne_territories::Territories;

use super::days::Days;
use super::facet::{Facet, Values};
use super::order::Orders;
use super::places::Places;
use super::sessions::Sessions;
use super::text::Text;
use crate::campaign::Campaign;
use crate::event::Event;
use crate::programme::entry::Entry;

/// An index of events, by their numbers in the list from which it was made.
/// [`Public::index`](crate::programme::Public::index) makes it, and for moderators
/// [`Programme::index_of`](crate::programme::Programme::index_of). It holds no event, so it does not see
/// later changes.
#[derive(Debug)]
pub struct Index {
    pub(super) len: usize,
    pub(super) few: Vec<Values>,
    pub(super) places: Places,
    pub(super) days: Days,
    pub(super) text: Text,
    pub(super) orders: Orders,
    pub(super) sessions: Sessions,
}

impl Index {
    pub(crate) fn new<'e>(
        campaign: &Campaign,
        territories: Option<&Territories>,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Self {
        let entries: Vec<&Entry> = entries.collect();
        let events: Vec<&Event> = entries.iter().map(|entry| &entry.event).collect();
        let places = Places::new(campaign, territories, &events);
        let orders = Orders::new(&entries, &places.ranks());
        let few = Facet::ALL.iter().copied().filter(|facet| facet.is_few());
        Self {
            len: events.len(),
            few: few.map(|facet| Values::new(facet, campaign, &events)).collect(),
            days: Days::new(campaign, &events),
            text: Text::new(territories, &events),
            sessions: Sessions::new(&events),
            places,
            orders,
        }
    }

    /// The number of its events.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether it has no event.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
}
