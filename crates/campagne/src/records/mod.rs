//! Where the records of a file of JSON stand: one a line, or the elements of a list, in bounded memory.

mod capped;
mod elements;
mod lines;

#[cfg(feature = "import")]
pub(crate) use capped::BYTE_ORDER_MARK;
pub(crate) use elements::Elements;
pub(crate) use lines::Lines;

/// A record as it stands in its file.
#[derive(Debug)]
pub(crate) struct Record {
    /// The line on which it begins, counted from one.
    pub(crate) line: u64,
    /// Its text; longer than the limit by one byte where the record is over it.
    pub(crate) text: Vec<u8>,
}

/// The kinds of files of JSON: their names, and the endings of the names of such files.
pub(crate) const JSON: (&str, &[&str]) = ("json", &["json"]);
pub(crate) const NDJSON: (&str, &[&str]) = ("ndjson", &["ndjson", "jsonl"]);
