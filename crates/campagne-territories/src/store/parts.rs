//! The parts of communes: arrondissements municipaux, communes déléguées and associées.

use std::ops::Range;

use super::bytes::{Planes, u16_at};
use super::communes::partition;
use super::index::{self, NameIndex};
use super::names::Pieces;
use super::sections::{DataError, Section, Sections};
use crate::code::CommuneNumber;
use crate::level::Level;

/// The levels of parts, in the order of the tables.
pub(crate) const LEVELS: [Level; 3] =
    [Level::ArrondissementMunicipal, Level::CommuneDeleguee, Level::CommuneAssociee];

/// The tables of parts.
#[derive(Debug, Clone)]
pub(crate) struct Parts {
    /// Where each level ends.
    ends: [usize; 3],
    /// The codes, as numbers; within a level in their order.
    codes: Planes<3>,
    /// The number of the commune that each is a part of.
    communes: Planes<2>,
    /// The parts that have postal codes of their own: once for each code.
    postal_parts: Planes<2>,
    postal_codes: Planes<3>,
    pub(crate) index: NameIndex,
}

impl Parts {
    pub(crate) fn read(sections: Sections<'_>, pieces: Option<&Pieces>) -> Result<Self, DataError> {
        let unsound = || Section::PartCodes.unsound();
        let counts = sections.raw(Section::PartCounts)?;
        let mut total = 0;
        let ends = [0, 1, 2].map(|level| {
            total += usize::from(u16_at(counts, level));
            total
        });
        let parts = Self {
            ends,
            codes: Planes::new(sections.get(Section::PartCodes)?).ok_or_else(unsound)?,
            communes: Planes::new(sections.get(Section::PartCommunes)?).ok_or_else(unsound)?,
            postal_parts: Planes::new(sections.get(Section::PartPostalParts)?).ok_or_else(unsound)?,
            postal_codes: Planes::new(sections.get(Section::PartPostalCodes)?).ok_or_else(unsound)?,
            index: NameIndex::of_group(sections, &index::PARTS, pieces)?,
        };
        let lens = [parts.codes.len(), parts.communes.len(), parts.index.names.len()];
        let sound = lens == [total; 3] && parts.postal_parts.len() == parts.postal_codes.len();
        if sound { Ok(parts) } else { Err(unsound()) }
    }

    /// The numbers of the parts of a level.
    pub(crate) fn of_level(&self, level: Level) -> Range<usize> {
        match LEVELS.iter().position(|&its| its == level) {
            Some(at) => {
                let end = |at: usize| self.ends.get(at).copied().unwrap_or(0);
                at.checked_sub(1).map_or(0, end)..end(at)
            }
            None => 0..0,
        }
    }

    /// The level of a part.
    pub(crate) fn level(&self, part: usize) -> Level {
        let at = self.ends.iter().position(|&end| part < end).unwrap_or(2);
        LEVELS.get(at).copied().unwrap_or(Level::CommuneAssociee)
    }

    /// The number of the part of a level and a code.
    pub(crate) fn find(&self, level: Level, code: &str) -> Option<usize> {
        let number = CommuneNumber::of(code)?.0;
        let range = self.of_level(level);
        let at = range.start + partition(range.len(), |at| self.codes.at(range.start + at) < number);
        (at < range.end && self.codes.at(at) == number).then_some(at)
    }

    /// The code of a part.
    pub(crate) fn code(&self, part: usize) -> String {
        CommuneNumber(self.codes.at(part)).to_string()
    }

    /// The number of the commune that it is a part of.
    pub(crate) fn commune(&self, part: usize) -> usize {
        self.communes.at(part) as usize
    }

    /// The postal codes of a part, if it has some of its own.
    pub(crate) fn postal_codes(&self, part: usize) -> impl Iterator<Item = u32> {
        let own = (0..self.postal_parts.len()).filter(move |&at| self.postal_parts.at(at) as usize == part);
        own.map(|at| self.postal_codes.at(at))
    }
}
