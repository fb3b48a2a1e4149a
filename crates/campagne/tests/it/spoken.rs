//! Every message as the corpus makes it: what the tests hold against the rules of language, and
//! what `cargo xtask generate` writes into `docs/messages.md`.

use campagne::rule::Message;
use campagne::{Finding, Rule};

use crate::support::{cases, files};

/// A finding of the corpus.
pub(crate) struct Spoken {
    /// The name of the file of its case.
    pub(crate) file: String,
    pub(crate) finding: Finding,
}

/// Every finding of every case.
pub(crate) fn spoken() -> Vec<Spoken> {
    let mut all = Vec::new();
    for path in files("tests/cases") {
        let file = path.file_stem().unwrap().to_str().unwrap();
        for case in cases(&path) {
            let mut reports = case.reports();
            if case.submissions.is_some() {
                // The submissions of a list are told otherwise where they come from a file.
                reports.extend(case.reports_on_file("evenements.ndjson"));
            }
            let findings = reports.into_iter().flat_map(|report| report.findings);
            all.extend(findings.map(|finding| Spoken { file: file.to_owned(), finding }));
        }
    }
    all
}

/// The case that shows a message: the first in the file of the rule, else the first anywhere.
pub(crate) fn example<'s>(all: &'s [Spoken], rule: &Rule, message: &Message) -> Option<&'s Finding> {
    let said =
        || all.iter().filter(|one| one.finding.rule == rule && one.finding.template() == Some(message));
    said().find(|one| one.file == rule.code).or_else(|| said().next()).map(|one| &one.finding)
}
