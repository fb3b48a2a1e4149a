//! Every case of `tests/cases` gives exactly the findings that it names.

use campagne::Report;
use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::{Case, Expected, cases, files};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for file in files("tests/cases") {
        for case in cases(&file) {
            trials.push(trial(&file, &case.description.clone(), move || check(&case)));
        }
    }
    assert!(trials.len() > 1500, "only {} cases were found", trials.len());
    trials
}

fn check(case: &Case) -> Outcome {
    let (reports, expected) = (case.reports(), case.expected());
    assert_eq!(reports.len(), expected.len());
    let mut differences = Vec::new();
    for (at, (report, expected)) in reports.iter().zip(&expected).enumerate() {
        if let Some(difference) = difference(report, expected) {
            differences.push(format!("submission {at}:\n{difference}"));
        }
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n").into()) }
}

/// In what a report is not as expected. Only what the case names is compared: most messages have
/// their snapshots.
fn difference(report: &Report, expected: &Expected) -> Option<String> {
    let report = serde_json::to_value(report).unwrap();
    let found = report["findings"].as_array().unwrap();
    let seen = found.iter().enumerate().map(|(at, finding)| {
        let mut seen = serde_json::json!({
            "code": finding["code"], "severity": finding["severity"], "path": finding["path"],
        });
        let names = |what| expected.findings.get(at).is_some_and(|expected| expected.get(what).is_some());
        if names("fix") {
            seen["fix"] = finding["fix"]["value"].clone();
        }
        if names("related") {
            seen["related"] = finding["related"].clone();
        }
        if names("earlier") {
            seen["earlier"] = finding["params"]["earlier"].clone();
        }
        for text in ["message", "help"] {
            if names(text) {
                let plain = finding[text].as_str().unwrap().replace(['\u{a0}', '\u{202f}'], " ");
                seen[text] = plain.into();
            }
        }
        seen
    });
    let seen: Vec<Value> = seen.collect();
    let has = |(name, value): (&String, &Value)| report.get(name).unwrap_or(&Value::Null) == value;
    let same = seen == expected.findings
        && expected.report.iter().all(has)
        && expected.not_checked.as_ref().is_none_or(|expected| *expected == report["not_checked"]);
    (!same).then(|| {
        format!(
            "  expected {}\n  found    {}\n  not checked {}\n  verdict {} {}",
            Value::from(expected.findings.clone()),
            Value::from(seen),
            report["not_checked"],
            report["verdict"],
            report["counts"],
        )
    })
}
