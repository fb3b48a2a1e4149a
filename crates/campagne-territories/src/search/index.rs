//! A list of names to search: the names of communes, of EPCI or of parts of communes.

use std::ops::Range;

use super::best::Best;
use super::filter::Filter;
use super::hit::Match;
use crate::place::Place;
use crate::store::Sorted;
use crate::store::communes::Communes;
use crate::store::index::NameIndex;

/// A list of names, and the territories they name.
pub(crate) struct Index<'t> {
    pub(super) names: &'t NameIndex,
    pub(super) communes: Option<&'t Communes>,
    pub(super) place: fn(usize) -> Place,
}

impl Index<'_> {
    /// How many names are exactly a key, in a range of names that begin with it. They come first.
    pub(super) fn exact(&self, range: &Range<usize>, key: &[u8]) -> usize {
        let len = |place| self.names.order.key(place, &self.names.names).as_bytes().len();
        range.clone().take_while(|&place| len(place) == key.len()).count()
    }

    /// The places of the names that have a key.
    pub(crate) fn exactly(&self, key: &[u8]) -> Vec<Place> {
        let range = self.names.order.range(key, &self.names.names);
        let exact = range.start..range.start + self.exact(&range, key);
        let mut names: Vec<usize> = exact.map(|place| self.names.order.name(place)).collect();
        names.sort_unstable();
        names.into_iter().map(self.place).collect()
    }

    /// Offers the names of a range.
    pub(super) fn offer(
        &self,
        sorted: &Sorted,
        range: Range<usize>,
        matched: Match,
        filter: &Filter<'_>,
        best: &mut Best,
    ) {
        // Without a filter, the heaviest name of each block is an answer. So, for ten answers, no name
        // lighter than the tenth of these heaviest needs a look.
        let open = filter.is_open() && (self.communes.is_some() || filter.takes_all_parts());
        let mut least = if open { sorted.weight_of_nth_block(&range, best.limit) } else { 0 };
        let mut block = range.start;
        while block < range.end {
            let (end, heaviest) = sorted.block(block);
            if heaviest >= least && best.wants(matched, heaviest) {
                for place in block..end.min(range.end) {
                    let name = sorted.name(place);
                    let weight = self.communes.map_or(0, |communes| communes.weight(name));
                    if weight >= least {
                        let found = (self.place)(name);
                        if filter.takes_place(found) {
                            best.offer(found, matched, weight);
                            least = least.max(best.least(matched));
                        }
                    }
                }
            }
            block = end;
        }
    }
}
