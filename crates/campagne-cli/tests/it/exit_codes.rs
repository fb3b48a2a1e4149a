//! What scripts go by: the exit status, and one clear line where the command cannot be carried out.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use crate::support::{CSV, NDJSON, NOW, Ran, campagne, check, check_bytes, good, other_good, root, spawn};

/// A fault of the caller that the program names itself: exit 2, and that one line.
fn one_line(ran: &Ran, says: &str) {
    assert_eq!(ran.code, Some(2), "{ran:?}");
    let line = ran.err.strip_prefix("campagne: ").and_then(|line| line.strip_suffix('\n'));
    assert!(line.is_some_and(|line| !line.contains('\n') && line.contains(says)), "{ran:?}");
}

/// A fault of the caller on which the command line stumbles: its first line says all, a hint follows.
fn refused(args: &[&str], says: &str) {
    let ran = campagne(args);
    assert_eq!((ran.code, ran.out.len()), (Some(2), 0), "{ran:?}");
    let line = ran.err.lines().next().unwrap();
    assert!(line.starts_with("error: ") && line.contains(says), "{ran:?}");
}

#[test]
fn all_accepted_is_zero() {
    let ran = check_bytes("ndjson", format!("{}\n{}\n", good(), other_good("autre")).as_bytes(), &[]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(check_bytes("json", good().as_bytes(), &[]).code, Some(0));
    assert_eq!(campagne(&["rules"]).code, Some(0));
    assert_eq!(campagne(&["--version"]).code, Some(0));
}

#[test]
fn some_rejected_is_one() {
    let ran = check(&[NDJSON, CSV]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let mixed = check_bytes("ndjson", format!("{}\nno JSON\n", good()).as_bytes(), &[]);
    assert_eq!((mixed.code, mixed.err.as_str()), (Some(1), ""));
}

#[test]
fn caller_faults_are_two() {
    refused(&["check", NDJSON, "--nonsense"], "--nonsense");
    refused(&["check"], "required arguments");
    refused(&["nonsense"], "nonsense");
    refused(
        &["check", NDJSON, "--mode", "final"],
        "there is no mode `final`; write `submit`, `draft` or `amend`",
    );
    refused(&["check", NDJSON, "--language", "de"], "there is no language `de`; write `fr` or `en`");
    refused(&["check", NDJSON, "--format", "xml"], "xml");
    refused(&["check", NDJSON, "--from", "xls"], "xls");
    refused(&["check", NDJSON, "--max-findings", "-1"], "-1");
    one_line(
        &check(&[NDJSON, "--campaign", "mip-2002"]),
        "there is no campaign `mip-2002`; the library has sip-2014",
    );
    one_line(&check(&[NDJSON, "--level", "unknown-feild=error"]), "did you mean `unknown-field`?");
    one_line(&check(&[NDJSON, "--level", "unknown-field=loud"]), "there is no level `loud`");
    one_line(&check(&[NDJSON, "--level", "unknown-field"]), "--level unknown-field=error");
    one_line(&campagne(&["rules", "session-to-long"]), "did you mean `session-too-long`?");
    one_line(&campagne(&["campaign", "show", "mip-2002"]), "there is no campaign `mip-2002`");
    for instant in ["2020-10-15T10:00:00", "2020-10-15", "hier", ""] {
        let says = format!("`{instant}` is not an instant; write for example `2020-10-15T10:00:00Z`");
        one_line(&campagne(&["check", NDJSON, "--now", instant]), &says);
        one_line(&campagne(&["campaign", "show", "--now", instant]), &says);
    }
}

#[test]
fn files_that_cannot_be_read_are_two() {
    one_line(&check(&["examples/none.ndjson"]), "examples/none.ndjson: there is no such file");
    one_line(&check(&["examples/none"]), "examples/none: there is no such file");
    one_line(&check(&["examples"]), "examples: this is a directory");
    one_line(&check(&["examples", "--from", "json"]), "examples: this is a directory");
    one_line(&check(&["Cargo.lock"]), "Cargo.lock: what kind of file this is cannot be told from its name");
    one_line(&check(&["-"]), "say it with --from json, ndjson, csv, openagenda or ics");
    one_line(&check(&[NDJSON, "--campaign", "none.toml"]), "none.toml: there is no such file");
}

#[test]
fn a_missing_file_keeps_no_other_from_its_check() {
    for files in [[NDJSON, "none.ndjson"], ["none.ndjson", NDJSON]] {
        let ran = check(&[files[0], files[1], "--format", "json"]);
        one_line(&ran, "none.ndjson: there is no such file");
        assert_eq!(ran.json()["summary"]["checked"], 40);
    }
}

#[test]
fn a_faulty_campaign_gives_all_its_faults() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("campagne.toml");
    let text = fs::read_to_string(root().join("crates/campagne/campaigns/mip-2020.toml")).unwrap();
    let faulty = text
        .replace("closes = 2020-10-31", "closes = \"bientôt\"")
        .replacen("attendance = [\"in_person\", \"online\", \"hybrid\"]", "attendance = [\"à cheval\"]", 1)
        .replace("time_zone = \"Europe/Paris\"", "time_zone = \"Mars/Olympus\"");
    fs::write(&path, &faulty).unwrap();

    let path = path.to_str().unwrap();
    let ran = check(&[NDJSON, "--campaign", path]);
    assert_eq!((ran.code, ran.out.len()), (Some(2), 0));
    assert!(ran.err.starts_with(&format!("campagne: {path}: ")), "{}", ran.err);
    let at = |wrong: &str| 1 + faulty.lines().position(|line| line.contains(wrong)).unwrap();
    for (wrong, place) in [
        ("Mars/Olympus", "time_zone"),
        ("bientôt", "submissions.closes"),
        ("à cheval", "formats[0].attendance"),
    ] {
        let says = format!("line {}: {place}", at(wrong));
        assert!(ran.err.lines().any(|line| line.starts_with(&says)), "{says}\n{}", ran.err);
    }

    fs::write(path, "id = \"x\"\nid = ").unwrap();
    let ran = check(&[NDJSON, "--campaign", path]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("line 2"), "{}", ran.err);
}

#[test]
fn standard_input_says_its_kind() {
    let bytes = fs::read(root().join(CSV)).unwrap();
    let ran = check_bytes("csv", &bytes, &["--format", "ndjson"]);
    let file = check(&[CSV, "--format", "ndjson"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.text(), file.text().replace("\"examples/evenements.csv:", "\"stdin:"));
}

/// `campagne check … | head -1`: the program stops when nobody reads on, and long before it has
/// read all of an input without end.
#[test]
fn a_closed_pipe_ends_it_in_silence() {
    for format in ["human", "json", "ndjson", "csv"] {
        let mut child = spawn(&["check", "--now", NOW, "--from", "ndjson", "--format", format, "-"]);
        let mut stdin = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || {
            let lines = "{\"title\": \"x\"}\n".repeat(1000);
            (0..10_000).map(|_| stdin.write_all(lines.as_bytes())).find_map(Result::err)
        });
        let mut line = String::new();
        // The output goes out of scope after its first line.
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());

        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!(err, "", "{format}");
        assert!(child.wait().unwrap().code().is_some_and(|code| code < 2), "{format}");
        assert!(writer.join().unwrap().is_some(), "{format}: it read ten million lines for nobody");
    }
}
