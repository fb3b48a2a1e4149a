//! The day of which the tables are.

use chrono::NaiveDate;

/// 1 January 2026, the day of the Code officiel géographique that the tables are made from.
pub(crate) const VINTAGE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
