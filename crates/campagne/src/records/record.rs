//! A record as it stands in its file.

/// A record as it stands in its file.
#[derive(Debug)]
pub(crate) struct Record {
    /// The line on which it begins, counted from one.
    pub(crate) line: u64,
    /// Its text; longer than the limit by one byte where the record is over it.
    pub(crate) text: Vec<u8>,
}
