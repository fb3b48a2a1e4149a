//! The EPCI, and the EPCI of each commune.

use super::bytes::Bytes;
use super::bytes::{Planes, u16_at};
use super::codes::Codes;
use super::column::Column;
use super::communes::partition;
use super::index::{self, NameIndex};
use super::names::Pieces;
use super::sections::{DataError, Section, Sections};
use crate::code::CommuneNumber;

/// The tables of EPCI.
#[derive(Debug, Clone)]
pub(crate) struct Epcis {
    /// The SIREN numbers: EPCI of today in order, then EPCI of 2020 only.
    sirens: Planes<4>,
    current: usize,
    column: Column,
    /// The communes of 2020 that were in another EPCI, by their code of that year, in order.
    communes_2020: Planes<3>,
    /// The number of that EPCI plus one; 0 for none.
    epcis_2020: Planes<2>,
    pub(crate) index: NameIndex,
}

impl Epcis {
    pub(crate) fn read(
        sections: Sections<'_>,
        communes: usize,
        pieces: Option<&Pieces>,
    ) -> Result<Self, DataError> {
        let planes = |section: Section| section.unsound();
        let epcis = Self {
            sirens: Planes::new(sections.get(Section::Sirens)?).ok_or(planes(Section::Sirens))?,
            current: u16_at(sections.raw(Section::EpciCurrent)?, 0).into(),
            column: Column::new(
                sections.get(Section::EpciColumn)?,
                sections.raw(Section::EpciCounts)?,
                sections.get(Section::EpciWords)?,
                Bytes::default(),
                communes,
                Section::EpciColumn,
            )?,
            communes_2020: Planes::new(sections.get(Section::Epci2020Communes)?)
                .ok_or(planes(Section::Epci2020Communes))?,
            epcis_2020: Planes::new(sections.get(Section::Epci2020)?).ok_or(planes(Section::Epci2020))?,
            index: NameIndex::of_group(sections, &index::EPCIS, pieces)?,
        };
        let sound = epcis.sirens.len() == epcis.index.names.len()
            && epcis.current <= epcis.sirens.len()
            && epcis.communes_2020.len() == epcis.epcis_2020.len();
        if sound { Ok(epcis) } else { Err(Section::Sirens.unsound()) }
    }

    /// The number of EPCI, including the ones of 2020.
    pub(crate) fn len(&self) -> usize {
        self.sirens.len()
    }

    /// Whether an EPCI exists on the day of the vintage.
    pub(crate) fn is_current(&self, epci: usize) -> bool {
        epci < self.current
    }

    /// The number of the EPCI of a SIREN.
    pub(crate) fn find(&self, siren: &str) -> Option<usize> {
        let siren: u32 = siren.parse().ok()?;
        let at = partition(self.current, |at| self.sirens.at(at) < siren);
        (at..self.current).chain(self.current..self.len()).find(|&at| self.sirens.at(at) == siren)
    }

    /// Its SIREN.
    pub(crate) fn siren(&self, epci: usize) -> String {
        format!("{:09}", self.sirens.at(epci))
    }

    /// The EPCI of a commune today.
    pub(crate) fn of(&self, area: usize, commune: usize) -> Option<usize> {
        self.column.get(area, commune).map(|epci| epci as usize)
    }

    /// Whether some commune of an area is in an EPCI.
    pub(crate) fn is_in(&self, epci: usize, area: usize) -> bool {
        self.column.has(epci as u32, area)
    }

    /// The communes of an EPCI today.
    pub(crate) fn communes(&self, epci: usize, codes: &Codes) -> Vec<usize> {
        let areas = self.column.areas_with(epci as u32);
        areas.flat_map(|area| self.column.having(epci as u32, area, codes)).collect()
    }

    /// The EPCI of a commune in 2020, possibly none. Returns `None` if it was the same as today.
    pub(crate) fn of_2020(&self, code: CommuneNumber) -> Option<Option<usize>> {
        let at = partition(self.communes_2020.len(), |at| self.communes_2020.at(at) < code.0);
        let found = at < self.communes_2020.len() && self.communes_2020.at(at) == code.0;
        found.then(|| (self.epcis_2020.at(at) as usize).checked_sub(1))
    }
}
