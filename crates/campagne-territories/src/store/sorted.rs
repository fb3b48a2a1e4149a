//! Names, or words inside them, in the order of their keys: the names that begin with some letters form a
//! range, found by bisection.
//!
//! Folding a name to compare it costs some fifty nanoseconds; so the first eight letters of each
//! 64th are written out, and a search folds six names for each end of its range. Each 64th entry also has
//! the greatest weight of its 64: a search for the ten heaviest of thousands skips most of them.

use std::ops::Range;

use super::bytes::Bytes;
use super::bytes::{nibble_at, u8_at, u16_at, u64_at};
use super::names::Names;
use super::sections::{DataError, Section};
use crate::fold::{Key, head};

/// The number of entries from one written head to the next.
pub(crate) const STRIDE: usize = 64;

/// The order of names, or of words inside them.
#[derive(Debug, Clone)]
pub(crate) struct Sorted {
    /// The number of the name of each entry, two bytes each.
    entries: Bytes,
    /// The word of the name at which each entry begins, four bits each. `None` if it is always the first.
    words: Option<Bytes>,
    /// The heads, eight bytes each, then the greatest weights, one byte each.
    heads: Bytes,
}

impl Sorted {
    pub(crate) fn new(
        entries: Bytes,
        words: Option<Bytes>,
        heads: Bytes,
        section: Section,
    ) -> Result<Self, DataError> {
        let sorted = Self { entries, words, heads };
        let sound = sorted.heads.len() == 9 * sorted.blocks()
            && sorted.words.as_ref().is_none_or(|words| words.len() == sorted.len().div_ceil(2));
        if sound { Ok(sorted) } else { Err(section.unsound()) }
    }

    /// Sorts the entries, each the number of a name and of a word of it.
    pub(crate) fn build(mut entries: Vec<(u16, u8)>, names: &Names, weight: impl Fn(usize) -> u8) -> Self {
        entries.sort_by_cached_key(|&(name, word)| {
            (names.key(name.into(), word).as_bytes().to_vec(), word, name)
        });
        Self::of_order(&entries, names, weight)
    }

    /// The same for entries that are already sorted.
    pub(crate) fn of_order(entries: &[(u16, u8)], names: &Names, weight: impl Fn(usize) -> u8) -> Self {
        let mut heads = Vec::new();
        for &(name, word) in entries.iter().step_by(STRIDE) {
            heads.extend(head(names.key(name.into(), word).as_bytes()).to_le_bytes());
        }
        heads.extend(
            entries
                .chunks(STRIDE)
                .map(|block| block.iter().map(|&(name, _)| weight(name.into())).max().unwrap_or(0)),
        );
        let words = entries.iter().any(|&(_, word)| word != 0).then(|| {
            let nibble = |pair: &[(u16, u8)], at: usize| pair.get(at).map_or(0, |&(_, word)| word.min(15));
            entries.chunks(2).map(|pair| nibble(pair, 0) | nibble(pair, 1) << 4).collect()
        });
        Self {
            entries: entries.iter().flat_map(|(name, _)| name.to_le_bytes()).collect(),
            words,
            heads: heads.into(),
        }
    }

    #[cfg(feature = "build")]
    pub(crate) fn tables(&self) -> (&[u8], Option<&[u8]>, &[u8]) {
        (&self.entries, self.words.as_deref(), &self.heads)
    }

