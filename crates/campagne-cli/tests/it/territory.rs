//! `campagne territory`: what people read, what programs read, and the exit codes.

use snapbox::{assert_data_eq, file};

use crate::support::{Ran, campagne};

fn text(ran: &Ran) -> &str {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    ran.text()
}

#[test]
fn a_commune() {
    assert_data_eq!(text(&campagne(&["territory", "show", "33063"])), file!["../snapshots/territory.fr.txt"]);
    let english = campagne(&["territory", "show", "Bordeaux (33)", "--language", "en"]);
    assert_data_eq!(text(&english), file!["../snapshots/territory.en.txt"]);
}

#[test]
fn one_of_each_other_kind() {
    let shown: String =
        ["fr:region:75", "Gironde", "Polynésie française", "200023414", "Paris 10e", "France"]
            .map(|typed| text(&campagne(&["territory", "show", typed])).to_owned() + "\n")
            .concat();
    assert_data_eq!(shown, file!["../snapshots/territories.fr.txt"]);
}

#[test]
fn history() {
    let shown: String = [
        &["27676", "--at", "2022-01-01"][..],
        &["27676", "--at", "2024-01-01"],
        &["14513"],
        &["45117"],
        &["50649", "--language", "en"],
    ]
    .map(|args| text(&campagne(&[&["territory", "show"], args].concat())).to_owned() + "\n")
    .concat();
    assert_data_eq!(shown, file!["../snapshots/territory-history.txt"]);
}

#[test]
fn search() {
    let shown: String = [
        &["st", "denis"][..],
        &["rochelle", "--level", "commune"],
        &["bordaux"],
        &["97410"],
        &["saint", "--within", "fr:region:04", "--language", "en"],
    ]
    .map(|args| text(&campagne(&[&["territory", "search"], args].concat())).to_owned() + "\n")
    .concat();
    assert_data_eq!(shown, file!["../snapshots/territory-search.txt"]);
}

#[test]
fn for_programs() {
    let shown = campagne(&["territory", "show", "2A004", "--format", "json", "--at", "1950-01-01"]).json();
    assert_eq!(shown["id"], "fr:commune:2A004");
    assert_eq!(shown["parents"][1], "fr:departement:2A");
    assert_eq!(shown["at"]["is"], "not_yet");
    assert_eq!(shown["at"]["then"][0], "fr:commune:20004");
    let retired = campagne(&["territory", "show", "20004", "--format", "json"]).json();
    assert_eq!(retired["today"][0], "fr:commune:2A004");
    let hits = campagne(&["territory", "search", "noumea", "--format", "json"]).json();
    assert_eq!(hits[0]["id"], "fr:commune:98818");
}

#[test]
fn what_names_none_or_several_says_so() {
    for (args, code, said) in [
        (&["show", "75"][..], 2, "fr:region:75"),
        (&["show", "Sainte-Colombe"], 2, "fr:commune:"),
        (&["show", "Bordaux"], 2, "fr:commune:33063"),
        (&["show", "99999"], 2, "aucun territoire"),
        (&["show", " "], 2, "aucun territoire"),
        (&["search", "zzzzzz"], 1, ""),
        (&["search", "a", "--within", "fr:departement:20"], 2, "fr:departement:20"),
        (&["search", "a", "--level", "canton"], 2, "level"),
    ] {
        let ran = campagne(&[&["territory"], args].concat());
        assert_eq!(ran.code, Some(code), "{args:?}: {ran:?}");
        assert!(ran.err.contains(said), "{args:?}: {ran:?}");
    }
}
