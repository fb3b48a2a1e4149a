//! What programs read.

use serde_json::{Value, json};

use crate::support::{CSV, NDJSON, check, check_bytes, codes, good, submissions};

/// A report wherever it comes from.
fn without_source(mut report: Value) -> Value {
    report.as_object_mut().unwrap().remove("source").unwrap();
    report
}

fn findings(reports: &[Value]) -> usize {
    reports.iter().map(|report| codes(report).len()).sum()
}

/// The rows of the CSV output, as its readers see them.
fn rows(out: &[u8]) -> Vec<Vec<String>> {
    let table = out.strip_prefix(b"\xEF\xBB\xBF").expect("a byte-order mark, for Excel");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table);
    reader.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
}

#[test]
fn json_has_reports_and_a_summary() {
    let ran = check(&[CSV, "--format", "json"]);
    let document = ran.json();
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        (&document["campaign"], &document["now"]),
        (&json!("mip-2020"), &json!("2020-10-15T10:00:00Z"))
    );
    let summary = &document["summary"];
    let reports = document["reports"].as_array().unwrap();
    let with = |verdict: &str| reports.iter().filter(|report| report["verdict"] == verdict).count();
    assert_eq!(summary["checked"], reports.len());
    assert_eq!(summary["accepted"], with("accepted"));
    assert_eq!(summary["rejected"], with("rejected"));
    let by_code = summary["by_code"].as_object().unwrap();
    assert_eq!(by_code.values().map(|count| count.as_u64().unwrap()).sum::<u64>(), findings(reports) as u64);
    for (code, count) in by_code {
        let found: usize =
            reports.iter().map(|report| codes(report).iter().filter(|found| *found == code).count()).sum();
        assert_eq!(count, found, "{code}");
    }
}

#[test]
fn reports_say_where_they_come_from() {
    let document = check(&[CSV, NDJSON, "--format", "json"]).json();
    let reports = document["reports"].as_array().unwrap();
    let about = |at: usize| (reports[at]["source"].as_str().unwrap(), reports[at]["id"].as_str());
    // A description of several lines stands between the sixth row and the seventh.
    assert_eq!(about(0), ("examples/evenements.csv:2", Some("MIP-001")));
    assert_eq!(about(5), ("examples/evenements.csv:7", Some("MIP-006")));
    assert_eq!(about(6), ("examples/evenements.csv:14", Some("MIP-007")));
    assert_eq!(about(39), ("examples/evenements.csv:47", Some("MIP-040")));
    assert_eq!(about(40), ("examples/evenements.ndjson:1", Some("sub-000201")));
    // What is no JSON has no id.
    assert_eq!(about(56), ("examples/evenements.ndjson:17", None));
    for name in
        ["source", "id", "campaign", "mode", "now", "phase", "verdict", "counts", "findings", "not_checked"]
    {
        assert!(reports.iter().all(|report| report.get(name).is_some()), "{name}");
    }
}

#[test]
fn ndjson_has_the_reports_of_json() {
    let lines = check(&[NDJSON, "--format", "ndjson"]).reports();
    let document = check(&[NDJSON, "--format", "json"]).json();
    assert_eq!(Value::from(lines), document["reports"]);
}

#[test]
fn csv_has_the_findings_of_ndjson() {
    for file in [NDJSON, CSV] {
        let reports = check(&[file, "--format", "ndjson"]).reports();
        let rows = rows(&check(&[file, "--format", "csv"]).out);
        let (head, rows) = rows.split_first().unwrap();
        let column = |name: &str| head.iter().position(|cell| cell == name).unwrap();
        let code = column("code");
        let found = rows.iter().filter(|row| !row[code].is_empty()).count();
        assert_eq!(found, findings(&reports), "{file}");
        // The submissions without findings have a row too.
        let silent = reports.iter().filter(|report| codes(report).is_empty()).count();
        assert_eq!(rows.len(), found + silent, "{file}");
        let mut rows = rows.iter().filter(|row| !row[code].is_empty());
        for report in &reports {
            for finding in report["findings"].as_array().unwrap() {
                let row = rows.next().unwrap();
                for name in ["code", "severity", "path", "message", "help"] {
                    assert_eq!(finding[name], row[column(name)], "{file}: {name}");
                }
                assert_eq!(report["source"], row[column("source")]);
                assert_eq!(report["verdict"], row[column("verdict")]);
            }
        }
    }
}

#[test]
fn cells_are_no_formulas() {
    let line = br#"{"id": "=1+1", "=HYPERLINK(A1)": 1, "@SUM(A1)": 1, "+33": 1, "-1": 1}"#;
    let ran = check_bytes("ndjson", line, &["--format", "csv"]);
    let rows = rows(&ran.out);
    assert!(rows.len() > 5);
    assert!(rows.iter().skip(1).all(|row| row[1] == "'=1+1"), "{rows:?}");
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    for format in ["human", "json", "ndjson", "csv"] {
        let run = || check(&[NDJSON, CSV, "--format", format]).out;
        assert!(run() == run(), "{format}");
    }
}