    /// How many entries there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len() / 2
    }

    fn blocks(&self) -> usize {
        self.len().div_ceil(STRIDE)
    }

    /// The number of the name at a place in the order.
    pub(crate) fn name(&self, place: usize) -> usize {
        usize::from(u16_at(&self.entries, place))
    }

    /// The key at a place in the order.
    pub(crate) fn key(&self, place: usize, names: &Names) -> Key {
        let mut key = Key::EMPTY;
        self.key_into(place, names, &mut key);
        key
    }

    /// The same, written over a given key.
    pub(crate) fn key_into(&self, place: usize, names: &Names, key: &mut Key) {
        let word = self.words.as_ref().map_or(0, |words| nibble_at(words, place));
        names.key_into(self.name(place), word, key);
    }

    /// The places of the keys that begin with some letters.
    pub(crate) fn range(&self, prefix: &[u8], names: &Names) -> Range<usize> {
        self.range_within(prefix, 0..self.len(), names)
    }

    /// The same within a range that holds them all.
    pub(crate) fn range_within(&self, prefix: &[u8], among: Range<usize>, names: &Names) -> Range<usize> {
        let start = self.bound(among.clone(), prefix, names, |key| key < prefix);
        let last = among.end.min(start + 1);
        // Mostly no key begins so, or one does.
        if start == among.end || !self.key(start, names).as_bytes().starts_with(prefix) {
            return start..start;
        }
        let end = self.bound(last..among.end, prefix, names, |key| key < prefix || key.starts_with(prefix));
        start..end
    }

    /// The first place whose key is not before the sought one.
    fn bound(
        &self,
        among: Range<usize>,
        prefix: &[u8],
        names: &Names,
        before: impl Fn(&[u8]) -> bool,
    ) -> usize {
        let (mut low, mut high) = (among.start, among.end);
        if high - low > STRIDE {
            // Heads settle every entry except the ones that share their first eight letters with the sought
            // key.
            let shown = prefix.len().min(8);
            let mask = if shown == 0 { 0 } else { u64::MAX << (64 - 8 * shown as u32) };
            let sought = head(prefix) & mask;
            let open = prefix.len() > 8;
            let after_equal = before(prefix);
            let blocks = low.div_ceil(STRIDE)..high.div_ceil(STRIDE);
            // If a head is surely before, so is every entry up to it.
            let surely_before = |head: u64| {
                let head = head & mask;
                head < sought || !open && after_equal && head == sought
            };
            let maybe_before = |head: u64| surely_before(head) || open && head & mask == sought;
            let first = partition(blocks.clone(), |block| surely_before(u64_at(&self.heads, block)));
            let last = if open {
                partition(first..blocks.end, |block| maybe_before(u64_at(&self.heads, block)))
            } else {
                first
            };
            if first > blocks.start {
                low = low.max((first - 1) * STRIDE);
            }
            high = high.min(last * STRIDE).max(low);
        }
        let mut key = Key::EMPTY;
        partition(low..high, |place| {
            self.key_into(place, names, &mut key);
            before(key.as_bytes())
        })
    }

    /// The weight that `count` whole blocks of a range reach; 0 if there are fewer blocks.
    pub(crate) fn weight_of_nth_block(&self, range: &Range<usize>, count: usize) -> u8 {
        const MOST: usize = 16;
        let blocks = range.start.div_ceil(STRIDE)..range.end / STRIDE;
        if blocks.len() < count || count > MOST || count == 0 {
            return 0;
        }
        let weights = self.heads.get(8 * self.blocks()..).unwrap_or_default();
        // The heaviest so far, the heaviest first.
        let mut heaviest = [0_u8; MOST];
        for &weight in weights.get(blocks).unwrap_or_default() {
            if heaviest.get(count - 1).is_some_and(|&least| weight > least) {
                let at = heaviest.partition_point(|&its| its >= weight);
                heaviest.copy_within(at..MOST - 1, at + 1);
                if let Some(place) = heaviest.get_mut(at) {
                    *place = weight;
                }
            }
        }
        heaviest.get(count - 1).copied().unwrap_or(0)
    }

    /// The end of the block of 64 that holds a place, and the greatest weight in the block.
    pub(crate) fn block(&self, place: usize) -> (usize, u8) {
        let block = place / STRIDE;
        ((block + 1) * STRIDE, u8_at(&self.heads, 8 * self.blocks() + block))
    }
}

/// The first number of a range for which a condition no longer holds, or the end of the range.
fn partition(range: Range<usize>, mut holds: impl FnMut(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
