//! The former names of communes.

use chrono::NaiveDate;

use crate::code::CommuneNumber;
use crate::history::{equal_range, number_of};
use crate::store::bytes::Planes;
use crate::store::names::Pieces;
use crate::store::{DataError, Names, Section, Sections};

/// Names with the day on which they ceased, in the order of codes, then of days.
#[derive(Debug, Clone)]
pub(crate) struct FormerNames {
    codes: Planes<3>,
    days: Planes<2>,
    names: Names,
}

/// The sections of a list of former names: codes, days, names.
pub(crate) type FormerSections = [Section; 3];

/// Names given up by the beginning of 2020: a file of its own, which few need.
pub(crate) const OLD: FormerSections = [Section::FormerCodes, Section::FormerDays, Section::FormerNames];

/// Names borne in 2020 or since: they are in the file of the history.
pub(crate) const RECENT: FormerSections = [Section::RecentCodes, Section::RecentDays, Section::RecentNames];

impl FormerNames {
    pub(crate) fn read(
        sections: Sections<'_>,
        [codes, days, names]: FormerSections,
        pieces: Option<&Pieces>,
    ) -> Result<Self, DataError> {
        let unsound = || codes.unsound();
        let former = Self {
            codes: Planes::new(sections.get(codes)?).ok_or_else(unsound)?,
            days: Planes::new(sections.get(days)?).ok_or_else(unsound)?,
            names: Names::read(sections, names, pieces)?,
        };
        let sound = [former.days.len(), former.names.len()] == [former.codes.len(); 2];
        if sound { Ok(former) } else { Err(unsound()) }
    }

    /// The former name that a code had on a day. Returns `None` if no former name was in use then.
    pub(crate) fn on(&self, code: CommuneNumber, day: NaiveDate) -> Option<String> {
        let asked = u32::from(number_of(day));
        equal_range(&self.codes, code).find(|&at| self.days.at(at) > asked).map(|at| self.names.get(at))
    }

    /// The last former name of a code: the one before today's, or the one it had when it ended.
    pub(crate) fn last(&self, code: CommuneNumber) -> Option<String> {
        equal_range(&self.codes, code).last().map(|at| self.names.get(at))
    }
}
