//! Files of submissions as people send them, record by record, in bounded memory.
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
//! Tables, OpenAgenda and iCalendar are not made of submissions: each of their events becomes one.
//! A [`Record`] tells from where in the file each field comes, and what could not be carried. What
//! the wire requires and the file lacks is not made up: the check says it.

#[cfg(feature = "calendars")]
mod address;
#[cfg(feature = "calendars")]
mod calendar;
mod cells;
mod columns;
mod csv;
mod draft;
mod dropped;
mod hours;
mod markdown;
mod names;
mod openagenda;
mod place;
mod reading;
mod steps;
mod synonyms;
mod table;

use std::io::{self, BufRead};
use std::sync::Arc;

pub use columns::{Columns, Guess};
pub use draft::Origin;
use draft::{Origins, origin_of};
pub use dropped::{Dropped, DroppedIn, Loss};
pub use reading::{Mapping, Reading};
pub use table::Table;

use crate::form::Place;
use crate::records::{self, Elements, JSON, Lines, NDJSON};

/// A kind of file. There may be more, by a feature or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// One submission, or a list of them.
    Json,
    /// One submission a line.
    Ndjson,
    /// A table: `;`, `,` or tabs; UTF-8 or Windows-1252; columns named by wire paths or labels.
    Csv,
    /// Events of OpenAgenda, version 2: a page, a list, one event, or one a line. Files end in
    /// `.openagenda.json`, as those of this library do, or the kind is said: `.json` alone is taken
    /// for submissions, since nothing in a file may change what it is.
    OpenAgenda,
    /// A calendar of RFC 5545 (feature `calendars`).
    #[cfg(feature = "calendars")]
    Ics,
}

impl Format {
    /// Every kind, with the name and the endings of its files.
    pub const ALL: &'static [(Self, &'static str, &'static [&'static str])] = &[
        (Self::Json, JSON.0, JSON.1),
        (Self::Ndjson, NDJSON.0, NDJSON.1),
        (Self::Csv, "csv", &["csv", "tsv", "txt"]),
        (Self::OpenAgenda, "openagenda", &[]),
        #[cfg(feature = "calendars")]
        (Self::Ics, "ics", &["ics", "ical", "ifb", "icalendar"]),
    ];

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(format, ..)| *format)
    }

    /// The kind of files with that ending, whatever its case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::ALL
            .iter()
            .find(|(.., endings)| endings.contains(&extension.as_str()))
            .map(|(format, ..)| *format)
    }

    /// The kind of a file of that name: `evenements.csv`, `mip-2020.openagenda.json`.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
        let (before, ending) = name.rsplit_once('.')?;
        // As the exports of this library are named.
        if ending == "json" && before.ends_with(".openagenda") {
            return Some(Self::OpenAgenda);
        }
        Self::of_extension(ending)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(format, ..)| *format == self).map_or("", |(_, name, _)| name)
    }
}

/// One submission of a file.
#[derive(Debug, Clone)]
pub struct Record {
    /// The line on which it begins, counted from one.
    pub line: u64,
    /// Its JSON text; longer than the limit by one byte where the record is over it.
    pub text: Vec<u8>,
    /// What of it no submission can hold.
    pub dropped: Vec<Dropped>,
    /// True where the file itself keeps it from the public: an event of OpenAgenda that is not
    /// published there, or one of a calendar that is private or confidential.
    pub withheld: bool,
    origins: Sources,
}

/// Where the fields of a record come from.
#[derive(Debug, Clone)]
enum Sources {
    /// The record is a submission: from themselves.
    Itself,
    Columns(Arc<Columns>),
    Properties(Origins),
}

impl Record {
    const fn itself(line: u64, text: Vec<u8>) -> Self {
        Self { line, text, dropped: Vec::new(), withheld: false, origins: Sources::Itself }
    }

    /// What a field comes from: the column of a table, the property of a calendar and its line, the
    /// JSON Pointer of a member in OpenAgenda.
    #[must_use]
    pub fn origin(&self, place: &Place) -> Option<Origin> {
        match &self.origins {
            Sources::Itself => None,
            Sources::Columns(columns) => {
                columns.header_of(place).map(|name| Origin { name: name.to_owned(), line: None })
            }
            Sources::Properties(origins) => origin_of(origins, &place.to_string()).cloned(),
        }
    }

    /// The origin of every field that has one, by its JSON Pointer, in the order of the pointers.
    #[must_use]
    pub fn origins(&self) -> Vec<(String, Origin)> {
        match &self.origins {
            Sources::Itself => Vec::new(),
            Sources::Columns(columns) => columns
                .all()
                .map(|(pointer, name)| (pointer.to_owned(), Origin { name: name.to_owned(), line: None }))
                .collect(),
            Sources::Properties(origins) => {
                origins.iter().map(|(pointer, origin)| (pointer.clone(), origin.clone())).collect()
            }
        }
    }
}

impl From<records::Record> for Record {
    fn from(records::Record { line, text }: records::Record) -> Self {
        Self::itself(line, text)
    }
}

/// The records of a file. No record takes more memory than `max_document` allows.
///
/// # Errors
/// Each item may be an error of `input` itself; what the file holds is never one.
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
    /// What of the file itself could not be carried so far: the entries of a calendar that are no
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

    /// The columns of a table that were guessed, once its header was read.
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
