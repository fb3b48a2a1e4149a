//! Files of submissions as people send them, read record by record in bounded memory.
//!
//! ```
//! use campagne::import::{Format, Reading, records};
//!
//! let file = "Titre;Format\r\nMon événement;Atelier\r\n";
//! let mut records = records(file.as_bytes(), &Reading::new(Format::Csv));
//! let first = records.next().unwrap()?;
//! assert_eq!(first.line, 2);
//! assert_eq!(String::from_utf8_lossy(&first.text), r#"{"format":"workshop","title":"Mon événement"}"#);
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! Tables, OpenAgenda and iCalendar do not hold submissions: each of their events becomes one. A [`Record`]
//! names the origin of each field in the file, and what could not be carried. If the file lacks something
//! that the wire requires, nothing is made up: the check reports it.

#[cfg(feature = "calendars")]
mod address;
#[cfg(feature = "calendars")]
mod calendar;
mod cells;
mod columns;
mod csv;
mod draft;
mod dropped;
mod format;
mod hours;
mod markdown;
mod names;
mod openagenda;
mod place;
mod reading;
mod record;
mod steps;
mod synonyms;
mod table;

use std::io::{self, BufRead};

pub use columns::{Columns, Guess};
pub use dropped::{Dropped, DroppedIn, Loss};
pub use format::Format;
pub use reading::{Mapping, Reading};
pub use record::{Origin, Record};
pub use table::Table;

use crate::records::{self, Elements, Lines};

/// The records of a file. No record takes more memory than `max_document` allows.
///
/// # Errors
/// Each item may be an error of `input` itself. The content of the file is never an error.
pub fn records<'r, R: BufRead>(input: R, reading: &Reading<'r>) -> Records<'r, R> {
    let limit = reading.max_document;
    let kind = match reading.format {
        Format::Json => Kind::Json(Elements::new(input, limit)),
        Format::Ndjson => Kind::Ndjson(Lines::new(input, limit)),
        Format::Csv => Kind::Csv(Box::new(csv::Rows::new(input, reading))),
        Format::OpenAgenda => Kind::OpenAgenda(Elements::of_pages(input, limit, "events")),
        #[cfg(feature = "calendars")]
        Format::Ics => Kind::Ics(Box::new(calendar::Calendar::new(input, reading))),
    };
    Records { kind, reading: reading.clone() }
}

/// An iterator over the records of a file; see [`records`].
#[derive(Debug)]
pub struct Records<'r, R: BufRead> {
    kind: Kind<'r, R>,
    reading: Reading<'r>,
}

#[derive(Debug)]
enum Kind<'r, R: BufRead> {
    Json(Elements<R>),
    Ndjson(Lines<R>),
    Csv(Box<csv::Rows<'r, R>>),
    OpenAgenda(Elements<R>),
    #[cfg(feature = "calendars")]
    Ics(Box<calendar::Calendar<'r, R>>),
}

impl<R: BufRead> Records<'_, R> {
    /// The parts of the file itself that could not be carried so far: the entries of a calendar that are no
    /// events, the columns that were left out.
    #[must_use]
    pub fn dropped(&self) -> Vec<Dropped> {
        match &self.kind {
            Kind::Csv(rows) => rows.dropped(),
            #[cfg(feature = "calendars")]
            Kind::Ics(calendar) => calendar.dropped(),
            _ => Vec::new(),
        }
    }

    /// The guessed columns of a table, once its header was read.
    #[must_use]
    pub fn guesses(&self) -> &[Guess] {
        match &self.kind {
            Kind::Csv(rows) => rows.guesses(),
            _ => &[],
        }
    }
}

impl<R: BufRead> Iterator for Records<'_, R> {
    type Item = io::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.kind {
            Kind::Json(elements) => elements.next().map(|record| record.map(Record::from)),
            Kind::Ndjson(lines) => lines.next().map(|record| record.map(Record::from)),
            Kind::Csv(rows) => rows.next(),
            Kind::OpenAgenda(elements) => {
                let record = elements.next()?;
                Some(
                    record
                        .map(|records::Record { line, text }| openagenda::record(line, text, &self.reading)),
                )
            }
            #[cfg(feature = "calendars")]
            Kind::Ics(calendar) => calendar.next(),
        }
    }
}
