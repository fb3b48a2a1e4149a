//! What the files of one run hold twice.

use serde_json::{Value, json};

use crate::support::{check, check_bytes, codes, good};

/// The submission that is accepted, under another identifier.
fn named(id: &str) -> String {
    good().replace("sub-000201", id)
}

#[test]
fn the_earlier_one_is_named_by_its_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("premier.ndjson"), folder.path().join("second.json"));
    std::fs::write(&first, format!("\n{{}}\n\n{}\n", named("a"))).unwrap();
    std::fs::write(&second, format!("[\n{},\n{}]", named("b"), r#"{"id": "a"}"#)).unwrap();
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());
    let reports = check(&[first, second, "--format", "ndjson"]).reports();
    let earlier = json!({"earlier": 2, "source": format!("{first}:4")});

    let same_event = &reports[2]["findings"][0];
    assert_eq!(same_event["code"], "probable-duplicate");
    assert_eq!((&same_event["path"], &same_event["params"]), (&json!(""), &earlier));
    assert_eq!(same_event["related"], json!(["/title", "/sessions/0/start", "/organiser/name"]));
    assert!(
        same_event["message"].as_str().unwrap().contains(&format!("(«\u{a0}{first}:4\u{a0}»)")),
        "{same_event}"
    );
    assert_eq!(reports[2]["verdict"], "accepted");

    let same_id = &reports[3]["findings"][0];
    assert_eq!(same_id["code"], "duplicate-id");
    assert_eq!((&same_id["path"], &same_id["params"]), (&json!("/id"), &earlier));
    assert_eq!(reports[3]["source"], format!("{second}:3"));
}

#[test]
fn one_file_given_twice_is_all_duplicates() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("evenements.ndjson");
    std::fs::write(&file, good()).unwrap();
    let file = file.to_str().unwrap();
    let document = check(&[file, file, "--format", "json"]).json();
    assert_eq!(document["summary"]["by_code"], json!({"duplicate-id": 1}));
    assert_eq!(document["summary"]["rejected"], 1);
    assert_eq!(check(&[file, file]).code, Some(1));
    assert_eq!(check(&[file, file, "--no-duplicates"]).code, Some(0));
}

#[test]
fn every_output_shows_them() {
    let lines = format!("{}\n{}\n{}\n", named("a"), named("b"), named("b"));
    for format in ["human", "json", "ndjson", "csv"] {
        let with = check_bytes("ndjson", lines.as_bytes(), &["--format", format]);
        for shown in ["probable-duplicate", "duplicate-id", "stdin:1", "stdin:2"] {
            assert!(with.text().contains(shown), "{format}: {shown}");
        }
        assert_eq!(with.code, Some(1));
        let without = check_bytes("ndjson", lines.as_bytes(), &["--format", format, "--no-duplicates"]);
        assert!(!without.text().contains("duplicate"), "{format}");
        assert_eq!(without.code, Some(0));
    }
}

#[test]
fn options_hold_for_them_too() {
    let lines = format!("{}\n{}\n{}\n", named("a"), named("b"), named("b").replace("\"title\"", "\"titel\""));
    let last = |args: &[&str]| -> Value {
        let args = [&["--format", "ndjson"], args].concat();
        check_bytes("ndjson", lines.as_bytes(), &args).reports().swap_remove(2)
    };
    assert_eq!(codes(&last(&[])), ["duplicate-id", "missing-value", "unknown-field"]);
    let cut = last(&["--max-findings", "1"]);
    assert_eq!((codes(&cut), &cut["counts"]["error"]), (vec!["duplicate-id"], &json!(2)));
    assert_eq!(codes(&last(&["--only", "/id"])), ["duplicate-id"]);
    let elsewhere = last(&["--only", "/title"]);
    assert_eq!((codes(&elsewhere), &elsewhere["counts"]["error"]), (vec!["missing-value"], &json!(2)));
    assert_eq!(codes(&last(&["--level", "duplicate-id=off"])), ["missing-value", "unknown-field"]);
    assert_eq!(last(&["--level", "duplicate-id=info"])["findings"][0]["severity"], "info");
}

/// What is left out of a report is in the summary and the exit code all the same, and what is
/// shown has the host's name of the field.
#[test]
fn the_summary_is_of_those_that_are_not_shown_too() {
    let folder = tempfile::tempdir().unwrap();
    let labels = folder.path().join("labels.json");
    std::fs::write(&labels, r#"{"/id": "Numéro de dossier"}"#).unwrap();
    let lines = format!("{}\n{}\n{}\n", named("a"), named("b"), named("b"));
    for hidden in [["--only", "/venue"], ["--max-findings", "0"]] {
        let ran = check_bytes("ndjson", lines.as_bytes(), &[&["--format", "json"], &hidden[..]].concat());
        let document = ran.json();
        assert_eq!(
            document["summary"]["by_code"],
            json!({"duplicate-id": 1, "probable-duplicate": 2}),
            "{hidden:?}"
        );
        assert_eq!((ran.code, &document["summary"]["rejected"]), (Some(1), &json!(1)), "{hidden:?}");
        for report in document["reports"].as_array().unwrap() {
            assert_eq!(report["findings"], json!([]), "{hidden:?}");
        }
    }
    let named = check_bytes("ndjson", lines.as_bytes(), &["--labels", labels.to_str().unwrap()]);
    assert!(named.text().contains("Numéro de dossier"), "{}", named.text());
}

/// Batches are checked on all cores; what is earlier is decided in the order of the file.
#[test]
fn they_are_found_across_batches_and_the_same_each_time() {
    let line = |number: usize| match number % 5_000 {
        17 => named("twice"),
        other => format!(r#"{{"id": "{number}", "title": "Draft {other}"}}"#),
    };
    let lines: Vec<String> = (0..11_000).map(line).collect();
    let run = || {
        check_bytes(
            "ndjson",
            lines.join("\n").as_bytes(),
            &["--format", "ndjson", "--mode", "draft", "--quiet"],
        )
    };
    let first = run();
    let found: Vec<(Value, Value)> = first
        .reports()
        .into_iter()
        .filter(|report| codes(report).contains(&"duplicate-id"))
        .map(|mut report| (report["source"].take(), report["findings"][0]["params"]["source"].take()))
        .collect();
    let pair = |later: usize| (json!(format!("stdin:{later}")), json!("stdin:18"));
    assert_eq!(found, [pair(5_018), pair(10_018)]);
    assert_eq!(first.out, run().out);
}
