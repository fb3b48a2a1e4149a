//! What became of the records of a programme file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::programme::{Entry, EntryFault, Reading};
use crate::report::Report;

/// What became of the records of a file.
#[derive(Debug, Default, Serialize)]
pub(super) struct Intake {
    /// How many entries there are in each state of moderation.
    pub(super) moderation: BTreeMap<&'static str, usize>,
    /// The records that are not an entry of the programme.
    left_out: Vec<LeftOut>,
}

/// A record that is not an entry of the programme: with its report, or with what is wrong beside its event.
#[derive(Debug, Serialize)]
struct LeftOut {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
}

impl Intake {
    /// Returns the entry of a record. Keeps a record that has none, and returns `None`.
    pub(super) fn take(&mut self, source: String, read: Result<Reading, EntryFault>) -> Option<Entry> {
        let (fault, report) = match read {
            Ok(Reading { entry: Some(entry), .. }) => return Some(entry),
            Ok(Reading { inspection, .. }) => (None, Some(inspection.report)),
            Err(fault) => (Some(fault.to_string()), None),
        };
        self.left_out.push(LeftOut { source, fault, report });
        None
    }
}
