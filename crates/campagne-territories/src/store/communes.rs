//! The communes: codes, names, postal codes, weights.

use super::bytes::Bytes;
use super::bytes::{Planes, u8_at};
use super::codes::Codes;
use super::column::Column;
use super::index::NameIndex;
use super::sections::{DataError, Section, Sections};
#[cfg(any(feature = "embedded", feature = "build"))]
use super::{index, names::Pieces};
use crate::areas;

/// The tables of communes.
#[derive(Debug, Clone)]
pub(crate) struct Communes {
    pub(crate) codes: Codes,
    pub(crate) index: NameIndex,
    pub(crate) postal: Postal,
    weights: Bytes,
}

impl Communes {
    /// Takes the tables as they lie in the program.
    #[cfg(any(feature = "embedded", feature = "build"))]
    pub(crate) fn read(sections: Sections<'_>, pieces: &Pieces) -> Result<Self, DataError> {
        let codes = Codes::new(sections.get(Section::CodeBits)?)?;
        let [words, bases, elsewhere] =
            [Section::PostalWords, Section::PostalBases, Section::PostalElsewhere]
                .map(|its| sections.get(its));
        let postal = Postal::new(sections, [words?, bases?, elsewhere?], codes.len())?;
        let index = NameIndex::read(sections, &index::COMMUNES, pieces)?;
        Self::new(codes, index, postal, sections.get(Section::Weights)?)
    }

    /// Puts the tables together.
    pub(crate) fn new(
        codes: Codes,
        index: NameIndex,
        postal: Postal,
        weights: Bytes,
    ) -> Result<Self, DataError> {
        if index.names.len() != codes.len() {
            return Err(Section::CommuneNames.unsound());
        }
        if weights.len() != codes.len() {
            return Err(Section::Weights.unsound());
        }
        Ok(Self { codes, index, postal, weights })
    }

    /// Four times the binary logarithm of the inhabitants, plus one; 0 without inhabitants.
    pub(crate) fn weight(&self, commune: usize) -> u8 {
        u8_at(&self.weights, commune)
    }
}

/// The number of a postal code. Returns `None` if the text does not have the shape of one.
pub(crate) fn postal_number(text: &str) -> Option<u32> {
    let digits: &[u8; 5] = text.as_bytes().try_into().ok()?;
    digits.iter().try_fold(0, |number, digit| Some(10 * number + char::from(*digit).to_digit(10)?))
}

/// The postal codes of communes.
#[derive(Debug, Clone)]
pub(crate) struct Postal {
    main: Column,
    /// The communes that have several codes: once for each further code.
    more_communes: Planes<2>,
    more_codes: Planes<3>,
    /// Postal codes that do not begin like the codes of their communes: three bytes each, and one for the
    /// area.
    elsewhere: Bytes,
}

impl Postal {
    pub(crate) fn new(
        sections: Sections<'_>,
        [words, bases, elsewhere]: [Bytes; 3],
        communes: usize,
    ) -> Result<Self, DataError> {
        let planes = Section::PostalMoreCodes;
        let main = Column::new(
            sections.get(Section::PostalColumn)?,
            sections.raw(Section::PostalCounts)?,
            words,
            bases,
            communes,
            Section::PostalColumn,
        )?;
        let more_communes =
            Planes::new(sections.get(Section::PostalMoreCommunes)?).ok_or(planes.unsound())?;
        let more_codes = Planes::new(sections.get(planes)?).ok_or(planes.unsound())?;
        if more_communes.len() != more_codes.len() {
            return Err(planes.unsound());
        }
        Ok(Self { main, more_communes, more_codes, elsewhere })
    }

    /// The postal codes of a commune, the main one first.
    pub(crate) fn of(&self, area: usize, commune: usize) -> impl Iterator<Item = u32> {
        let at = |at| self.more_communes.at(at) as usize;
        let first = partition(self.more_communes.len(), |place| at(place) < commune);
        let more = (first..self.more_communes.len())
            .take_while(move |&place| at(place) == commune)
            .map(|place| self.more_codes.at(place));
        self.main.get(area, commune).into_iter().chain(more)
    }

    /// The communes that have a postal code, in the order of their codes.
    pub(crate) fn communes(&self, postal_code: u32, codes: &Codes) -> Vec<usize> {
        let mut found = Vec::new();
        for area in homes(postal_code, postal_code).chain(self.elsewhere(postal_code, postal_code)) {
            found.extend(self.main.having(postal_code, area, codes));
        }
        let more = self.more_codes.places_of(postal_code);
        found.extend(more.map(|at| self.more_communes.at(at) as usize));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The areas that use a postal code between two codes which does not begin like their own code.
    fn elsewhere(&self, first: u32, last: u32) -> impl Iterator<Item = usize> {
        self.elsewhere.as_chunks::<4>().0.iter().filter_map(move |&[a, b, c, area]| {
            (first..=last).contains(&u32::from_le_bytes([a, b, c, 0])).then_some(usize::from(area))
        })
    }

    /// The communes that have a postal code between two codes with the same first two digits.
    pub(crate) fn between(&self, first: u32, last: u32, codes: &Codes) -> Vec<usize> {
        let mut areas: Vec<usize> = homes(first, last).chain(self.elsewhere(first, last)).collect();
        areas.sort_unstable();
        areas.dedup();
        let mut found: Vec<usize> =
            areas.into_iter().flat_map(|area| self.main.between(first, last, area, codes)).collect();
        // Further codes of communes are few: some hundreds, in no order.
        let more = (0..self.more_codes.len()).filter(|&at| (first..=last).contains(&self.more_codes.at(at)));
        found.extend(more.map(|at| self.more_communes.at(at) as usize));
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The areas whose commune codes begin like the postal codes between two codes with the same first two
/// digits.
fn homes(first: u32, last: u32) -> impl Iterator<Item = usize> {
    let two = first as usize / 1000;
    let overseas = (first as usize / 100..=last as usize / 100).filter(move |_| two >= 97).take(10);
    // Overseas areas have three digits; Corsica has one number for two areas.
    let corsican = if two == 20 { [areas::number("2A"), areas::number("2B")] } else { [None, None] };
    let one = (two < 97 && two != 20).then(|| areas::split_number(two)).flatten();
    overseas.filter_map(areas::split_number).chain(corsican.into_iter().flatten()).chain(one)
}

/// The first number below `len` for which a condition no longer holds, or `len`.
pub(crate) fn partition(len: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
