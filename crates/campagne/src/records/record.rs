//! A record as its file has it.

/// A record as its file has it.
#[derive(Debug)]
pub(crate) struct Record {
    /// The line on which it begins, counted from one.
    pub(crate) line: u64,
    /// Its text. If the record is over the limit, the text is one byte longer than the limit.
    pub(crate) text: Vec<u8>,
}
