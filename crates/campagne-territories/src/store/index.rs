//! Names, with tables to find them by their beginnings.

use std::ops::Range;

use super::bytes::Bytes;
use super::names::Names;
use super::names::Pieces;
use super::sections::{DataError, Section, Sections};
use super::sorted::Sorted;
use crate::fold::{Key, is_link, words};

/// Names, in the order of their keys and of the words inside them.
#[derive(Debug, Clone)]
pub(crate) struct NameIndex {
    pub(crate) names: Names,
    /// The names in the order of their beginnings.
    pub(crate) order: Sorted,
    /// The names in the order of the words inside them, linking words left out.
    pub(crate) words: Sorted,
    pub(crate) beginnings: Beginnings,
}

/// Where the tables of an index lie.
pub(crate) struct IndexSections {
    pub(crate) names: Section,
    pub(crate) order: Section,
    pub(crate) heads: Section,
    pub(crate) words: Section,
    pub(crate) word_numbers: Section,
    pub(crate) word_heads: Section,
    pub(crate) beginnings: Section,
}

#[cfg(any(feature = "embedded", feature = "build"))]
pub(crate) const COMMUNES: IndexSections = IndexSections {
    names: Section::CommuneNames,
    order: Section::CommuneOrder,
    heads: Section::CommuneHeads,
    words: Section::CommuneWords,
    word_numbers: Section::CommuneWordNumbers,
    word_heads: Section::CommuneWordHeads,
    beginnings: Section::CommuneBeginnings,
};

pub(crate) const EPCIS: IndexSections = IndexSections {
    names: Section::EpciNames,
    order: Section::EpciOrder,
    heads: Section::EpciHeads,
    words: Section::EpciNameWords,
    word_numbers: Section::EpciNameWordNumbers,
    word_heads: Section::EpciWordHeads,
    beginnings: Section::EpciBeginnings,
};

pub(crate) const PARTS: IndexSections = IndexSections {
    names: Section::PartNames,
    order: Section::PartOrder,
    heads: Section::PartHeads,
    words: Section::PartWords,
    word_numbers: Section::PartWordNumbers,
    word_heads: Section::PartWordHeads,
    beginnings: Section::PartBeginnings,
};

impl NameIndex {
    /// Reads an index that is part of the program.
    pub(crate) fn read(
        sections: Sections<'_>,
        its: &IndexSections,
        pieces: &Pieces,
    ) -> Result<Self, DataError> {
        let names = Names::read(sections, its.names, Some(pieces))?;
        let order = Sorted::new(sections.get(its.order)?, None, sections.get(its.heads)?, its.heads)?;
        let numbers = Some(sections.get(its.word_numbers)?);
        let words =
            Sorted::new(sections.get(its.words)?, numbers, sections.get(its.word_heads)?, its.word_heads)?;
        if order.len() != names.len() {
            return Err(its.order.unsound());
        }
        Ok(Self { names, order, words, beginnings: Beginnings(sections.get(its.beginnings)?) })
    }

    /// Reads an index that is part of the program, or makes it from fetched names.
    pub(crate) fn of_group(
        sections: Sections<'_>,
        its: &IndexSections,
        pieces: Option<&Pieces>,
    ) -> Result<Self, DataError> {
        match pieces {
            Some(pieces) => Self::read(sections, its, pieces),
            None => Ok(Self::build(Names::read(sections, its.names, None)?, |_| 0)),
        }
    }

    /// Makes the index of names.
    pub(crate) fn build(names: Names, weight: impl Fn(usize) -> u8) -> Self {
        let whole = (0..names.len()).map(|name| (name as u16, 0)).collect();
        let order = Sorted::build(whole, &names, &weight);
        Self::of_order(names, order, weight)
    }

    /// The same when the order of names is known.
    pub(crate) fn of_order(names: Names, order: Sorted, weight: impl Fn(usize) -> u8) -> Self {
        let mut inside = Vec::new();
        for name in 0..names.len() {
            for (number, word) in words(&names.get(name)).enumerate().skip(1).take(15) {
                if !is_link(word.as_bytes()) {
                    inside.push((name as u16, number as u8));
                }
            }
        }
        let words = Sorted::build(inside, &names, weight);
        let beginnings = Beginnings::of(&names, [&order, &words]);
        Self { names, order, words, beginnings }
    }

    #[cfg(feature = "build")]
    pub(crate) fn tables(&self, its: &IndexSections) -> Vec<(Section, Vec<u8>)> {
        let (order, _, heads) = self.order.tables();
        let (words, numbers, word_heads) = self.words.tables();
        vec![
            (its.order, order.to_vec()),
            (its.heads, heads.to_vec()),
            (its.words, words.to_vec()),
            (its.word_numbers, numbers.unwrap_or_default().to_vec()),
            (its.word_heads, word_heads.to_vec()),
            (its.beginnings, self.beginnings.0.to_vec()),
        ]
    }

    /// Finds the ranges of names, and of words inside them, that begin with the typed letters but for one
    /// mistake after the first letter: a letter too many, one missing, one for another, or two in the wrong
    /// order. A name may be in several ranges.
    pub(crate) fn slips(&self, typed: &[u8], mut found: impl FnMut(&Sorted, Range<usize>)) {
        for sorted in [&self.order, &self.words] {
            self.slips_in(sorted, typed, &mut found);
        }
    }

