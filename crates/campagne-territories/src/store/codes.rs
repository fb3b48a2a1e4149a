//! The codes of communes that exist, and the number of each.
//!
//! The communes of an area are the set bits of a small bitmap, so a code is found by counting
//! bits. Communes are numbered by area, then by code.

use std::ops::Range;

use super::bytes::Bytes;
use super::sections::{DataError, Section};
use crate::areas::{self, AREAS_OF_COMMUNES};

/// The codes of communes.
#[derive(Debug, Clone)]
pub(crate) struct Codes {
    bits: Bytes,
    /// The start of the bits of each area, and the number of bytes.
    places: [(u16, u8); AREAS_OF_COMMUNES],
    /// The number of the first commune of each area, then the number of all communes.
    firsts: [u16; AREAS_OF_COMMUNES + 1],
}

impl Codes {
    pub(crate) fn new(bits: Bytes) -> Result<Self, DataError> {
        let unsound = Section::CodeBits.unsound();
        let mut places = [(0, 0); AREAS_OF_COMMUNES];
        let mut firsts = [0; AREAS_OF_COMMUNES + 1];
        let (mut at, mut count) = (0, 0_u32);
        for (place, first) in places.iter_mut().zip(&mut firsts) {
            let len = *bits.get(at).ok_or(unsound.clone())?;
            let start = at + 1;
            at = start + usize::from(len);
            let bytes = bits.get(start..at).ok_or(unsound.clone())?;
            *place = (u16::try_from(start).map_err(|_| unsound.clone())?, len);
            *first = u16::try_from(count).map_err(|_| unsound.clone())?;
            count += bytes.iter().map(|byte| byte.count_ones()).sum::<u32>();
        }
        if let Some(last) = firsts.last_mut() {
            *last = u16::try_from(count).map_err(|_| unsound)?;
        }
        Ok(Self { bits, places, firsts })
    }

    /// How many communes there are.
    pub(crate) fn len(&self) -> usize {
        self.firsts.last().copied().unwrap_or(0).into()
    }

    /// The numbers of the communes of an area.
    pub(crate) fn of_area(&self, area: usize) -> Range<usize> {
        let first = |area| self.firsts.get(area).copied().unwrap_or(0).into();
        first(area)..first(area + 1)
    }

    /// The area of a commune.
    pub(crate) fn area(&self, commune: usize) -> usize {
        self.firsts.partition_point(|&first| usize::from(first) <= commune).saturating_sub(1)
    }

    /// The number of the commune of a code.
    pub(crate) fn find(&self, code: &str) -> Option<usize> {
        let (area, number) = areas::split(code)?;
        let bits = self.bits_of(area);
        let (byte, bit) = (number / 8, number % 8);
        let last = *bits.get(byte)?;
        if last >> bit & 1 == 0 {
            return None;
        }
        let before: u32 = ones(bits.get(..byte)?) + (last & ((1 << bit) - 1)).count_ones();
        Some(self.of_area(area).start + before as usize)
    }

    /// The code of a commune.
    pub(crate) fn code(&self, commune: usize) -> String {
        let area = self.area(commune);
        let mut left = commune - self.of_area(area).start;
        for (place, byte) in self.bits_of(area).iter().enumerate() {
            let ones = byte.count_ones() as usize;
            if left < ones {
                let bit = (0..8).filter(|bit| byte >> bit & 1 == 1).nth(left).unwrap_or(0);
                return areas::join(area, 8 * place + bit);
            }
            left -= ones;
        }
        String::new()
    }

    fn bits_of(&self, area: usize) -> &[u8] {
        let (start, len) = self.places.get(area).copied().unwrap_or_default();
        self.bits.get(usize::from(start)..usize::from(start) + usize::from(len)).unwrap_or_default()
    }
}

/// Counts bits, eight bytes at a time.
fn ones(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<8>();
    words.iter().map(|word| u64::from_le_bytes(*word).count_ones()).sum::<u32>()
        + rest.iter().map(|byte| byte.count_ones()).sum::<u32>()
}
