//! Numbers in tables of bytes: little-endian, read in place, with nothing to unpack at the start.

use std::borrow::Cow;

/// A table: part of the program, or read from a file.
pub(crate) type Bytes = Cow<'static, [u8]>;

/// The number of two bytes at a place in a table of such numbers; 0 beyond its end.
pub(crate) fn u16_at(table: &[u8], index: usize) -> u16 {
    match table.get(2 * index..2 * index + 2) {
        Some(&[a, b]) => u16::from_le_bytes([a, b]),
        _ => 0,
    }
}

/// The number of three bytes at a place in a table of such numbers; 0 beyond its end.
pub(crate) fn u24_at(table: &[u8], index: usize) -> u32 {
    match table.get(3 * index..3 * index + 3) {
        Some(&[a, b, c]) => u32::from_le_bytes([a, b, c, 0]),
        _ => 0,
    }
}

/// The number of eight bytes at a place in a table of such numbers; 0 beyond its end.
pub(crate) fn u64_at(table: &[u8], index: usize) -> u64 {
    let bytes = table.get(8 * index..8 * index + 8).and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u64::from_le_bytes)
}

/// The number of four bits at a place in a table of such numbers; 0 beyond its end.
pub(crate) fn nibble_at(table: &[u8], index: usize) -> u8 {
    let byte = table.get(index / 2).copied().unwrap_or(0);
    if index.is_multiple_of(2) { byte & 15 } else { byte >> 4 }
}

/// The byte at a place; 0 beyond the end.
pub(crate) fn u8_at(table: &[u8], index: usize) -> u8 {
    table.get(index).copied().unwrap_or(0)
}

/// Numbers of several bytes, with a table for each byte, the lowest first: neighbours are alike, and
/// compress well.
#[derive(Debug, Clone)]
pub(crate) struct Planes<const N: usize> {
    bytes: Bytes,
    len: usize,
}

impl<const N: usize> Planes<N> {
    /// Takes a table that holds `N` planes of one length.
    pub(crate) fn new(bytes: Bytes) -> Option<Self> {
        let len = bytes.len() / N;
        (len * N == bytes.len()).then_some(Self { bytes, len })
    }

    /// How many numbers there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The number at a place; 0 beyond the end.
    pub(crate) fn at(&self, index: usize) -> u32 {
        Self::of(&self.bytes, self.len, index)
    }

    /// The places of a number, found by its lowest byte.
    pub(crate) fn places_of(&self, number: u32) -> impl Iterator<Item = usize> {
        let lowest = self.bytes.get(..self.len).unwrap_or_default();
        memchr::memchr_iter(number as u8, lowest).filter(move |&at| self.at(at) == number)
    }

    /// The number at a place of planes of a given length that lie elsewhere.
    pub(crate) fn of(planes: &[u8], len: usize, index: usize) -> u32 {
        if index >= len {
            return 0;
        }
        (0..N).rev().fold(0, |number, plane| number << 8 | u32::from(u8_at(planes, plane * len + index)))
    }

    /// Lays numbers out.
    #[cfg(feature = "build")]
    pub(crate) fn write(numbers: &[u32]) -> Vec<u8> {
        (0..N).flat_map(|plane| numbers.iter().map(move |number| (number >> (8 * plane)) as u8)).collect()
    }
}
