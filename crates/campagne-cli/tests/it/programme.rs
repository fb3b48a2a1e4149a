//! `campagne programme`: what the public sees.

use serde_json::Value;
use snapbox::{assert_data_eq, file};

use crate::support::{NDJSON, Ran, campagne};

const PROGRAMME: &str = "examples/programme.ndjson";
const NOW: &str = "2020-11-05T10:00:00Z";

fn programme(args: &[&str]) -> Ran {
    campagne(&[&["programme", PROGRAMME, "--now", NOW][..], args].concat())
}

fn text(ran: &Ran) -> String {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(!ran.text().contains('\u{1b}'), "colours, where nobody looks");
    ran.text().to_owned()
}

#[test]
fn a_list_by_day() {
    assert_data_eq!(text(&programme(&[])), file!["../snapshots/programme.fr.txt"]);
}

#[test]
fn statistics_with_bars() {
    assert_data_eq!(text(&programme(&["--stats"])), file!["../snapshots/programme-stats.fr.txt"]);
}

#[test]
fn facets_in_english_under_filters() {
    let ran = programme(&["--facets", "--language", "en", "--event-format", "workshop", "--free"]);
    assert_data_eq!(text(&ran), file!["../snapshots/programme-facets.en.txt"]);
}

#[test]
fn now_and_next_in_english() {
    let ran = programme(&["--on", "--language", "en", "--territory", "country:fr"]);
    assert_data_eq!(text(&ran), file!["../snapshots/programme-on.en.txt"]);
}

#[test]
fn the_help() {
    assert_data_eq!(text(&campagne(&["programme", "--help"])), file!["../snapshots/programme-help.txt"]);
}

#[test]
fn options_and_the_parameters_of_an_address_say_the_same() {
    let address =
        "territory=country:fr&from=2020-11-10&until=2020-11-20&format=conference&format=debate&q=publi";
    let by_address = programme(&["--format", "json", "--query", address]).json();
    let options = [
        "--format",
        "json",
        "--territory",
        "country:fr",
        "--since",
        "2020-11-10",
        "--until",
        "2020-11-20",
        "--event-format",
        "conference",
        "--event-format",
        "debate",
        "--q",
        "publi",
    ];
    assert_eq!(programme(&options).json(), by_address);
    assert!(by_address["total"].as_u64().unwrap() > 1);
}

#[test]
fn one_event_a_line_and_never_who_filed_it() {
    let lines = programme(&["--format", "ndjson"]);
    let events = lines.reports();
    assert_eq!(events.len(), 26);
    assert!(events.iter().all(|event| event["submitter"] == Value::Null && event["title"] != Value::Null));
}

#[test]
fn submissions_wait_for_moderation_unless_they_are_taken_as_published() {
    let ran = campagne(&["programme", NDJSON, "--now", NOW, "--format", "json"]);
    assert_eq!((ran.code, ran.json()["total"].clone()), (Some(1), 0.into()));
    assert_eq!(ran.err.lines().count(), 13);
    assert!(ran.err.starts_with("examples/evenements.ndjson:4 n’est pas au programme — "), "{}", ran.err);
    let ran = campagne(&["programme", NDJSON, "--now", NOW, "--format", "json", "--accepted"]);
    assert_eq!(ran.json()["total"], 27);
}

#[test]
fn mistakes_of_the_caller_say_what_to_do() {
    for (args, said) in [
        (&["--event-format", "worskhop"][..], "did you mean `workshop`?"),
        (&["--query", "formt=workshop"], "there is no parameter `formt`, did you mean `format`?"),
        (&["--territory", "fr:departement:20"], "not `fr:departement:20`"),
        (&["--since", "2020-11-30", "--until", "2020-11-02"], "a day that is not before `from`"),
        (&["--export", "pdf"], "there is no export `pdf`"),
        (&["--export", "csv"], "name a folder for them with --output"),
        (&["--output", "x"], "--export"),
    ] {
        let ran = programme(args);
        assert_eq!(ran.code, Some(2), "{args:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn exports_go_to_standard_output_a_file_or_a_folder() {
    let calendar = programme(&["--export", "ics", "--event-format", "workshop"]);
    assert!(calendar.text().starts_with("BEGIN:VCALENDAR\r\n"));

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("atom.xml");
    let ran = programme(&["--export", "atom", "-o", file.to_str().unwrap(), "--site", "https://exemple.fr"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(std::fs::read_to_string(&file).unwrap().contains("https://exemple.fr"));

    let regions = folder.path().join("regions");
    let ran = programme(&["--export", "ics", "--by-region", "-o", regions.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let mut names: Vec<String> = std::fs::read_dir(&regions)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 10 && names.contains(&"mip-2020.region-53.ics".to_owned()), "{names:?}");
}
