//! Many names in little space, each within reach by its number.
//!
//! Packed names are strings of 12-bit numbers of pieces, which were chosen by merging the pairs
//! that occur most (byte-pair encoding), so that `Saint-`, `-sur-` and `ville` are one number
//! each; a name takes three pieces on average. How many pieces each has stands in four bits; every
//! 32nd name has the number of its first piece written out. In a file for the browser, names
//! are lines of text, which HTTP compresses better.

use std::borrow::Cow;

use super::bytes::Bytes;
use super::bytes::{nibble_at, u16_at, u24_at};
use super::sections::{DataError, Section, Sections};
use crate::fold::{Folder, Key};

/// How many names there are between two whose place is written out.
pub(crate) const BLOCK: usize = 32;

/// A list of names.
#[derive(Debug, Clone)]
pub(crate) enum Names {
    Packed(Packed),
    Lines(Lines),
}

impl Names {
    /// Reads the names of a section; packed ones need the pieces.
    pub(crate) fn read(
        sections: Sections<'_>,
        section: Section,
        pieces: Option<&Pieces>,
    ) -> Result<Self, DataError> {
        let bytes = sections.get(section)?;
        let names = match pieces {
            Some(pieces) => Packed::read(bytes, pieces.clone()).map(Self::Packed),
            None => Lines::new(bytes).map(Self::Lines),
        };
        names.ok_or(section.unsound())
    }

    /// Names as lines of text.
    pub(crate) fn of_lines(text: Vec<u8>) -> Option<Self> {
        Lines::new(Cow::Owned(text)).map(Self::Lines)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Packed(packed) => packed.count,
            Self::Lines(lines) => lines.ends.len(),
        }
    }

    fn pieces_of<'n>(&'n self, index: usize, mut each: impl FnMut(&'n [u8])) {
        match self {
            Self::Packed(packed) => packed.pieces_of(index, each),
            Self::Lines(lines) => each(lines.get(index)),
        }
    }

    /// The name of a number, empty beyond the last.
    pub(crate) fn get(&self, index: usize) -> String {
        let mut name = Vec::with_capacity(32);
        self.pieces_of(index, |piece| name.extend_from_slice(piece));
        String::from_utf8(name).unwrap_or_default()
    }

    /// Its key, from a word of it on.
    pub(crate) fn key(&self, index: usize, word: u8) -> Key {
        let mut key = Key::EMPTY;
        self.key_into(index, word, &mut key);
        key
    }

    /// The same, written over a given key.
    pub(crate) fn key_into(&self, index: usize, word: u8, key: &mut Key) {
        let mut folder = Folder::new(key, word);
        self.pieces_of(index, |piece| folder.push_bytes(piece));
        folder.finish();
    }
}

/// The pieces that names are made of, the shortest first: how many there are of each length in
/// bytes, and their text.
#[derive(Debug, Clone)]
pub(crate) struct Pieces {
    bytes: Bytes,
    text_at: usize,
    /// For each length, the number of the first longer piece, and its start.
    ends: [(u16, u16); LONGEST_PIECE],
}

/// The length of the longest piece, in bytes.
pub(crate) const LONGEST_PIECE: usize = 32;

impl Pieces {
    #[cfg(any(feature = "embedded", feature = "build"))]
    pub(crate) fn read(sections: Sections<'_>) -> Result<Self, DataError> {
        let unsound = || Section::Pieces.unsound();
        let bytes = sections.get(Section::Pieces)?;
        let text_at = 2 * LONGEST_PIECE;
        let mut ends = [(0, 0); LONGEST_PIECE];
        let (mut number, mut start) = (0_u16, 0_u16);
        for (len, end) in (1..).zip(&mut ends) {
            let count = u16_at(&bytes, usize::from(len) - 1);
            number = number.checked_add(count).ok_or_else(unsound)?;
            start = count.checked_mul(len).and_then(|more| start.checked_add(more)).ok_or_else(unsound)?;
            *end = (number, start);
        }
        match bytes.get(text_at..).map(std::str::from_utf8) {
            Some(Ok(text)) if text.len() == usize::from(start) => Ok(Self { bytes, text_at, ends }),
            _ => Err(unsound()),
        }
    }

