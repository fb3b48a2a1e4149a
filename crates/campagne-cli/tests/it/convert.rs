//! `campagne convert`, and calendars and agendas in `campagne check`.

use serde_json::{Value, json};

use crate::support::{Ran, campagne, check, codes, good};

const CALENDAR: &str = "tests/import/files/outlook.ics";
const AGENDA: &str = "tests/import/files/page.openagenda.json";
const TABLE: &str = "tests/import/files/colonnes.csv";
const PROGRAMME: &str = "examples/programme.ndjson";
const NOW: &str = "2020-11-05T10:00:00Z";
/// The formats that are public, and how `convert` is told to write them.
const PUBLIC: [(&str, &[&str]); 8] = [
    ("ics", &["--to", "ics"]),
    ("jsonld", &["--to", "jsonld"]),
    ("openagenda", &["--to", "openagenda"]),
    ("cpev", &["--to", "cpev"]),
    ("csv", &["--to", "csv", "--public"]),
    ("geojson", &["--to", "geojson"]),
    ("atom", &["--to", "atom"]),
    ("json", &["--to", "json", "--public"]),
];

/// Converts a file to a public format, and gives all that was written, one file behind the other.
fn public(file: &str, options: &[&str]) -> (Ran, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = format!("{}/", folder.path().to_str().unwrap());
    let ran = campagne(&[&["convert", file, "--now", NOW, "-o", &path], options].concat());
    (ran, all_in(folder.path()))
}