#[test]
fn lines_and_a_list_give_the_same_reports() {
    let submissions = submissions();
    let reports = |kind: &str, text: String| -> Vec<Value> {
        let ran = check_bytes(kind, text.as_bytes(), &["--format", "ndjson"]);
        ran.reports().into_iter().map(without_source).collect()
    };
    let lines = reports("ndjson", submissions.join("\r\n"));
    assert_eq!(lines.len(), 39);
    assert_eq!(lines, reports("json", format!("\u{feff}[\n{}\n]\n", submissions.join(",\n"))));
}

#[test]
fn quiet_leaves_out_what_has_no_finding() {
    for format in ["json", "ndjson", "csv", "human"] {
        let ran = check(&[NDJSON, "--quiet", "--format", format]);
        // The first has no finding, the 32nd is accepted with two warnings.
        assert!(!ran.text().contains("evenements.ndjson:1\""), "{format}");
        assert!(!ran.text().contains("sub-000201"), "{format}");
        assert!(ran.text().contains("sub-000232"), "{format}");
    }
    let document = check(&[NDJSON, "--quiet", "--format", "json"]).json();
    assert_eq!(document["summary"]["checked"], 40);
    assert_eq!(document["reports"].as_array().unwrap().len(), 14);
    // Nothing at all to say is still a document.
    let silent = check_bytes("ndjson", good().as_bytes(), &["--quiet", "--format", "json"]);
    assert_eq!((silent.code, &silent.json()["reports"]), (Some(0), &json!([])));
}

#[test]
fn max_findings_cuts_the_list_and_no_count() {
    let whole = check(&[NDJSON, "--format", "ndjson"]).reports();
    let cut = check(&[NDJSON, "--format", "ndjson", "--max-findings", "1"]).reports();
    assert_eq!(whole.len(), cut.len());
    for (whole, cut) in whole.iter().zip(&cut) {
        assert_eq!((&whole["counts"], &whole["verdict"]), (&cut["counts"], &cut["verdict"]));
        assert_eq!(codes(cut), codes(whole).into_iter().take(1).collect::<Vec<_>>());
    }
    assert!(check(&[NDJSON, "--max-findings", "1"]).text().contains("(+4 "));
}

#[test]
fn max_findings_cuts_no_count_of_the_summary() {
    let whole = check(&[NDJSON, "--format", "json"]).json();
    let cut = check(&[NDJSON, "--format", "json", "--max-findings", "1"]).json();
    assert_eq!(whole["summary"], cut["summary"]);
}

#[test]
fn levels_change_the_verdict() {
    let mut submission: Value = serde_json::from_str(&good()).unwrap();
    submission["titel"] = "x".into();
    let verdict = |level: &str| {
        let args = ["--format", "ndjson", "--level", level];
        let ran = check_bytes("json", submission.to_string().as_bytes(), &args);
        let report = ran.reports().remove(0);
        (ran.code, report["verdict"].clone(), codes(&report).len())
    };
    assert_eq!(verdict("unknown-field=warning"), (Some(0), json!("accepted"), 1));
    assert_eq!(verdict("unknown-field=error"), (Some(1), json!("rejected"), 1));
    assert_eq!(verdict("unknown-field=off"), (Some(0), json!("accepted"), 0));
}

#[test]
fn languages_change_the_texts_alone() {
    let in_language = |language| check(&[NDJSON, "--format", "ndjson", "--language", language]).reports();
    let (french, english) = (in_language("fr"), in_language("en"));
    assert_ne!(french, english);
    let without_texts = |mut report: Value| {
        for finding in report["findings"].as_array_mut().unwrap() {
            for name in ["message", "help"] {
                assert!(!finding[name].as_str().unwrap().is_empty());
                finding[name].take();
            }
            if finding["fix"].is_object() {
                finding["fix"]["label"].take();
            }
        }
        report
    };
    for (french, english) in french.into_iter().zip(english) {
        assert_eq!(without_texts(french), without_texts(english));
    }
}

#[test]
fn in_a_draft_nothing_is_missing() {
    let submit = check(&[NDJSON, "--format", "ndjson"]).reports();
    let draft = check(&[NDJSON, "--format", "ndjson", "--mode", "draft"]).reports();
    for (submit, draft) in submit.iter().zip(&draft) {
        assert_eq!((&submit["mode"], &draft["mode"]), (&json!("submit"), &json!("draft")));
        assert!(!codes(draft).contains(&"missing-value"));
        // All that is filled in is checked the same.
        let rest =
            |report| codes(report).into_iter().filter(|code| *code != "missing-value").collect::<Vec<_>>();
        assert_eq!(rest(submit), rest(draft), "{}", submit["source"]);
    }
    assert_eq!(check_bytes("json", b"{}", &["--mode", "draft"]).code, Some(0));
}
