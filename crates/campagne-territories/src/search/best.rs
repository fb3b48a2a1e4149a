//! The best answers, in their order.

use super::hit::Match;
use crate::place::Place;

/// The best answers so far, the best first.
pub(super) struct Best {
    pub(super) limit: usize,
    pub(super) found: Vec<Found>,
}

/// An answer. Its order is the order of answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) matched: Match,
    /// The weight, reversed: the heaviest comes first.
    lightness: u8,
    pub(super) place: Place,
}

impl Best {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, found: Vec::with_capacity(limit.min(64)) }
    }

    /// Whether an answer with this match and weight may be among the best.
    pub(super) fn wants(&self, matched: Match, weight: u8) -> bool {
        match self.found.last() {
            Some(last) if self.found.len() >= self.limit => {
                (matched, u8::MAX - weight) <= (last.matched, last.lightness)
            }
            _ => true,
        }
    }

    /// The least weight with which an answer of this match may be among the best.
    pub(super) fn least(&self, matched: Match) -> u8 {
        match self.found.last() {
            Some(last) if self.found.len() >= self.limit && last.matched == matched => {
                u8::MAX - last.lightness
            }
            Some(last) if self.found.len() >= self.limit && last.matched < matched => u8::MAX,
            _ => 0,
        }
    }

    pub(super) fn offer(&mut self, place: Place, matched: Match, weight: u8) {
        let found = Found { matched, lightness: u8::MAX - weight, place };
        if let Some(same) = self.found.iter().position(|its| its.place == place) {
            if self.found.get(same).is_some_and(|same| *same <= found) {
                return;
            }
            self.found.remove(same);
        }
        let at = self.found.partition_point(|its| *its < found);
        if at < self.limit {
            self.found.truncate(self.limit - 1);
            self.found.insert(at.min(self.found.len()), found);
        }
    }
}
