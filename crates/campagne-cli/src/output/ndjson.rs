//! One report a line.

use super::writer::{Named, Writer, is_quiet};

pub(super) struct Ndjson {
    pub(super) quiet: bool,
}

/// A report with its source, as one line of JSON without its end.
pub(super) fn line(named: &Named<'_>) -> Vec<u8> {
    let sourced = named.inspection.sourced(named.source).with_dropped(&named.record.dropped);
    // Reports hold texts, numbers and lists, so writing cannot fail.
    serde_json::to_vec(&sourced).unwrap_or_default()
}

impl Writer for Ndjson {
    fn report(&self, named: &Named<'_>) -> Vec<u8> {
        if is_quiet(self.quiet, named) {
            return Vec::new();
        }
        let mut line = line(named);
        line.push(b'\n');
        line
    }
}
