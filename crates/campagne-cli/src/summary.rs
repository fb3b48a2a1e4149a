//! The result of a whole run.

use std::collections::BTreeMap;

use campagne::{Severity, Verdict};
use serde::Serialize;

/// The result of one record.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) verdict: Verdict,
    /// The codes of its findings, with their severities.
    pub(crate) codes: Vec<(&'static str, Severity)>,
    /// The text that is written for it.
    pub(crate) text: Vec<u8>,
}

/// Counts over all files.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Summary {
    pub(crate) checked: usize,
    pub(crate) accepted: usize,
    pub(crate) rejected: usize,
    /// Whether a file could not be read.
    #[serde(skip)]
    pub(crate) unreadable: bool,
    /// Whether the last text that was written ends in a blank line.
    #[serde(skip)]
    pub(crate) ends_blank: bool,
    /// How many reports were written.
    #[serde(skip)]
    pub(crate) written: usize,
    /// Findings by rule.
    pub(crate) by_code: BTreeMap<&'static str, usize>,
    /// The highest severity of the findings of each rule.
    #[serde(skip)]
    pub(crate) severities: BTreeMap<&'static str, Severity>,
}

impl Summary {
    pub(crate) fn add(&mut self, checked: &Checked) {
        self.checked += 1;
        match checked.verdict {
            Verdict::Accepted => self.accepted += 1,
            Verdict::Rejected => self.rejected += 1,
        }
        for (code, severity) in &checked.codes {
            *self.by_code.entry(code).or_default() += 1;
            let heaviest = self.severities.entry(code).or_insert(*severity);
            *heaviest = (*heaviest).max(*severity);
        }
    }

    /// The rules with findings, the most frequent first.
    pub(crate) fn ranking(&self) -> Vec<(&'static str, usize, Severity)> {
        let mut ranking: Vec<_> = self
            .by_code
            .iter()
            .map(|(code, count)| {
                (*code, *count, self.severities.get(code).copied().unwrap_or(Severity::Info))
            })
            .collect();
        ranking.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
        ranking
    }
}
