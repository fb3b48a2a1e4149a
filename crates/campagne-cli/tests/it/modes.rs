//! Amendments, extended deadlines, and what is shown of a report.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Ran, campagne, check, check_bytes, codes, good, root};

/// A folder with a campaign that freezes titles, and with files by name.
fn folder(files: &[(&str, &Value)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(root().join("crates/campagne/campaigns/mip-2020.toml")).unwrap();
    let amendment = "\n[amendment]\nuntil = 2020-11-15\nfrozen = [\"/title\"]\n";
    fs::write(folder.path().join("campagne.toml"), text + amendment).unwrap();
    for (name, value) in files {
        fs::write(folder.path().join(name), value.to_string()).unwrap();
    }
    folder
}

/// The accepted workshop of the corpus, with other fields.
fn workshop(fields: Value) -> Value {
    let text = fs::read_to_string(root().join("tests/bases/workshop.json")).unwrap();
    let mut submission: Value = serde_json::from_str(&text).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        submission[name] = value.clone();
    }
    submission
}

/// `campagne check` of the files of a folder, in which it runs `$` for the folder.
fn run(folder: &TempDir, args: &[&str]) -> Ran {
    let here = folder.path().to_str().unwrap();
    let args: Vec<String> = args.iter().map(|arg| arg.replace('$', here)).collect();
    campagne(&args.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn an_accepted_workshop_moves_online_after_the_deadline() {
    let online = json!({
        "attendance": "online", "venue": null, "online": {"url": "https://exemple.fr/salle"}, "status": "moved_online",
    });
    let mut retitled = workshop(online.clone());
    retitled["title"] = "Atelier en ligne".into();
    let folder = folder(&[
        ("was.json", &workshop(json!({}))),
        ("online.json", &workshop(online)),
        ("retitled.json", &retitled),
    ]);
    let amend = |file: &str, now: &str| {
        let args = [
            "check",
            "--campaign",
            "$/campagne.toml",
            "--mode",
            "amend",
            "--previous",
            "$/was.json",
            "--now",
            now,
        ];
        run(&folder, &[&args, ["--format", "ndjson", file].as_slice()].concat())
    };
    for now in ["2020-11-05T10:00:00Z", "2020-11-25T10:00:00Z"] {
        let ran = amend("$/online.json", now);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        assert_eq!(ran.reports()[0]["mode"], "amend");
    }
    let ran = amend("$/retitled.json", "2020-11-05T10:00:00Z");
    let report = &ran.reports()[0];
    assert_eq!((ran.code, codes(report)), (Some(1), vec!["frozen-field"]));
    assert_eq!(report["findings"][0]["fix"]["value"], "Atelier : co-construire l’accueil des usagers");
    let late = amend("$/retitled.json", "2020-11-25T10:00:00Z");
    assert_eq!(codes(&late.reports()[0]), ["amendment-closed", "frozen-field"]);
}

#[test]
fn what_an_amendment_lacks_is_said() {
    let folder = folder(&[("was.json", &json!([])), ("is.json", &workshop(json!({})))]);
    let fault = |args: &[&str], says: &str| {
        let ran = run(&folder, &[&["check", "$/is.json"], args].concat());
        assert_eq!((ran.code, ran.out.len()), (Some(2), 0), "{ran:?}");
        assert!(ran.err.starts_with("campagne: ") && ran.err.contains(says), "{ran:?}");
    };
    fault(&["--mode", "amend"], "the mode `amend` needs `previous`");
    fault(&["--previous", "$/is.json"], "`previous` belongs to the mode `amend`");
    fault(&["--mode", "draft", "--previous", "$/is.json"], "`previous` belongs to the mode `amend`");
    fault(&["--mode", "amend", "--previous", "$/none.json"], "none.json: there is no such file");
    fault(
        &["--mode", "amend", "--previous", "$/was.json"],
        "was.json: `previous` is not the accepted submission",
    );
}

#[test]
fn an_extended_deadline_is_granted_and_shown() {
    let late = |now: &str, until: &str, format: &str| {
        let args = [
            "check",
            "--now",
            now,
            "--extended-deadline",
            until,
            "--format",
            format,
            "tests/bases/workshop.json",
        ];
        campagne(&args)
    };
    let ran = late("2020-11-05T22:59:59Z", "2020-11-05T23:00:00Z", "ndjson");
    let report = &ran.reports()[0];
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        (&report["phase"], &report["extended_deadline"]),
        (&json!("closed"), &json!("2020-11-05T23:00:00Z"))
    );
    let ran = late("2020-11-05T23:00:00Z", "2020-11-05T23:00:00Z", "ndjson");
    assert_eq!((ran.code, codes(&ran.reports()[0])), (Some(1), vec!["deadline-passed"]));
    let human = late("2020-11-05T22:59:59Z", "2020-11-05T23:00:00Z", "human");
    let text = human.text().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(text.contains("jusqu’au 5 novembre 2020 à 23 h 59, heure de Paris"), "{text}");
    let ran = late("2020-11-05T23:00:00Z", "2020-11-05", "ndjson");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("`2020-11-05` is not an instant"), "{ran:?}");
}

