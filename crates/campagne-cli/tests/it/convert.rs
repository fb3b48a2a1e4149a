//! `campagne convert`, and calendars and agendas in `campagne check`.

use serde_json::Value;

use crate::support::{campagne, check, codes};

const CALENDAR: &str = "tests/import/files/outlook.ics";
const AGENDA: &str = "tests/import/files/page.openagenda.json";
const TABLE: &str = "tests/import/files/colonnes.csv";

/// Submissions as `convert --to ndjson` writes them.
fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_calendar_becomes_submissions_and_what_is_lost_is_said() {
    let ran = campagne(&["convert", CALENDAR, "--language", "en"]);
    assert_eq!(ran.code, Some(0));
    let [submission] = &lines(ran.text())[..] else { panic!("{ran:?}") };
    assert_eq!(submission["title"], "Atelier : co-construire l’accueil");
    assert_eq!(submission["venue"]["commune"], "33063");
    assert!(submission.get("submitter").is_none());
    assert!(ran.err.contains("outlook.ics, line 33: “PRIORITY” has no equivalent"), "{}", ran.err);
    assert!(
        ran.err.ends_with("1 event carried; 5 things not carried: no-equivalent (2), person (3).\n"),
        "{}",
        ran.err
    );
    let quiet = campagne(&["convert", CALENDAR, "-q"]);
    assert_eq!(
        quiet.err,
        "1 événement repris\u{202f}; 5 éléments non repris\u{a0}: no-equivalent (2), person (3).\n"
    );
}

#[test]
fn every_output_holds_the_same() {
    let ndjson = lines(campagne(&["convert", AGENDA, CALENDAR]).text());
    assert_eq!(ndjson.len(), 4);
    let list = campagne(&["convert", AGENDA, CALENDAR, "--to", "json"]);
    assert_eq!(serde_json::from_slice::<Vec<Value>>(&list.out).unwrap(), ndjson);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tout.csv");
    let path = path.to_str().unwrap();
    assert_eq!(campagne(&["convert", AGENDA, CALENDAR, "-o", path]).code, Some(0));
    assert!(std::fs::read(path).unwrap().starts_with(b"\xEF\xBB\xBF"));
    // The table read again is what it was made of.
    assert_eq!(lines(campagne(&["convert", path]).text()), ndjson);
    // What somebody has written already is not written over.
    let again = campagne(&["convert", CALENDAR, "-o", path]);
    assert_eq!((again.code, again.err.contains("there is such a file already")), (Some(2), true));
}

#[test]
fn columns_are_guessed_or_told() {
    let ran = campagne(&["convert", TABLE, "-q"]);
    assert!(ran.err.contains("colonnes devinées"), "{}", ran.err);
    assert!(ran.err.contains("« Ville » → Code de la commune (venue.commune)"), "{}", ran.err);
    assert_eq!(lines(ran.text())[0]["venue"]["commune"], "97411");
    let folder = tempfile::tempdir().unwrap();
    let columns = folder.path().join("colonnes.json");
    std::fs::write(&columns, r#"{"Où ça": "venue.address", "Suivi": null}"#).unwrap();
    let told = campagne(&["convert", TABLE, "--columns", columns.to_str().unwrap()]);
    assert_eq!(lines(told.text())[0]["venue"]["address"], "Salle 2");
    assert!(lines(told.text())[0].get("Suivi").is_none());
    assert!(told.err.contains("est laissée de côté, comme demandé"), "{}", told.err);
    for (text, said) in
        [(r#"{"A": "venue.nme"}"#, "did you mean `venue.name`?"), ("[]", "an object of names of columns")]
    {
        std::fs::write(&columns, text).unwrap();
        let ran = campagne(&["convert", TABLE, "--columns", columns.to_str().unwrap()]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn reports_tell_properties_lines_and_losses() {
    let reports = check(&[CALENDAR, "--format", "ndjson"]).reports();
    assert_eq!(reports[0]["source"], "tests/import/files/outlook.ics:20");
    assert_eq!(reports[0]["dropped"].as_array().unwrap().len(), 4);
    assert_eq!(reports[0]["dropped"][0]["from"], "ORGANIZER");
    // What the wire requires and the file lacks is not made up.
    assert!(codes(&reports[0]).contains(&"missing-value"));
    let human = check(&["tests/import/files/zones.ics"]);
    assert!(human.text().contains("DTSTART, ligne 55"), "{}", human.text());
    let agenda = check(&[AGENDA, "--language", "en"]);
    assert!(agenda.text().contains("/location/postalCode"), "{}", agenda.text());
    assert!(agenda.text().contains("“/age” has no equivalent"), "{}", agenda.text());
}

#[test]
fn what_is_no_such_file_is_rejected() {
    for (kind, text) in [("ics", "bonjour"), ("ics", ""), ("openagenda", "bonjour"), ("openagenda", "")] {
        let ran = crate::support::check_bytes(kind, text.as_bytes(), &["--format", "json"]);
        assert_eq!(ran.code, Some(1), "{kind} {text}");
    }
    let ran = campagne(&["convert", "tests/README.md"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--from json, ndjson, csv, openagenda or ics"), "{}", ran.err);
}
