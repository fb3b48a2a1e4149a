//! A report as plain text, for logs and error messages. The terminal has its own rendering.

use std::fmt;

use super::{Report, Verdict};
use crate::words::Language;

impl fmt::Display for Report {
    /// One line for the verdict, then one for each finding: severity, place, message, code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match (self.verdict(), self.language) {
            (Verdict::Accepted, Language::Fr) => "acceptée",
            (Verdict::Rejected, Language::Fr) => "refusée",
            (Verdict::Accepted, Language::En) => "accepted",
            (Verdict::Rejected, Language::En) => "rejected",
        };
        write!(f, "{verdict}")?;
        for finding in &self.findings {
            let severity = finding.severity.words().in_language(self.language);
            let message = finding.message(self.language);
            write!(f, "\n{severity} {}: {message} [{}]", finding.place, finding.code())?;
        }
        let left_out = self.counts.error + self.counts.warning + self.counts.info - self.findings.len();
        if left_out > 0 {
            write!(f, "\n(+{left_out})")?;
        }
        Ok(())
    }
}
