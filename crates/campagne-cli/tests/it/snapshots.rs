//! What people read. `SNAPSHOTS=overwrite cargo test` writes the files again; read them then.

use snapbox::{assert_data_eq, file};

use crate::support::{CSV, NDJSON, NOW, Ran, campagne, check};

/// The text of a run that went as expected, without colours.
fn text(ran: &Ran, code: i32) -> String {
    assert_eq!((ran.code, ran.err.as_str()), (Some(code), ""));
    assert!(!ran.text().contains('\u{1b}'), "colours, where nobody looks");
    ran.text().to_owned()
}

#[test]
fn events_in_french() {
    assert_data_eq!(text(&check(&[NDJSON]), 1), file!["../snapshots/ndjson.fr.txt"]);
}

#[test]
fn events_in_english() {
    assert_data_eq!(text(&check(&[NDJSON, "--language", "en"]), 1), file!["../snapshots/ndjson.en.txt"]);
}

#[test]
fn a_table() {
    assert_data_eq!(text(&check(&[CSV]), 1), file!["../snapshots/csv.fr.txt"]);
}

#[test]
fn the_rules() {
    assert_data_eq!(text(&campagne(&["rules"]), 0), file!["../snapshots/rules.fr.txt"]);
}

#[test]
fn the_rules_in_english_with_the_levels_of_a_campaign() {
    let rules = campagne(&["rules", "--language", "en", "--campaign", "tests/campaigns/window-warning.toml"]);
    assert_data_eq!(text(&rules, 0), file!["../snapshots/rules.en.txt"]);
}

#[test]
fn a_rule_that_goes_by_facts_of_the_campaign() {
    let rule = campagne(&["rules", "deadline-passed"]);
    assert_data_eq!(text(&rule, 0), file!["../snapshots/rule-sources.fr.txt"]);
}

#[test]
fn one_rule() {
    let rule = campagne(&["rules", "session-too-long"]);
    assert_data_eq!(text(&rule, 0), file!["../snapshots/rule.fr.txt"]);
}

#[test]
fn a_campaign_in_french() {
    let show = campagne(&["campaign", "show", "--now", NOW, "--zone", "Pacific/Noumea"]);
    assert_data_eq!(text(&show, 0), file!["../snapshots/campaign.fr.txt"]);
}

#[test]
fn a_campaign_in_english() {
    let show = campagne(&["campaign", "show", "--now", NOW, "--zone", "Pacific/Noumea", "--language", "en"]);
    assert_data_eq!(text(&show, 0), file!["../snapshots/campaign.en.txt"]);
}

#[test]
fn the_help() {
    assert_data_eq!(text(&campagne(&["check", "--help"]), 0), file!["../snapshots/help.txt"]);
}

/// No line of a report is wider than the page, but for what cannot be broken: its first.
#[test]
fn findings_keep_to_the_width() {
    let report = text(&check(&[NDJSON, CSV]), 1);
    let lines: Vec<&str> = report.lines().filter(|line| line.starts_with("    ")).collect();
    assert!(lines.len() > 10, "only {} lines of findings", lines.len());
    // Some are broken, so that there is something to see.
    assert!(lines.iter().any(|line| line.chars().count() > 90));
    for line in lines {
        assert!(line.chars().count() <= 100, "{line}");
    }
}
