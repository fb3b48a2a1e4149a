//! The corpus as a library is held to it that was built with some of the features: what it says is the same, or
//! the rule that would say more is in `not_checked`.

use campagne::rule::Input;
use campagne::{Checker, Rule};
use serde_json::Value;

use crate::support::Expected;

/// Whether a rule may be in `not_checked` for want of a feature.
pub(crate) fn may_be_missing(rule: &Rule) -> bool {
    let of_territories = |input: &Input| matches!(input, Input::Territories | Input::Points);
    !cfg!(feature = "territories") && rule.reads.iter().any(of_territories)
}

/// With territories, which are there from the start.
#[cfg(feature = "embedded")]
pub(crate) const fn equipped(checker: Checker<'_>) -> Checker<'_> {
    checker
}

/// With territories, which are handed over as files.
#[cfg(all(feature = "territories", not(feature = "embedded")))]
pub(crate) fn equipped(checker: Checker<'_>) -> Checker<'_> {
    use campagne_territories::Territories;
    use std::sync::LazyLock;

    static FRANCE: LazyLock<Territories> = LazyLock::new(|| {
        let file = |name: &str| {
            let path = format!("crates/campagne-territories/data/{name}.bin");
            std::fs::read(crate::support::root().join(path)).unwrap()
        };
        let mut france = Territories::decode(&file("core")).unwrap();
        for name in ["admin", "names", "points"] {
            france.add(&file(name)).unwrap();
        }
        france
    });
    checker.territories(Some(&FRANCE))
}

/// Without territories, of which there are none.
#[cfg(not(feature = "territories"))]
pub(crate) const fn equipped(checker: Checker<'_>) -> Checker<'_> {
    checker
}

/// Takes out of what is expected what is not, for want of a feature: the findings of a rule that the report lists
/// in `not_checked`, and the rule there.
pub(crate) fn let_off(expected: &mut Expected, report: &mut Value) {
    let may_be_missing = |code: &Value| code.as_str().and_then(Rule::named).is_some_and(may_be_missing);
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
