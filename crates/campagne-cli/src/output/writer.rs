//! What a way to write reports is.

use std::io;

use campagne::import::Record;
use campagne::{Campaign, Inspection, Options};

use crate::summary::Summary;

/// A report, and where its submission comes from.
#[derive(Clone, Copy)]
pub(crate) struct Named<'r> {
    /// The file and the line: `evenements.csv:12`.
    pub(crate) source: &'r str,
    pub(crate) record: &'r Record,
    pub(crate) inspection: &'r Inspection,
}

/// A way to write reports. `report` may run on any core; the rest runs in order.
pub(crate) trait Writer: Sync {
    /// What comes before the reports.
    fn start(&self, _campaign: &Campaign, _options: &Options, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// One report.
    fn report(&self, named: &Named<'_>) -> Vec<u8>;

    /// What stands between two reports.
    fn separator(&self) -> &'static [u8] {
        b""
    }

    /// What comes after them.
    fn finish(&self, _summary: &Summary, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}

/// True of a report that is left out when only findings matter.
pub(super) fn is_quiet(quiet: bool, named: &Named<'_>) -> bool {
    quiet && named.inspection.report.findings.is_empty()
}
