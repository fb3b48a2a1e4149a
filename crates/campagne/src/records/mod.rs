//! Where the records of a JSON file begin and end: one a line, or the elements of a list, in bounded memory.

mod capped;
mod elements;
mod lines;
mod nesting;
mod record;

#[cfg(feature = "import")]
pub(crate) use capped::BYTE_ORDER_MARK;
pub(crate) use elements::Elements;
pub(crate) use lines::Lines;
pub(crate) use record::Record;

/// The kinds of JSON files: their names, and the endings of their file names.
pub(crate) const JSON: (&str, &[&str]) = ("json", &["json"]);
pub(crate) const NDJSON: (&str, &[&str]) = ("ndjson", &["ndjson", "jsonl"]);
