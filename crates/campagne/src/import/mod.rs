//! Files of submissions as people send them, record by record, in bounded memory.
//!
//! ```
//! use campagne::import::{Format, records};
//!
//! let file = "Titre;Format\r\nMon événement;Atelier\r\n";
//! let mut records = records(file.as_bytes(), Format::Csv, 1024 * 1024);
//! let first = records.next().unwrap()?;
//! assert_eq!(first.line, 2);
//! assert_eq!(String::from_utf8_lossy(&first.text), r#"{"format":"workshop","title":"Mon événement"}"#);
//! # Ok::<(), std::io::Error>(())
//! ```

mod capped;
mod cells;
mod columns;
mod csv;
mod elements;
mod lines;

use std::io::{self, BufRead};
use std::sync::Arc;

pub use columns::Columns;

use crate::form::Place;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One submission, or a list of them.
    Json,
    /// One submission a line.
    Ndjson,
    /// A table: `;`, `,` or tabs; UTF-8 or Windows-1252; columns named by wire paths or labels.
    Csv,
}

impl Format {
    /// Every kind, with the name and the endings of its files.
    pub const ALL: [(Self, &'static str, &'static [&'static str]); 3] = [
        (Self::Json, "json", &["json"]),
        (Self::Ndjson, "ndjson", &["ndjson", "jsonl"]),
        (Self::Csv, "csv", &["csv", "tsv", "txt"]),
    ];

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known, _)| *known == name).map(|(format, ..)| format)
    }

    /// The kind of files with that ending, whatever its case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|(.., endings)| endings.contains(&extension.as_str()))
            .map(|(format, ..)| format)
    }
}

/// One submission of a file.
#[derive(Debug, Clone)]
pub struct Record {
    /// The line on which it begins, counted from one.
    pub line: u64,
    /// Its JSON text; longer than the limit by one byte where the record is over it.
    pub text: Vec<u8>,
    columns: Option<Arc<Columns>>,
}

impl Record {
    /// The column of a table from which a field comes.
    #[must_use]
    pub fn column(&self, place: &Place) -> Option<&str> {
        self.columns.as_ref()?.header_of(place)
    }
}

/// The records of a file. No record takes more memory than `max_document` allows.
///
/// # Errors
/// Each item may be an error of `input` itself; what the file holds is never one.
pub fn records<R: BufRead>(input: R, format: Format, max_document: usize) -> Records<R> {
    Records(match format {
        Format::Json => Kind::Json(elements::Elements::new(input, max_document)),
        Format::Ndjson => Kind::Ndjson(lines::Lines::new(input, max_document)),
        Format::Csv => Kind::Csv(Box::new(csv::Rows::new(input, max_document))),
    })
}

/// An iterator over the records of a file; see [`records`].
#[derive(Debug)]
pub struct Records<R: BufRead>(Kind<R>);

#[derive(Debug)]
enum Kind<R: BufRead> {
    Json(elements::Elements<R>),
    Ndjson(lines::Lines<R>),
    Csv(Box<csv::Rows<R>>),
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = io::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Kind::Json(elements) => elements.next(),
            Kind::Ndjson(lines) => lines.next(),
            Kind::Csv(rows) => rows.next(),
        }
    }
}
