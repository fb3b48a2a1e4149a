//! A value for each commune, where no area uses more than 255 values. Each area has a list of its values;
//! each commune has a number in the list of its area.

use std::ops::Range;

use super::bytes::Bytes;
use super::bytes::{u8_at, u16_at, u24_at};
use super::codes::Codes;
use super::sections::{DataError, Section};
use crate::areas::AREAS_OF_COMMUNES;

/// The byte of a commune without a value.
pub(crate) const NONE: u8 = 255;

/// The lowest number that stands for a value too far from its base: it stands for the first of these.
pub(crate) const FAR: u16 = 65_000;

/// The values of communes by their numbers in the area: a byte each, or five bits if no area has more than
/// thirty-one values.
#[derive(Debug, Clone)]
enum Locals {
    Bytes(Bytes),
    FiveBits(Bytes),
}

impl Locals {
    fn new(table: Bytes, communes: usize) -> Option<Self> {
        match table.len() {
            len if len == communes => Some(Self::Bytes(table)),
            len if len == (5 * communes).div_ceil(8) => Some(Self::FiveBits(table)),
            _ => None,
        }
    }

    /// The communes of a range that have a number.
    fn having(&self, local: u8, communes: Range<usize>) -> Vec<usize> {
        match self {
            Self::Bytes(bytes) => {
                let bytes = bytes.get(communes.clone()).unwrap_or_default();
                memchr::memchr_iter(local, bytes).map(|at| communes.start + at).collect()
            }
            Self::FiveBits(_) => communes.filter(|&commune| self.at(commune) == Some(local)).collect(),
        }
    }

    fn at(&self, commune: usize) -> Option<u8> {
        let (local, none) = match self {
            Self::Bytes(bytes) => (*bytes.get(commune)?, NONE),
            Self::FiveBits(bits) => {
                let at = 5 * commune;
                let both = u16::from_le_bytes([u8_at(bits, at / 8), u8_at(bits, at / 8 + 1)]);
                ((both >> (at % 8) & 31) as u8, 31)
            }
        };
        (local != none).then_some(local)
    }
}

/// Packs a column of bytes into five bits each.
#[cfg(feature = "build")]
pub(crate) fn in_five_bits(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = vec![0; (5 * bytes.len()).div_ceil(8)];
    for (commune, &local) in bytes.iter().enumerate() {
        if local > 30 && local != NONE {
            return None;
        }
        let shifted = u16::from(local & 31) << (5 * commune % 8);
        for (byte, part) in packed.iter_mut().skip(5 * commune / 8).zip(shifted.to_le_bytes()) {
            *byte |= part;
        }
    }
    Some(packed)
}

/// A column of values.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    locals: Locals,
    /// The values, two bytes each, less the base of their area.
    words: Bytes,
    /// The base of each area, three bytes each, then the values that are too far from their base; empty if
    /// the base is always 0.
    bases: Bytes,
    /// Where the values of each area begin.
    starts: [u16; AREAS_OF_COMMUNES + 1],
}

impl Column {
    pub(crate) fn new(
        locals: Bytes,
        counts: &[u8],
        words: Bytes,
        bases: Bytes,
        communes: usize,
        section: Section,
    ) -> Result<Self, DataError> {
        let mut starts = [0; AREAS_OF_COMMUNES + 1];
        let mut total = 0_u16;
        for (start, &count) in starts.iter_mut().skip(1).zip(counts) {
            total = total.saturating_add(count.into());
            *start = total;
        }
        let sound = counts.len() == AREAS_OF_COMMUNES && words.len() == 2 * usize::from(total);
        match Locals::new(locals, communes).filter(|_| sound) {
            Some(locals) => Ok(Self { locals, words, bases, starts }),
            None => Err(section.unsound()),
        }
    }

    /// The value of a commune of an area.
    pub(crate) fn get(&self, area: usize, commune: usize) -> Option<u32> {
        let local = self.locals.at(commune)?;
        Some(self.word(area, self.words_of(area).start + usize::from(local)))
    }

    /// The communes of an area that have a value.
    pub(crate) fn having(&self, value: u32, area: usize, codes: &Codes) -> Vec<usize> {
        let local = self.words_of(area).position(|at| self.word(area, at) == value);
        let local = local.and_then(|local| u8::try_from(local).ok()).filter(|&local| local != NONE);
        local.map_or_else(Vec::new, |local| self.locals.having(local, codes.of_area(area)))
    }

    /// The communes of an area whose value is between two values, both included. The values of the area
    /// must be sorted.
    pub(crate) fn between(
        &self,
        first: u32,
        last: u32,
        area: usize,
        codes: &Codes,
    ) -> impl Iterator<Item = usize> {
        let words = self.words_of(area);
        let below =
            |bound: &dyn Fn(u32) -> bool| words.clone().filter(|&at| bound(self.word(area, at))).count();
        let locals = below(&|word| word < first)..below(&|word| word <= last);
        let in_range = move |local: u8| locals.contains(&usize::from(local));
        codes.of_area(area).filter(move |&commune| self.locals.at(commune).is_some_and(&in_range))
    }

    /// Whether a value occurs in an area.
    pub(crate) fn has(&self, value: u32, area: usize) -> bool {
        self.words_of(area).any(|at| self.word(area, at) == value)
    }

    /// The areas in which a value occurs.
    pub(crate) fn areas_with(&self, value: u32) -> impl Iterator<Item = usize> {
        (0..AREAS_OF_COMMUNES).filter(move |&area| self.has(value, area))
    }

    fn words_of(&self, area: usize) -> Range<usize> {
        let start = |area| self.starts.get(area).copied().unwrap_or(0).into();
        start(area)..start(area + 1)
    }

    fn word(&self, area: usize, at: usize) -> u32 {
        match u16_at(&self.words, at) {
            far @ FAR.. => u24_at(&self.bases, AREAS_OF_COMMUNES + usize::from(far - FAR)),
            word => u24_at(&self.bases, area) + u32::from(word),
        }
    }
}
