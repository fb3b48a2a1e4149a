//! What holds of any amendment, and of what is shown of any report.

use campagne::{Campaign, Options, Report, Submission};
use proptest::prelude::*;
use serde_json::Value;

use crate::properties::{nearly_right, right};

const RULES: [&str; 3] = ["amendment-closed", "frozen-field", "illegal-status-change"];

/// The campaign of the corpus that freezes most fields.
fn campaign() -> Campaign {
    crate::support::campaign("amendments")
}

fn options() -> Options {
    Options::at("2020-11-05T10:00:00Z").unwrap()
}

fn amend(previous: &Submission<'_>, typed: &Submission<'_>) -> Report {
    campaign().check(typed, &options().amend(previous).unwrap())
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code()).collect()
}

proptest! {
    #[test]
    fn what_stays_as_it_is_is_no_change(submission in nearly_right()) {
        let submission = Submission::from_value(&submission).unwrap();
        let report = amend(&submission, &submission);
        prop_assert!(codes(&report).iter().all(|code| !RULES.contains(code)), "{report}");
    }

    #[test]
    fn an_event_is_what_was_typed(typed in right()) {
        let submission = Submission::from_value(&typed).unwrap();
        let (_, event) = campaign().checker(&options().draft()).accept(&submission);
        if let Some(event) = event {
            let event = Submission::from_value(&event).unwrap();
            for (was, is) in [(&event, &submission), (&submission, &event)] {
                let report = amend(was, is);
                prop_assert!(codes(&report).iter().all(|code| !RULES.contains(code)), "{report}");
            }
        }
    }

    #[test]
    fn what_an_amendment_finds_besides_is_what_a_draft_or_a_submission_finds(was in nearly_right(), is in nearly_right()) {
        let (was, is) = (Submission::from_value(&was).unwrap(), Submission::from_value(&is).unwrap());
        let mut amended = codes(&amend(&was, &is));
        amended.retain(|code| !RULES.contains(code));
        let mut submitted = codes(&campaign().check(&is, &options()));
        submitted.retain(|code| *code != "deadline-passed");
        prop_assert_eq!(amended, submitted);
    }

    #[test]
    fn only_leaves_out_and_changes_nothing(
        submission in nearly_right(),
        pointer in prop::sample::select(vec!["", "/title", "/venue", "/sessions/*/start", "/sessions/0", "/organiser/name"]),
    ) {
        let submission = Submission::from_value(&submission).unwrap();
        let whole = campaign().check(&submission, &options());
        let shown = campaign().check(&submission, &options().only(pointer).unwrap());
        prop_assert_eq!(whole.counts, shown.counts);
        prop_assert_eq!(&whole.not_checked, &shown.not_checked);
        prop_assert!(shown.findings.iter().all(|finding| whole.findings.contains(finding)));
        if pointer.is_empty() {
            prop_assert_eq!(whole, shown);
        }
    }

    #[test]
    fn options_of_any_text_are_read_or_refused(text in ".{0,60}", value in nearly_right()) {
        let _ = Options::from_json(&text);
        let _ = text.parse::<campagne::Path>();
        let read = Options::from_json(&serde_json::json!({
            "now": "2020-11-05T10:00:00Z", "mode": "amend", "previous": value, "labels": {"/title": text},
        }).to_string());
        prop_assert!(read.is_ok() || text.trim().is_empty());
    }
}

#[test]
fn the_wire_says_the_same_as_the_builder() {
    let previous = crate::support::patched("workshop", &Value::Null);
    let built = options()
        .amend(&Submission::from_value(&previous).unwrap())
        .and_then(|options| {
            options.level("unknown-field", "off")?.only("/title")?.label("/title", "Intitulé")
        })
        .and_then(|options| Ok(options.extended_until("2020-11-06T00:00:00+01:00")?.max_findings(3)))
        .unwrap();
    let wire = serde_json::json!({
        "now": "2020-11-05T11:00:00+01:00", "mode": "amend", "previous": previous.to_string(), "language": null,
        "levels": {"unknown-field": "off"}, "only": ["/title"], "labels": {"/title": "Intitulé"},
        "extended_deadline": "2020-11-05T23:00:00Z", "max_findings": 3,
    });
    assert_eq!(Options::from_json(&wire.to_string()), Ok(built.clone()));
    assert_eq!(
        Options::from_json(&wire.to_string().replace("\"max_findings\":3", "\"max_findings\":4")),
        Ok(built.max_findings(4))
    );
}
