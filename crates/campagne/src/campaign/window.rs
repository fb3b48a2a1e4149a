//! When the events of a campaign take place.

use chrono::NaiveDate;

use crate::words::{Language, day, day_range, french};

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Window {
    /// The days in words: `du 2 au 30 novembre 2020`, `2 to 30 November 2020`. One day alone is
    /// `le 17 mai 2025`, `17 May 2025`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        if self.from == self.to {
            let day = day(self.from, language);
            return match language {
                Language::Fr => french(&format!("le {day}")),
                Language::En => day,
            };
        }
        let range = day_range(self.from, self.to, language);
        match language {
            Language::Fr => french(&format!("du {}", range.replacen(" et le ", " au ", 1))),
            Language::En => range.replacen(" and ", " to ", 1),
        }
    }

    /// Whether a day is within the window.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// What happens to an event outside the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideWindow {
    /// It is refused.
    Error,
    /// It is accepted, with a warning.
    Warning,
    /// It is accepted, and shown in a section of its own.
    Aside,
}

impl OutsideWindow {
    /// Every choice.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Aside];

    /// Its name on the wire: `error`, `warning`, `aside`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Aside => "aside",
        }
    }
}