    fn get(&self, number: u16) -> &[u8] {
        let (mut first, mut start) = (0, 0);
        for (len, &(end, end_start)) in (1_usize..).zip(&self.ends) {
            if number < end {
                let at = self.text_at + usize::from(start) + len * usize::from(number - first);
                return self.bytes.get(at..at + len).unwrap_or_default();
            }
            (first, start) = (end, end_start);
        }
        &[]
    }
}

/// Names as numbers of pieces: how many names there are, the first piece of each 32nd, how
/// many pieces each has, and the pieces.
#[derive(Debug, Clone)]
pub(crate) struct Packed {
    pieces: Pieces,
    bytes: Bytes,
    count: usize,
    lengths_at: usize,
    tokens_at: usize,
}

impl Packed {
    fn read(bytes: Bytes, pieces: Pieces) -> Option<Self> {
        let count = usize::from(u16_at(&bytes, 0));
        let lengths_at = 2 + 3 * count.div_ceil(BLOCK);
        let tokens_at = lengths_at + count.div_ceil(2);
        (bytes.len() >= tokens_at).then_some(Self { pieces, bytes, count, lengths_at, tokens_at })
    }

    fn table(&self, from: usize, to: usize) -> &[u8] {
        self.bytes.get(from..to).unwrap_or_default()
    }

    fn pieces_of<'n>(&'n self, index: usize, mut each: impl FnMut(&'n [u8])) {
        if index >= self.count {
            return;
        }
        let lengths = self.table(self.lengths_at, self.tokens_at);
        let block = lengths.get(index / BLOCK * BLOCK / 2..).unwrap_or_default();
        let start = u24_at(self.table(2, self.lengths_at), index / BLOCK) as usize;
        let first = start + sum_of_nibbles(block, index % BLOCK);
        let tokens = self.table(self.tokens_at, self.bytes.len());
        for token in first..first + usize::from(nibble_at(lengths, index)) {
            // Two tokens lie in three bytes.
            let pair = u24_at(tokens, token / 2);
            each(self.pieces.get((if token % 2 == 0 { pair & 0xFFF } else { pair >> 12 }) as u16));
        }
    }
}

/// The sum of the first numbers of four bits in a table, at most 31 of them, sixteen at a time.
fn sum_of_nibbles(table: &[u8], count: usize) -> usize {
    const LOW: u64 = 0x0F0F_0F0F_0F0F_0F0F;
    let mut sum = 0;
    for (word, left) in [(0, count), (1, count.saturating_sub(16))] {
        if left > 0 {
            let mut bytes = [0; 8];
            let rest = table.get(8 * word..).unwrap_or_default();
            let len = rest.len().min(8);
            if let (Some(to), Some(from)) = (bytes.get_mut(..len), rest.get(..len)) {
                to.copy_from_slice(from);
            }
            let bits = 4 * left.min(16) as u32;
            let nibbles = u64::from_le_bytes(bytes) & (u64::MAX >> (64 - bits));
            let pairs = (nibbles & LOW) + (nibbles >> 4 & LOW);
            sum += (pairs.wrapping_mul(0x0101_0101_0101_0101) >> 56) as usize;
        }
    }
    sum
}

/// Names as lines of text.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    text: Bytes,
    /// Where each ends, its line feed left out.
    ends: Vec<u32>,
}

impl Lines {
    fn new(text: Bytes) -> Option<Self> {
        std::str::from_utf8(&text).ok()?;
        let ends = memchr::memchr_iter(b'\n', &text).map(|end| end as u32).collect();
        Some(Self { text, ends })
    }

    fn get(&self, index: usize) -> &[u8] {
        let from = match index.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(usize::MAX, |&end| end as usize + 1),
        };
        let to = self.ends.get(index).map_or(0, |&end| end as usize);
        self.text.get(from..to).unwrap_or_default()
    }
}
