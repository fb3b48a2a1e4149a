//! Bytes kept up to a limit.

/// A buffer that keeps one byte more than a limit, and drops the rest.
#[derive(Debug)]
pub(crate) struct Capped {
    bytes: Vec<u8>,
    limit: usize,
    /// Whether something else than blanks was added.
    ink: bool,
}

impl Capped {
    pub(crate) const fn new(limit: usize) -> Self {
        Self { bytes: Vec::new(), limit, ink: false }
    }

    pub(crate) fn extend(&mut self, bytes: &[u8]) {
        self.ink = self.ink || !bytes.iter().all(u8::is_ascii_whitespace);
        let room = (self.limit + 1).saturating_sub(self.bytes.len());
        self.bytes.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
    }

    /// Whether only blanks were added so far, kept or not.
    pub(crate) const fn is_blank(&self) -> bool {
        !self.ink
    }

    /// Returns the bytes kept, and empties the buffer.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        self.ink = false;
        std::mem::take(&mut self.bytes)
    }

    pub(crate) fn clear(&mut self) {
        self.ink = false;
        self.bytes.clear();
    }
}

/// The byte-order mark with which Windows begins its UTF-8 files.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
