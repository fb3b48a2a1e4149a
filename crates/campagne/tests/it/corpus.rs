//! Runs the corpus: every case of `tests/cases` gives exactly the findings that it names.

use crate::support::{Expected, Kind, cases, files, root};
use campagne::{Report, Rule, Submission};
use serde_json::Value;

#[test]
fn every_case_gives_the_findings_it_names() {
    let (mut passed, mut failures) = (0, Vec::new());
    for file in files("tests/cases") {
        for case in cases(&file) {
            let documents = case.documents();
            let submissions: Vec<_> = documents.iter().map(Submission::from_json).collect();
            let (campaign, options) = (case.campaign(), case.options());
            let reports = match (&case.submissions, submissions.as_slice()) {
                (None, [alone]) => vec![campaign.check(alone, &options)],
                _ => campaign.check_all(&submissions, &options),
            };
            for (at, (report, expected)) in reports.iter().zip(case.expected()).enumerate() {
                match difference(report, &expected) {
                    None => passed += 1,
                    Some(difference) => failures.push(format!(
                        "{}: {} (submission {at})\n{difference}",
                        file.strip_prefix(root().join("tests/cases")).unwrap().display(),
                        case.description,
                    )),
                }
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases:\n{}",
        failures.len(),
        passed + failures.len(),
        failures.join("\n")
    );
    assert!(passed > 100, "only {passed} cases were found");
}

/// In what a report is not as expected. Only what the case names is compared: messages have their
/// snapshots.
fn difference(report: &Report, expected: &Expected) -> Option<String> {
    let report = serde_json::to_value(report).unwrap();
    let found = report["findings"].as_array().unwrap();
    let seen = found.iter().enumerate().map(|(at, finding)| {
        let mut seen = serde_json::json!({
            "code": finding["code"], "severity": finding["severity"], "path": finding["path"],
        });
        let names = |name| expected.findings.get(at).is_some_and(|expected| expected.get(name).is_some());
        if names("fix") {
            seen["fix"] = finding["fix"]["value"].clone();
        }
        if names("earlier") {
            seen["earlier"] = finding["params"]["earlier"].clone();
        }
        seen
    });
    let seen: Vec<Value> = seen.collect();
    let not_checked = &report["not_checked"];
    let same = seen == expected.findings
        && expected.not_checked.as_ref().is_none_or(|expected| expected == not_checked);
    let expected = Value::from(expected.findings.clone());
    (!same).then(|| {
        format!("  expected {expected}\n  found    {}\n  not checked {not_checked}", Value::from(seen))
    })
}

#[test]
fn every_rule_fires_is_silent_and_has_a_border() {
    let mut missing = Vec::new();
    for rule in Rule::all() {
        let file = root().join(format!("tests/cases/rules/{}.json", rule.code));
        let cases = if file.exists() { cases(&file) } else { Vec::new() };
        let has = |kind, fires| {
            cases.iter().any(|case| {
                let expected = case.expected();
                let mut findings = expected.iter().flat_map(|expected| &expected.findings);
                let names = findings.any(|finding| finding["code"] == rule.code);
                case.kind == kind && (kind == Kind::Border || names == fires)
            })
        };
        for (kind, fires) in [(Kind::Firing, true), (Kind::Silent, false), (Kind::Border, true)] {
            if !has(kind, fires) {
                missing.push(format!("{}: {kind:?}", rule.code));
            }
        }
    }
    assert!(missing.is_empty(), "cases are missing:\n{}", missing.join("\n"));
}

#[test]
fn every_file_of_rule_cases_is_named_after_a_rule() {
    for file in files("tests/cases/rules") {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(Rule::named(&name).is_some(), "{name}");
    }
}

#[test]
fn bases_are_accepted_without_a_finding() {
    for file in files("tests/bases") {
        let base = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let submission = crate::support::patched(&base, &Value::Null);
        let campaign = campagne::Campaign::builtin("mip-2020").unwrap();
        let options = campagne::Options::at("2020-10-15T10:00:00Z").unwrap();
        let (report, event) = campaign.checker(&options).accept(&Submission::from_value(&submission));
        assert!(report.findings.is_empty(), "{base}: {report}");
        assert!(report.not_checked.is_empty(), "{base}");
        assert!(event.is_some(), "{base}");
    }
}