fn all_in(folder: &std::path::Path) -> String {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

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

/// The lines of a text in another order: a programme has one of its own, a conversion that of the file.
fn sorted(text: &str) -> Vec<String> {
    let text = text.replace("<entry>", "\n<entry>").replace("</entry>", "</entry>\n");
    let mut lines: Vec<String> = text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_public_format_holds_what_the_programme_exports() {
    for (format, options) in PUBLIC {
        let (ran, converted) = public(PROGRAMME, options);
        assert_eq!(ran.code, Some(0), "{format}: {}", ran.err);
        let folder = tempfile::tempdir().unwrap();
        let path = format!("{}/", folder.path().to_str().unwrap());
        let exported = campagne(&["programme", PROGRAMME, "--now", NOW, "--export", format, "-o", &path]);
        assert_eq!(exported.code, Some(0), "{format}: {}", exported.err);
        assert_eq!(sorted(&converted), sorted(&all_in(folder.path())), "{format}");
    }
}

#[test]
fn nothing_unpublished_nor_who_filed_it_gets_into_a_public_format() {
    let event = |name: &str| {
        let mut event: Value = serde_json::from_str(&good()).unwrap();
        (event["id"], event["title"]) = (format!("id-{name}").into(), format!("Le titre {name}").into());
        event["submitter"]["name"] = format!("Service {name}").into();
        event["submitter"]["email"] = format!("depot-{name}@exemple.fr").into();
        event["sessions"] =
            json!([{"start": "2020-11-10T09:00", "end": format!("2020-11-10T1{}:00", name.len())}]);
        event
    };
    let mut lines = Vec::new();
    for state in ["published", "submitted", "changes_requested", "ready", "refused"] {
        let name = format!("{}x", &state[..3]);
        lines.push(json!({"moderation": state, "event": event(&name)}).to_string());
    }
    lines.push(event("plain").to_string());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("programme.ndjson");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let file = file.to_str().unwrap();
    for (format, options) in PUBLIC {
        for (more, visible) in [(&[][..], &["pubx"][..]), (&["--accepted"], &["pubx", "plain"])] {
            let (ran, text) = public(file, &[options, more].concat());
            assert_eq!(ran.code, Some(0), "{format}: {}", ran.err);
            for name in ["pubx", "subx", "chax", "reax", "refx", "plain"] {
                let title = format!("titre {name}");
                assert_eq!(text.contains(&title), visible.contains(&name), "{format}: {name}");
                for private in [format!("Service {name}"), format!("depot-{name}")] {
                    assert!(!text.contains(&private), "{format}: {private}");
                    assert!(!ran.err.contains(&private), "{format}: {private}");
                }
            }
        }
    }
}

#[test]
fn what_other_systems_keep_to_themselves_stays_there() {
    let export = campagne(&["programme", PROGRAMME, "--now", NOW, "--export", "openagenda"]);
    let mut page: Value = export.json();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.openagenda.json");
    let file = path.to_str().unwrap();
    // Read again with its events as they were published: who filed them is asked of nobody.
    std::fs::write(&path, page.to_string()).unwrap();
    let (ran, text) = public(file, &["--to", "geojson", "--accepted"]);
    assert!(ran.err.contains("22 événements repris"), "{}", ran.err);
    // One that waits there, and one that is private.
    let events = page["events"].as_array_mut().unwrap();
    let mut complete =
        events.iter_mut().filter(|event| text.contains(event["title"]["fr"].as_str().unwrap()));
    let mut title = |member: &str| {
        let event = complete.next().unwrap();
        event[member] = 1.into();
        event["title"]["fr"].as_str().unwrap().to_owned()
    };
    let titles = [title("state"), title("private")];
    std::fs::write(&path, page.to_string()).unwrap();
    let (ran, text) = public(file, &["--to", "geojson", "--accepted"]);
    assert!(!text.contains(&titles[0]) && !text.contains(&titles[1]));
    assert!(ran.err.contains("20 événements repris"), "{}", ran.err);
    assert!(ran.err.contains("2 attendent la modération"), "{}", ran.err);
}

#[test]
fn what_a_format_cannot_carry_is_said() {
    let ran = campagne(&["convert", PROGRAMME, "--now", NOW, "--to", "ics", "--language", "en"]);
    assert!(ran.text().starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(ran.err.contains("ics: `territory` of 21 events is not in it\n"), "{}", ran.err);
    let in_part = "ics: `venue.commune` of 19 events is in it in part: by its name, in the location\n";
    assert!(ran.err.contains(in_part), "{}", ran.err);
    let quiet = campagne(&["convert", PROGRAMME, "--now", NOW, "--to", "json", "--public", "-q"]);
    assert!(!quiet.text().contains("submitter"));
    assert_eq!(quiet.err.lines().count(), 1, "{}", quiet.err);
}

#[test]
fn a_public_format_takes_complete_events_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("agenda.atom");
    let path = path.to_str().unwrap();
    // A calendar lacks what an event of the campaign must have.
    let ran = campagne(&["convert", CALENDAR, "-o", path, "--accepted"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("outlook.ics:20 n’est pas repris — "), "{}", ran.err);
    assert!(ran.err.contains("1 record is no complete event (`campagne check` says why)"), "{}", ran.err);
    assert!(!std::path::Path::new(path).exists());
    // What is complete waits for moderation, of which a file of submissions says nothing.
    let waits = campagne(&["convert", "examples/evenements.ndjson", "-o", path]);
    assert_eq!(waits.code, Some(2));
    assert!(waits.err.contains("wait for moderation (--accepted"), "{}", waits.err);
    assert!(!std::path::Path::new(path).exists());
    // Some are complete: they are written, and the exit status says that others are not.
    let some =
        campagne(&["convert", "examples/evenements.ndjson", "-o", path, "--accepted", "--language", "en"]);
    assert_eq!(some.code, Some(1), "{}", some.err);
    assert!(std::fs::read_to_string(path).unwrap().starts_with("<?xml"));
    assert!(some.err.ends_with("13 incomplete records.\n"), "{}", some.err);
    // What somebody has written already is not written over.
    let again = campagne(&["convert", "examples/evenements.ndjson", "-o", path, "--accepted"]);
    assert_eq!((again.code, again.err.contains("there is such a file already")), (Some(2), true));
}

#[test]
fn mistakes_in_what_to_convert_to_say_what_to_do() {
    for (args, said) in [
        (
            &["--to", "pdf"][..],
            "there is no format `pdf` to convert to; there are json, ndjson, csv, ics, jsonld",
        ),
        (&["--to", "ndjson", "--public"], "write for example --to json --public"),
        (&["--accepted"], "--accepted is for public formats"),
        (&["--to", "csv", "--site", "https://exemple.fr"], "--site is for public formats"),
        (&["--to", "csv", "--public"], "name a folder for them with --output"),
        (&["--to", "ics", "--now", "hier"], "`hier`"),
    ] {
        let ran = campagne(&[&["convert", PROGRAMME], args].concat());
        assert_eq!(ran.code, Some(2), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}
