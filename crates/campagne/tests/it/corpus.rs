//! What the corpus must hold: `tests/corpus` runs its cases.

use crate::support::{Case, Kind, cases, files, root};
use campagne::{Rule, Submission};
use serde_json::Value;

/// A border is shown from both sides: by a case in which the rule fires, and by one in which it was
/// applied and is silent.
#[test]
fn every_rule_fires_is_silent_and_has_a_border() {
    let mut missing = Vec::new();
    for rule in Rule::all() {
        let file = root().join(format!("tests/cases/rules/{}.json", rule.code));
        let cases = if file.exists() { cases(&file) } else { Vec::new() };
        let fires = |case: &Case| {
            let expected = case.expected();
            expected
                .iter()
                .flat_map(|expected| &expected.findings)
                .any(|finding| finding["code"] == rule.code)
        };
        let applied = |case: &Case| {
            let reports = case.reports();
            reports.iter().all(|report| report.not_checked.iter().all(|left| left.rule != *rule))
        };
        for (kind, firing) in
            [(Kind::Firing, true), (Kind::Silent, false), (Kind::Border, true), (Kind::Border, false)]
        {
            let mut of_kind = cases.iter().filter(|case| case.kind == kind && fires(case) == firing);
            if !of_kind.any(|case| firing || applied(case)) {
                missing.push(format!(
                    "{}: {kind:?}, {}",
                    rule.code,
                    if firing { "firing" } else { "silent" }
                ));
            }
        }
        for case in &cases {
            if (case.kind == Kind::Firing) != fires(case) && case.kind != Kind::Border {
                missing.push(format!("{}: it is not {:?}: {}", rule.code, case.kind, case.description));
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
    let bases = files("tests/bases");
    assert!(bases.len() >= 4);
    for file in bases {
        let base = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let submission = crate::support::patched(&base, &Value::Null);
        let campaign = campagne::Campaign::builtin("mip-2020").unwrap();
        let options = campagne::Options::at("2020-10-15T10:00:00Z").unwrap();
        let checker = crate::features::equipped(campaign.checker(&options));
        let (report, event) = checker.accept(&Submission::from_value(&submission).unwrap());
        assert!(report.findings.is_empty(), "{base}: {report}");
        let unchecked = report.not_checked.iter().map(|skipped| skipped.rule);
        let missing: Vec<_> = unchecked.filter(|rule| !crate::features::may_be_missing(rule)).collect();
        assert!(missing.is_empty(), "{base}: {missing:?}");
        assert!(event.is_some(), "{base}");
    }
}
