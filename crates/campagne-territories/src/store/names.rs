//! Many names in little space, each within reach by its number.
//!
//! Packed names are strings of 12-bit numbers of pieces, which were chosen by merging the pairs
//! that occur most (byte-pair encoding), so that `Saint-`, `-sur-` and `ville` are one number
//! each; a name takes three pieces on average. How many pieces each has stands in four bits; every
//! 32nd name has the number of its first piece written out. In a file for the browser, names
//! are lines of text, which HTTP compresses better.

use std::borrow::Cow;

use super::bytes::{nibble_at, u8_at, u16_at, u24_at};
use super::{Bytes, DataError, Section, Sections};
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

    fn pieces_of(&self, index: usize, mut each: impl FnMut(&str)) {
        match self {
            Self::Packed(packed) => packed.pieces_of(index, each),
            Self::Lines(lines) => each(lines.get(index)),
        }
    }

    /// The name of a number, empty beyond the last.
    pub(crate) fn get(&self, index: usize) -> String {
        let mut name = String::new();
        self.pieces_of(index, |piece| name.push_str(piece));
        name
    }

    /// Its key, from a word of it on.
    pub(crate) fn key(&self, index: usize, word: u8) -> Key {
        let mut folder = Folder::from_word(word);
        self.pieces_of(index, |piece| folder.push(piece));
        folder.finish()
    }
}

/// The pieces that names are made of: how many there are, where each 32nd begins, how long
/// each is, and their text.
#[derive(Debug, Clone)]
pub(crate) struct Pieces {
    bytes: Bytes,
    lengths_at: usize,
    text_at: usize,
}

impl Pieces {
    pub(crate) fn read(sections: Sections<'_>) -> Result<Self, DataError> {
        let bytes = sections.get(Section::Pieces)?;
        let count = usize::from(u16_at(&bytes, 0));
        let lengths_at = 2 + 2 * count.div_ceil(BLOCK);
        let text_at = lengths_at + count;
        match bytes.get(text_at..).map(std::str::from_utf8) {
            Some(Ok(_)) => Ok(Self { bytes, lengths_at, text_at }),
            _ => Err(Section::Pieces.unsound()),
        }
    }

    fn get(&self, number: usize) -> &str {
        let lengths = self.bytes.get(self.lengths_at..self.text_at).unwrap_or_default();
        let block = number - number % BLOCK;
        let before: usize =
            lengths.get(block..number).unwrap_or_default().iter().map(|&length| usize::from(length)).sum();
        let start = self.text_at + usize::from(u16_at(&self.bytes, 1 + number / BLOCK)) + before;
        let bytes = self.bytes.get(start..start + usize::from(u8_at(lengths, number))).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
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

    fn pieces_of(&self, index: usize, mut each: impl FnMut(&str)) {
        if index >= self.count {
            return;
        }
        let lengths = self.table(self.lengths_at, self.tokens_at);
        let length = |index| usize::from(nibble_at(lengths, index));
        let start = u24_at(self.table(2, self.lengths_at), index / BLOCK) as usize;
        let before: usize = (index - index % BLOCK..index).map(length).sum();
        let tokens = self.table(self.tokens_at, self.bytes.len());
        for token in start + before..start + before + length(index) {
            // Two tokens lie in three bytes.
            let pair = u24_at(tokens, token / 2);
            each(self.pieces.get((if token % 2 == 0 { pair & 0xFFF } else { pair >> 12 }) as usize));
        }
    }
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

    fn get(&self, index: usize) -> &str {
        let from = match index.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(usize::MAX, |&end| end as usize + 1),
        };
        let to = self.ends.get(index).map_or(0, |&end| end as usize);
        std::str::from_utf8(self.text.get(from..to).unwrap_or_default()).unwrap_or_default()
    }
}
