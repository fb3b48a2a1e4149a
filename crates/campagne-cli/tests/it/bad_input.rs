//! What nobody should send: each gives a finding, nothing panics, and the other records are checked.

use std::io::{self, Read};
use std::time::Instant;

use serde_json::Value;

use crate::support::{Ran, check, check_bounded, check_bytes, codes, good, large, other_good, root};

/// Enough address space, in KiB, for anything: most of it is for the threads, and not used.
const BOUND: u32 = 200_000;
const MIB: u64 = 1 << 20;

/// The codes of the reports of a run in which something was rejected.
fn rejected(ran: &Ran) -> Vec<Vec<String>> {
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    ran.reports().iter().map(|report| codes(report).iter().map(ToString::to_string).collect()).collect()
}

fn run(kind: &str, bytes: impl AsRef<[u8]>) -> Vec<Vec<String>> {
    rejected(&check_bytes(kind, bytes.as_ref(), &["--format", "ndjson"]))
}

/// A bad line among two good ones: what is said of it, when nothing is said of them.
fn among_good_lines(bad: &[u8]) -> Vec<String> {
    let (before, after) = (other_good("avant"), other_good("après"));
    let mut found = run("ndjson", [before.as_bytes(), b"\n", bad, b"\n", after.as_bytes()].concat());
    assert_eq!((found.len(), found[0].len(), found[2].len()), (3, 0, 0), "{found:?}");
    found.remove(1)
}

fn bytes(byte: u8, count: u64) -> impl Read + Send {
    io::repeat(byte).take(count)
}

#[test]
fn what_is_no_json() {
    let good = good();
    let no_bytes =
        [good.as_bytes()[..40].to_vec(), b"\xFF\xFE".to_vec(), good.as_bytes()[40..].to_vec()].concat();
    let truncated = good[..good.len() / 2].trim_end_matches('\u{fffd}').as_bytes();
    for bad in [b"Bonjour".as_slice(), b"{title: 'x'}", b"\0", b"\"", b"{}{}", b"NaN", truncated, &no_bytes] {
        let shown = String::from_utf8_lossy(bad);
        assert_eq!(among_good_lines(bad), ["malformed-document"], "{shown}");
        let found = run("json", bad);
        assert_eq!(found, [["malformed-document"]], "{shown}");
    }
    for bad in [b"null".as_slice(), b"3", b"\"x\"", b"[]", b"true"] {
        assert_eq!(among_good_lines(bad), ["wrong-type"], "{}", String::from_utf8_lossy(bad));
    }
}

#[test]
fn what_is_no_json_in_a_list() {
    let list = |elements: &str| {
        run("json", elements.replace("other", &other_good("autre")).replace("good", &good()))
    };
    let malformed = vec!["malformed-document".to_owned()];
    assert_eq!(list("[good, nonsense, other]"), [vec![], malformed.clone(), vec![]]);
    assert_eq!(list("[good, other,]"), [vec![], vec![], malformed.clone()]);
    assert_eq!(list("[good, {\"title\""), [vec![], malformed.clone()]);
    assert_eq!(list("[good,"), [vec![], malformed.clone()]);
    assert_eq!(list("[good] other]"), [vec![], malformed]);
}

#[test]
fn a_list_that_nobody_closed() {
    let list = format!("[{}, {}", good(), good());
    assert_eq!(run("json", list).last().unwrap(), &["malformed-document"]);
}

#[test]
fn odd_characters_and_numbers() {
    let good = good();
    let title = |title: &str| good.replacen("Atelier : ", title, 1);
    assert_eq!(among_good_lines(title("a\0b").as_bytes()), ["malformed-document"]);
    assert_eq!(among_good_lines(title("a\\u0000b").as_bytes()), ["forbidden-characters"]);
    assert_eq!(among_good_lines(title("a\\ud800b").as_bytes()), ["malformed-document"]);
    assert_eq!(among_good_lines(title("a\\u202eb").as_bytes()), ["forbidden-characters"]);

    let digits = "9".repeat(400);
    let number = |field: &str, before: &str, after: &str| {
        let from = format!("\"{field}\": {before}");
        assert!(good.contains(&from), "{from}");
        good.replace(&from, &format!("\"{field}\": {after}"))
    };
    for line in [
        number("capacity", "40", &digits),
        number("capacity", "40", &format!("-{digits}")),
        number("latitude", "44.83", &digits),
        number("latitude", "44.83", "1e400"),
        number("latitude", "44.83", &format!("0.{digits}e{digits}")),
    ] {
        assert_eq!(among_good_lines(line.as_bytes()), ["invalid-number"], "{line}");
    }
}

