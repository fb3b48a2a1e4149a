//! One report a line.

use campagne::Report;
use serde::Serialize;

use super::{Named, Writer, is_quiet};

pub(super) struct Ndjson {
    pub(super) quiet: bool,
}

/// A report as programs read it, with its source.
#[derive(Serialize)]
struct Line<'r> {
    source: &'r str,
    id: Option<&'r str>,
    #[serde(flatten)]
    report: &'r Report,
}

/// A report with its source, as one line of JSON without its end.
pub(super) fn line(named: &Named<'_>) -> Vec<u8> {
    let inspection = named.inspection;
    let line = Line { source: named.source, id: inspection.id.as_deref(), report: &inspection.report };
    // Texts, numbers and lists: nothing in it can fail to be written.
    serde_json::to_vec(&line).unwrap_or_default()
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
