//! The interface of the ways to write reports.

use std::io;

use campagne::import::Record;
use campagne::{Campaign, Inspection, Options};

use crate::summary::Summary;

/// A report, and the source of its submission.
#[derive(Clone, Copy)]
pub(crate) struct Named<'r> {
    /// The file and the line: `evenements.csv:12`.
    pub(crate) source: &'r str,
    pub(crate) record: &'r Record,
    pub(crate) inspection: &'r Inspection,
}

/// A way to write reports. `report` may run on any core; the rest runs in order.
pub(crate) trait Writer: Sync {
    /// Writes what comes before the reports.
    fn start(&self, _campaign: &Campaign, _options: &Options, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// One report.
    fn report(&self, named: &Named<'_>) -> Vec<u8>;

    /// The text between two reports.
    fn separator(&self) -> &'static [u8] {
        b""
    }

    /// Writes what comes after the reports.
    fn finish(&self, _summary: &Summary, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a report is left out, because only findings matter.
pub(super) fn is_quiet(quiet: bool, named: &Named<'_>) -> bool {
    quiet && named.inspection.report.findings.is_empty()
}
