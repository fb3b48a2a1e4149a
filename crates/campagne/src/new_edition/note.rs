//! Notes about a campaign that was made from another.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::words::{Language, day};

/// Something that was done, or remains to be done. `Display` puts it in words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// A date moved.
    Moved {
        /// Its place in the file.
        place: String,
        /// What it was.
        from: NaiveDate,
        /// What it is now.
        to: NaiveDate,
    },
    /// Something was left out, since it belongs to the other edition alone.
    LeftOut {
        /// Its place in the old file.
        place: String,
    },
    /// A text still names the other year.
    NamesTheYear {
        /// Its place in the file.
        place: String,
    },
    /// The other edition does not tell its deadline.
    UnknownDeadline,
    /// Facts that had a source in the other edition have none here.
    Unsourced {
        /// Their places in the file.
        places: Vec<String>,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Moved { place, from, to } => {
                write!(f, "{place}: {} became {}", dated(*from), dated(*to))?;
                if (from.month(), from.day()) == (2, 29) && (to.month(), to.day()) == (2, 28) {
                    write!(f, ", since {} has no 29 February", to.year())?;
                }
                Ok(())
            }
            Self::LeftOut { place } => write!(f, "{place}: left out, since it is of the other edition alone"),
            Self::NamesTheYear { place } => write!(f, "{place}: still names the other year; change it"),
            Self::UnknownDeadline => f.write_str(
                "submissions.closes: unknown in the other edition; there is a place for it at the end",
            ),
            Self::Unsourced { places } => write!(f, "to be confirmed: {}", places.join(", ")),
        }
    }
}

/// `Monday 2 November 2020`.
fn dated(date: NaiveDate) -> String {
    let name = match date.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    };
    format!("{name} {}", day(date, Language::En))
}
