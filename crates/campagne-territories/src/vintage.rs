//! The dates of the tables.

use chrono::NaiveDate;

/// The dates for which the EPCI of each commune is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vintage {
    /// 1 January 2020.
    Y2020,
    /// The day of the tables, [`Territories::VINTAGE`](crate::Territories::VINTAGE).
    Today,
}

impl Vintage {
    /// The vintage for a day: 2020 before 2023, today's from then on.
    #[must_use]
    pub fn nearest(day: NaiveDate) -> Self {
        if chrono::Datelike::year(&day) < 2023 { Self::Y2020 } else { Self::Today }
    }
}

/// 1 January 2026, the day of the Code officiel géographique that the tables are made from.
pub(crate) const VINTAGE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
