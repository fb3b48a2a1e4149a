//! The nesting at a place in JSON text, byte by byte.

/// Whether a string is open, and how many objects and lists are open.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    pub(super) depth: u64,
    pub(super) in_string: bool,
    /// Whether the byte before was a backslash that is not itself escaped.
    escaped: bool,
}

impl Nesting {
    /// Within so many objects and lists.
    pub(super) const fn within(depth: u64) -> Self {
        Self { depth, in_string: false, escaped: false }
    }

    /// Reads a byte.
    pub(super) const fn pass(&mut self, byte: u8) {
        if self.in_string {
            self.in_string = byte != b'"' || self.escaped;
            self.escaped = byte == b'\\' && !self.escaped;
            return;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    /// Whether everything that was opened is closed.
    pub(super) const fn is_outside(&self) -> bool {
        self.depth == 0 && !self.in_string
    }
}
