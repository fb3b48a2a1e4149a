//! How dates move from one year to another.

use chrono::{Datelike, Days, NaiveDate};

/// What stays the same when a date moves to another year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// The day of the month: 2 November stays 2 November, and its day of the week changes.
    #[default]
    Day,
    /// The day of the week: all dates move by the same whole weeks, so a campaign from Friday to Sunday stays
    /// one, and a deadline three weeks before it too.
    Weekday,
}

impl Keep {
    /// Every choice, the default first.
    pub const ALL: &'static [Self] = &[Self::Day, Self::Weekday];

    /// Its name: `day`, `weekday`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Weekday => "weekday",
        }
    }
}

/// How far dates move.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shift {
    /// By whole years.
    Years(i32),
    /// By whole weeks, in days.
    Weeks(i64),
}

impl Shift {
    /// The shift that takes the first day of a campaign to another year.
    pub(super) fn new(keep: Keep, first: NaiveDate, year: i32) -> Self {
        let years = Self::Years(year - first.year());
        match keep {
            Keep::Day => years,
            // To the same day of the week that is nearest to the same day of the month.
            Keep::Weekday => {
                let days = years.moved(first).signed_duration_since(first).num_days();
                Self::Weeks((days + 3).div_euclid(7) * 7)
            }
        }
    }

    /// The moved date. 29 February becomes the 28th if the year has none.
    pub(super) fn moved(self, old: NaiveDate) -> NaiveDate {
        match self {
            Self::Years(by) => {
                let year = old.year() + by;
                old.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(old)
            }
            Self::Weeks(days) => {
                let by = Days::new(days.unsigned_abs());
                let moved = if days < 0 { old.checked_sub_days(by) } else { old.checked_add_days(by) };
                moved.unwrap_or(old)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The Journées européennes du patrimoine: the third Saturday and Sunday of September, and the Friday before
    /// (research of 2024: 20 to 22 September; 2025: 19 to 21; 2026: 18 to 20).
    #[test]
    fn a_weekend_of_september_stays_one() {
        let first = day("2024-09-20");
        for (year, moved) in
            [(2023, "2023-09-22"), (2025, "2025-09-19"), (2026, "2026-09-18"), (2030, "2030-09-20")]
        {
            let shift = Shift::new(Keep::Weekday, first, year);
            assert_eq!(shift.moved(first), day(moved), "{year}");
            assert_eq!(shift.moved(first).weekday(), first.weekday());
        }
    }

    #[test]
    fn a_leap_day_becomes_the_day_before_or_moves_by_weeks() {
        let leap = day("2024-02-29");
        assert_eq!(Shift::new(Keep::Day, leap, 2025).moved(leap), day("2025-02-28"));
        assert_eq!(Shift::new(Keep::Weekday, leap, 2025).moved(leap), day("2025-02-27"));
    }
}