/// A submission with three things wrong.
fn wrong() -> String {
    let mut submission: Value = serde_json::from_str(&good()).unwrap();
    submission["title"] = "Un".into();
    submission["venue"]["postal_code"] = "3300".into();
    submission["sessions"][0]["start"] = "03/11/2020".into();
    submission.to_string()
}

#[test]
fn only_chooses_what_is_shown_and_counts_all() {
    let run =
        |args: &[&str]| check_bytes("json", wrong().as_bytes(), &[&["--format", "json"], args].concat());
    let whole = run(&[]);
    assert_eq!(codes(&whole.json()["reports"][0]).len(), 3);
    for (args, shown) in [
        (&["--only", "/title"][..], &["text-too-short"][..]),
        (&["--only", "/sessions/0", "--only", "/title"], &["text-too-short", "invalid-date-time"]),
        (&["--only", "/venue"], &["invalid-postal-code"]),
        (&["--only", "/summary"], &[]),
    ] {
        let ran = run(args);
        let (document, all) = (ran.json(), whole.json());
        assert_eq!(ran.code, Some(1));
        assert_eq!(codes(&document["reports"][0]), shown, "{args:?}");
        assert_eq!(document["summary"], all["summary"], "{args:?}");
        for name in ["verdict", "counts"] {
            assert_eq!(document["reports"][0][name], all["reports"][0][name], "{args:?}");
        }
    }
    for (pointer, says) in [("title", "it starts with a slash"), ("/titel", "did you mean `/title`?")] {
        let ran = check(&["tests/bases/workshop.json", "--only", pointer]);
        assert!(ran.code == Some(2) && ran.err.contains(says), "{ran:?}");
    }
}

#[test]
fn labels_are_those_of_the_form() {
    let folder = folder(&[
        ("labels.json", &json!({"/title": "Intitulé", "/sessions/*/start": "Début"})),
        ("faulty.json", &json!({"title": "Intitulé"})),
        ("list.json", &json!(["Intitulé"])),
    ]);
    let here = folder.path().to_str().unwrap();
    let run = |file: &str, format: &str| {
        let file = format!("{here}/{file}");
        check_bytes("json", wrong().as_bytes(), &["--labels", &file, "--format", format])
    };
    let ran = run("labels.json", "human");
    let text = ran.text().replace(['\u{a0}', '\u{202f}'], " ");
    for says in
        ["erreur · Intitulé  /title", "Le champ « Intitulé »", "champ « Début (n° 1) » est à corriger"]
    {
        assert!(text.contains(says), "{says}\n{text}");
    }
    assert!(!text.contains("« Titre »"), "{text}");
    assert!(run("labels.json", "csv").text().contains(",Intitulé,"));
    for (file, says) in [
        ("faulty.json", "faulty.json: `title` is no JSON Pointer"),
        ("list.json", "list.json: an object of JSON Pointers and names is expected"),
        ("none.json", "none.json: there is no such file"),
    ] {
        let ran = run(file, "human");
        assert!(ran.code == Some(2) && ran.err.contains(says), "{ran:?}");
    }
}

#[test]
fn what_is_not_checked_is_said_in_words() {
    let mut submission: Value = serde_json::from_str(&good()).unwrap();
    submission["time_zone"] = "Paris/France".into();
    submission["sessions"][0]["start"] = "bientôt".into();
    let run = |text: &str, language: &str| {
        let ran = check_bytes("json", text.as_bytes(), &["--language", language]);
        ran.text().replace(['\u{a0}', '\u{202f}'], " ").replace("\n    ", " ")
    };
    let text = submission.to_string();
    let french = run(&text, "fr");
    let says = "car les champs « Fuseau horaire » et « Début de la séance (n° 1) » sont à corriger : outside-campaign-window, ";
    assert!(french.contains(says), "{french}");
    assert!(
        french.contains("car le champ « Début de la séance (n° 1) » est à corriger : mixed-date-kinds"),
        "{french}"
    );
    assert!(run(&text, "en").contains("because the field “Session start (no. 1)” is to be mended"));
    assert!(run("no JSON", "fr").contains("Rien d’autre n’a pu être vérifié."));
    assert!(!run(&good(), "fr").contains("…"));
}
