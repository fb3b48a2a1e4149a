//! Runs the corpus: every case of `tests/cases` gives exactly the findings that it names.

use crate::support::{Expected, Kind, cases, files, root};
use campagne::{Report, Rule, Submission};
use serde_json::Value;

#[test]
fn every_case_gives_the_findings_it_names() {
    let (mut passed, mut failures) = (0, Vec::new());
    for file in files("tests/cases") {
        for case in cases(&file) {
            let reports = case.reports_of(crate::features::equipped);
            for (at, (report, expected)) in reports.iter().zip(case.expected()).enumerate() {
                match difference(report, expected) {
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

/// In what a report is not as expected. Only what the case names is compared: most messages have
/// their snapshots.
fn difference(report: &Report, mut expected: Expected) -> Option<String> {
    let mut report = serde_json::to_value(report).unwrap();
    crate::features::let_off(&mut expected, &mut report);
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
        let checker = crate::features::equipped(campaign.checker(&options));
        let (report, event) = checker.accept(&Submission::from_value(&submission));
        assert!(report.findings.is_empty(), "{base}: {report}");
        let unchecked = report.not_checked.iter().map(|skipped| skipped.rule);
        let missing: Vec<_> = unchecked.filter(|rule| !crate::features::may_be_missing(rule)).collect();
        assert!(missing.is_empty(), "{base}: {missing:?}");
        assert!(event.is_some(), "{base}");
    }
}

/// Faults of the caller, in every language the same: options that are refused, and what is said.
#[test]
fn options_that_are_wrong_are_refused_with_a_remedy() {
    let faults: Value = serde_json::from_str(&crate::support::read("tests/faults.json")).unwrap();
    for fault in faults.as_array().unwrap() {
        let text = match &fault["options"] {
            Value::String(text) => text.clone(),
            options => options.to_string(),
        };
        let error = campagne::Options::from_json(&text).expect_err(&text);
        assert_eq!(error.to_string(), fault["error"], "{}", fault["description"]);
    }
}
