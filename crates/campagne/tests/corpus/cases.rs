//! Every case of `tests/cases` gives exactly the findings that it names.

use campagne::{Report, Rule};
use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::{Case, Expected, cases, files};
use crate::{Outcome, features, trial};

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
    let (reports, expected) = (case.reports_of(features::equipped), case.expected());
    assert_eq!(reports.len(), expected.len());
    let mut differences = Vec::new();
    for (at, (report, expected)) in reports.iter().zip(expected).enumerate() {
        if let Some(difference) = difference(report, expected) {
            differences.push(format!("submission {at}:\n{difference}"));
        }
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n").into()) }
}

/// In what a report is not as expected. Only what the case names is compared: most messages have
/// their snapshots.
fn difference(report: &Report, mut expected: Expected) -> Option<String> {
    let mut report = serde_json::to_value(report).unwrap();
    let_off(&mut expected, &mut report);
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

/// Takes out of what is expected what is not, for want of a feature: the findings of a rule that the report lists
/// in `not_checked`, and the rule there.
fn let_off(expected: &mut Expected, report: &mut Value) {
    let may_be_missing =
        |code: &Value| code.as_str().and_then(Rule::named).is_some_and(features::may_be_missing);
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let Some(listed) = report["not_checked"].as_array_mut() else { return };
    let missing: Vec<Value> = listed.iter().map(|rule| rule["code"].clone()).filter(may_be_missing).collect();
    let is_missing = |about: &Value| missing.contains(&about["code"]);
    listed.retain(|rule| !may_be_missing(&rule["code"]));
    if let Some(Value::Array(listed)) = &mut expected.not_checked {
        listed.retain(|rule| !may_be_missing(&rule["code"]));
    }
    let all = expected.findings.len();
    let found = |expected: &Value| {
        let same = |finding: &Value| ["code", "path"].iter().all(|what| finding[what] == expected[what]);
        findings.iter().any(same)
    };
    expected.findings.retain(|finding| !is_missing(finding) || found(finding));
    if expected.findings.len() < all {
        let of = |severity: &str| {
            expected.findings.iter().filter(|finding| finding["severity"] == severity).count()
        };
        let [error, warning, info] = ["error", "warning", "info"].map(of);
        if let Some(counts) = expected.report.get_mut("counts") {
            *counts = serde_json::json!({ "error": error, "warning": warning, "info": info });
        }
        if let Some(verdict) = expected.report.get_mut("verdict") {
            *verdict = if error == 0 { "accepted" } else { "rejected" }.into();
        }
    }
}