#[test]
fn names_given_twice() {
    let twice = good().replacen('{', r#"{"summary": "Un autre résumé", "#, 1);
    assert_eq!(among_good_lines(twice.as_bytes()), ["duplicate-field"]);
}

/// A file of JSON promises a submission; a list of lines or a table may be empty.
#[test]
fn files_without_anything() {
    for empty in ["", "\u{feff}", " \n \n"] {
        assert_eq!(run("json", empty), [["malformed-document"]], "{empty:?}");
    }
    for (kind, file) in [
        ("ndjson", ""),
        ("ndjson", "\n\r\n \n"),
        ("csv", ""),
        ("csv", "\u{feff}"),
        ("csv", "Titre;Format\r\n"),
        ("json", "[]"),
    ] {
        let ran = check_bytes(kind, file.as_bytes(), &["--format", "json"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{kind} {file:?}");
        assert_eq!(ran.json()["summary"]["checked"], 0, "{kind} {file:?}");
    }
}

#[test]
fn lines_without_anything_but_a_mark() {
    assert_eq!(check_bytes("ndjson", "\u{feff}".as_bytes(), &[]).code, Some(0));
}

#[test]
fn brackets_without_end() {
    let count = large(64, 100) * MIB;
    let ran = check_bounded("json", BOUND, bytes(b'[', count), &[]);
    assert_eq!(rejected(&ran), [["document-too-large"]]);
    let deep = "[".repeat(500_000);
    assert_eq!(run("json", deep.as_str()), [["malformed-document"]]);
    assert_eq!(among_good_lines(deep.as_bytes()), ["malformed-document"]);
    let deep = format!("{}1{}", "{\"venue\":".repeat(5000), "}".repeat(5000));
    assert_eq!(among_good_lines(deep.as_bytes()), ["malformed-document"]);
}

#[test]
fn lines_without_end() {
    let count = large(64, 1024) * MIB;
    for byte in [b'x', b'[', b'"'] {
        let good = format!("\n{}\n", good());
        let ran = check_bounded("ndjson", BOUND, bytes(byte, count).chain(good.as_bytes()), &[]);
        assert_eq!(rejected(&ran), [vec!["document-too-large".to_owned()], vec![]]);
    }
}

#[test]
fn a_submission_behind_many_blanks() {
    let line = format!("{}{}", " ".repeat(2 << 20), good());
    assert_eq!(among_good_lines(line.as_bytes()), ["document-too-large"]);
}

#[test]
fn a_quote_that_nobody_closes() {
    let table = std::fs::read(root().join("examples/evenements.csv")).unwrap();
    let whole = check(&["examples/evenements.csv", "--format", "ndjson"]).reports();
    let open = table.as_slice().chain(b"\n\"".as_slice()).chain(bytes(b'x', large(64, 1024) * MIB));
    let found = rejected(&check_bounded("csv", BOUND, open, &[]));
    assert_eq!(found.len(), whole.len() + 1, "the rows before it are checked");
    assert_eq!(found.last().unwrap(), &["document-too-large"]);
}

#[test]
fn a_quote_that_nobody_closes_among_the_names_of_columns() {
    let open = b"\"Titre;Format\n".chain(bytes(b'x', 64 * MIB));
    assert_eq!(rejected(&check_bounded("csv", BOUND, open, &[])), [["document-too-large"]]);
}

/// A document of so many fields that nobody knows.
fn unknown_fields(count: usize) -> String {
    let fields: Vec<String> = (0..count).map(|number| format!("\"x{number:x}\":0")).collect();
    format!("{{{}}}", fields.join(","))
}

#[test]
fn unknown_fields_without_number() {
    assert_eq!(among_good_lines(unknown_fields(200_000).as_bytes()), ["document-too-large"]);

    let count = large(10_000, 200_000);
    let folder = tempfile::tempdir().unwrap();
    let campaign = folder.path().join("grande.toml");
    let text = std::fs::read_to_string(root().join("crates/campagne/campaigns/mip-2020.toml")).unwrap();
    std::fs::write(&campaign, text + "\n[limits]\ndocument = 10_000_000\n").unwrap();
    let lines = format!("{}\n{}\n", unknown_fields(count), good());
    let args = ["--campaign", campaign.to_str().unwrap()];
    let found = rejected(&check_bounded("ndjson", large(BOUND, 600_000), lines.as_bytes(), &args));
    assert_eq!(found[0].iter().filter(|code| *code == "unknown-field").count(), count);
    assert_eq!(found[1], [""; 0]);
}

#[test]
fn a_table_that_is_no_table() {
    let table =
        |text: &str| -> Vec<Value> { check_bytes("csv", text.as_bytes(), &["--format", "ndjson"]).reports() };
    // Rows that are longer or shorter than the names of the columns.
    assert_eq!(table("Titre;Format\nA;B;C;D\n\nE\n").len(), 2);
    assert_eq!(codes(&table("Titre\nA\0B\n")[0])[0], "forbidden-characters");
    assert_eq!(table("\0\u{1}\n\0\n").len(), 1);
}

#[test]
fn columns_without_number() {
    let names: Vec<String> = (0..4_000).map(|number| format!("x{number:x}")).collect();
    let table = format!("{}\n{}\n", names.join(";"), vec!["x"; names.len()].join(";"));
    let seconds = |format: &str| {
        let start = Instant::now();
        let ran = check_bytes("csv", table.as_bytes(), &["--format", format]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
        start.elapsed().as_secs_f64()
    };
    // Only the tables for people have the names of columns.
    let (without, with) = (seconds("ndjson"), seconds("csv"));
    assert!(with < 2.0 * without + 1.0, "{with} s, {without} s without");
}
