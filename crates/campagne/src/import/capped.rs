//! Bytes kept up to a limit, and counted beyond it.

/// A buffer that keeps one byte more than a limit, and lets the rest go by.
#[derive(Debug)]
pub(super) struct Capped {
    bytes: Vec<u8>,
    limit: usize,
}

impl Capped {
    pub(super) const fn new(limit: usize) -> Self {
        Self { bytes: Vec::new(), limit }
    }

    pub(super) fn extend(&mut self, bytes: &[u8]) {
        let room = (self.limit + 1).saturating_sub(self.bytes.len());
        self.bytes.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
    }

    pub(super) fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }

    /// The bytes kept, leaving none.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

/// The byte-order mark with which Windows begins its UTF-8 files.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
