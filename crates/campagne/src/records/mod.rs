//! Where the records of a file of JSON stand: one a line, or the elements of a list, in bounded memory.

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

/// The kinds of files of JSON: their names, and the endings of the names of such files.
pub(crate) const JSON: (&str, &[&str]) = ("json", &["json"]);
pub(crate) const NDJSON: (&str, &[&str]) = ("ndjson", &["ndjson", "jsonl"]);
