//! What a whole run comes to.

use std::collections::BTreeMap;

use campagne::{Severity, Verdict};
use serde::Serialize;

/// What became of one record.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) verdict: Verdict,
    /// The codes of its findings, with their severities.
    pub(crate) codes: Vec<(&'static str, Severity)>,
    /// What is written of it.
    pub(crate) text: Vec<u8>,
}

/// Counts over all files.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Summary {
    pub(crate) checked: usize,
    pub(crate) accepted: usize,
    pub(crate) rejected: usize,
    /// Some file could not be read.
    #[serde(skip)]
    pub(crate) unreadable: bool,
    /// What was last written ends in a blank line.
    #[serde(skip)]
    pub(crate) ends_blank: bool,
    /// How many of them were written.
    #[serde(skip)]
    pub(crate) written: usize,
    /// Findings by rule.
    pub(crate) by_code: BTreeMap<&'static str, usize>,
    /// The heaviest severity with which each rule spoke.
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

    /// The rules that spoke, the most frequent first.
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