    fn slips_in(&self, sorted: &Sorted, typed: &[u8], found: &mut impl FnMut(&Sorted, Range<usize>)) {
        // All that may be meant begins with the letters before the mistake.
        let mut among = 0..sorted.len();
        for at in 1..typed.len() {
            let (before, after) = typed.split_at(at);
            among = sorted.range_within(before, among, &self.names);
            if among.len() <= FEW || at >= FAR_IN {
                let mut key = Key::EMPTY;
                for place in among {
                    sorted.key_into(place, &self.names, &mut key);
                    if one_slip(typed, key.as_bytes()) {
                        found(sorted, place..place + 1);
                    }
                }
                return;
            }
            let mut probe = Probe { index: self, sorted, among: &among, found };
            let rest = after.get(1..).unwrap_or_default();
            probe.meant(before, &[], rest);
            if rest.is_empty() {
                // By now only names that begin with all letters but the last may be meant.
                return;
            }
            if let [first, second, rest @ ..] = after
                && first != second
            {
                probe.meant(before, &[*second, *first], rest);
            }
            for letter in LETTERS {
                probe.meant(before, &[letter], after);
                if after.first() != Some(&letter) {
                    probe.meant(before, &[letter], rest);
                }
            }
        }
    }
}

/// So few names are compared one by one.
const FEW: usize = 160;

/// After so many letters few names are left, and their beginnings no longer distinguish them.
const FAR_IN: usize = 12;

/// Looks up what may have been meant.
struct Probe<'p, F> {
    index: &'p NameIndex,
    sorted: &'p Sorted,
    among: &'p Range<usize>,
    found: &'p mut F,
}

impl<F: FnMut(&Sorted, Range<usize>)> Probe<'_, F> {
    fn meant(&mut self, before: &[u8], instead: &[u8], rest: &[u8]) {
        if !self.index.beginnings.may_have(before.iter().chain(instead).chain(rest).copied()) {
            return;
        }
        let mut meant = Key::EMPTY;
        [before, instead, rest].into_iter().for_each(|letters| meant.extend(letters));
        let range = self.sorted.range_within(meant.as_bytes(), self.among.clone(), &self.index.names);
        if !range.is_empty() {
            (self.found)(self.sorted, range);
        }
    }
}

/// Whether letters begin with the typed ones but for one mistake after the first letter. Crates measure the
/// distance of two whole words; this asks for a beginning, of keys by the ten thousand, without allocating.
pub(crate) fn one_slip(typed: &[u8], letters: &[u8]) -> bool {
    let same = typed.iter().zip(letters).take_while(|(a, b)| a == b).count();
    let (typed, letters) = (typed.get(same..).unwrap_or_default(), letters.get(same..).unwrap_or_default());
    let goes_on = |skip_typed: usize, skip: usize| match (typed.get(skip_typed..), letters.get(skip..)) {
        (Some(typed), Some(letters)) => letters.starts_with(typed),
        _ => false,
    };
    let swapped = matches!((typed, letters), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    same > 0 && (goes_on(1, 0) || goes_on(0, 1) || goes_on(1, 1) || swapped && goes_on(2, 2))
}

/// The letters that names of territories have.
const LETTERS: std::ops::RangeInclusive<u8> = b'a'..=b'z';

/// The beginnings of four and of seven letters that names and words have: a set of bits with few false
/// positives (a Bloom filter of one hash). `Saint` is skipped, since one name in eight begins with it.
#[derive(Debug, Clone)]
pub(crate) struct Beginnings(Bytes);

/// How many letters the beginnings have.
const BEGINNINGS: [usize; 2] = [4, 7];

impl Beginnings {
    fn of(names: &Names, orders: [&Sorted; 2]) -> Self {
        let entries: usize = orders.iter().map(|sorted| sorted.len()).sum();
        // Some two and a half bits for each entry: names share their beginnings.
        let mut bits = vec![0; (5 * entries / 16).max(8).next_power_of_two() / 2];
        let bytes = bits.len();
        for sorted in orders {
            for place in 0..sorted.len() {
                let key = sorted.key(place, names);
                let mut len = 0;
                for hash in hashes(key.as_bytes().iter().copied()) {
                    len += 1;
                    if BEGINNINGS.contains(&len)
                        && let Some(byte) = bits.get_mut(hash as usize / 8 % bytes)
                    {
                        *byte |= 1 << (hash % 8);
                    }
                }
            }
        }
        Self(bits.into())
    }

    /// Returns false if no name and no word begins with the letters.
    fn may_have(&self, letters: impl Iterator<Item = u8>) -> bool {
        let mut len = 0;
        hashes(letters).all(|hash| {
            len += 1;
            !BEGINNINGS.contains(&len) || {
                let byte = self.0.get(hash as usize / 8 % self.0.len().max(1));
                byte.is_some_and(|byte| byte >> (hash % 8) & 1 == 1)
            }
        })
    }
}

/// A hash of each beginning of some letters, `saint` counting for none: FNV-1a, the upper half
/// folded into the lower.
fn hashes(letters: impl Iterator<Item = u8>) -> impl Iterator<Item = u32> {
    const SAINT: &[u8] = b"saint";
    const LONGEST: usize = BEGINNINGS[1];
    let mut hash = 0x811C_9DC5_u32;
    let (mut at, mut saint) = (0, true);
    letters
        .map(move |letter| {
            saint = saint && SAINT.get(at).is_none_or(|&its| its == letter);
            at += 1;
            hash = (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193);
            (at, saint, hash ^ hash >> 15)
        })
        .filter(|&(at, saint, _)| !(saint && at <= SAINT.len()))
        .map(|(_, _, hash)| hash)
        .take(LONGEST)
}
