//! `campagne campaign`: list, check, make the next.

use std::fs;

use snapbox::{assert_data_eq, file};

use crate::support::campagne;

#[test]
fn the_list() {
    let list = campagne(&["campaign", "list"]);
    assert_eq!((list.code, list.err.as_str()), (Some(0), ""));
    assert_data_eq!(list.text().to_owned(), file!["../snapshots/campaigns.fr.txt"]);

    let json = campagne(&["campaign", "list", "--format", "json"]).json();
    let entries = json.as_array().unwrap();
    assert_eq!(entries.len(), list.text().lines().count() / 3);
    let of_2020 = entries.iter().find(|entry| entry["id"] == "mip-2020").unwrap();
    assert_eq!(of_2020["closes"], "2020-10-31");
    assert_eq!(entries[0]["closes"], serde_json::Value::Null);
}

#[test]
fn an_edition_of_which_little_is_known() {
    let show =
        campagne(&["campaign", "show", "sip-2016", "--now", "2016-11-01T00:00:00Z", "--language", "en"]);
    assert_eq!((show.code, show.err.as_str()), (Some(0), ""));
    assert_data_eq!(show.text().to_owned(), file!["../snapshots/campaign-2016.en.txt"]);
}

#[test]
fn formats_show_their_own_deadlines() {
    let show = campagne(&["campaign", "show", "tests/campaigns/format-deadlines.toml", "--language", "en"]);
    let webinar = show.text().lines().find(|line| line.contains("(webinar)")).unwrap();
    assert!(webinar.ends_with("deadline 15 October 2020 at 11:59 pm, Paris time"), "{webinar}");
}

#[test]
fn a_check_tells_all_faults_of_all_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("faulty.toml"), "id = 3\ntime_zone = 'Europe/Paris'\n\n[levels]\nunknown-feild = 'off'\n")
        .unwrap();
    fs::write(path("windows.toml"), b"id = 'x'\nname.fr = '\xe9t\xe9'\n").unwrap();
    fs::write(path("broken.json"), "{\n\"id\": }").unwrap();
    let good = "crates/campagne/campaigns/mip-2020.toml";

    let ran = campagne(&["campaign", "check", good]);
    assert_eq!(
        (ran.code, ran.text()),
        (Some(0), format!("{good}\u{a0}: aucune faute (mip-2020)\n").as_str())
    );

    let files = [path("faulty.toml"), good.to_owned(), path("windows.toml"), path("broken.json")];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let ran = campagne(&[&["campaign", "check", "--language", "en"], files.as_slice()].concat());
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert_eq!(
        ran.text().replace(folder.path().to_str().unwrap(), "."),
        "./faulty.toml: 4 faults\n  \
         line 1: id: a text is expected\n  \
         line 1: name: this is missing: a table with the name in French and English is expected, such as\n      \
         [name]\n      fr = \"Semaine de l’exemple 2026\"\n      en = \"Example Week 2026\"\n  \
         line 1: window: this is missing: at least one is expected, such as\n      \
         [[window]]\n      from = 2020-11-02\n      to = 2020-11-30\n  \
         line 5: levels.unknown-feild: there is no such rule, did you mean `unknown-field`?\n\
         crates/campagne/campaigns/mip-2020.toml: no fault (mip-2020)\n\
         ./windows.toml: 1 fault\n  \
         line 2: this is not UTF-8: save the file in that encoding\n\
         ./broken.json: 1 fault\n  \
         line 2: this is not JSON: expected value\n"
    );

    let ran = campagne(&[&["campaign", "check", "--format", "json"], files.as_slice()].concat());
    let json = ran.json();
    assert_eq!(json.as_array().unwrap().len(), 4);
    assert_eq!((&json[1]["id"], &json[1]["faults"]), (&"mip-2020".into(), &serde_json::json!([])));
    assert_eq!(
        (&json[0]["id"], &json[0]["faults"][3]["path"]),
        (&serde_json::Value::Null, &"levels.unknown-feild".into())
    );
    assert_eq!(json[2]["faults"][0]["line"], 2);

    // What cannot be read keeps no other from its check.
    let ran = campagne(&["campaign", "check", "none.toml", good]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("none.toml: there is no such file") && ran.text().contains("aucune faute"),
        "{ran:?}"
    );
}

#[test]
fn the_next_edition_is_a_campaign() {
    let made = campagne(&["campaign", "new", "--from", "mip-2020", "--year", "2021"]);
    assert_eq!(made.code, Some(0));
    assert_data_eq!(made.text().to_owned(), file!["../snapshots/new.toml"]);
    assert!(made.err.contains("window[0].from: Monday 2 November 2020 became Tuesday 2 November 2021"));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suivante.toml");
    let path = path.to_str().unwrap();
    let args = ["campaign", "new", "--from", "mip-2020", "--year", "2021", "--id", "suivante", "-o", path];
    let ran = campagne(&args);
    assert_eq!((ran.code, ran.out.len()), (Some(0), 0), "{ran:?}");
    assert_eq!(fs::read_to_string(path).unwrap(), made.text().replace("\"mip-2021\"", "\"suivante\""));
    assert_eq!(campagne(&["campaign", "check", path]).code, Some(0));
    let show = campagne(&["campaign", "show", path]);
    assert!(show.text().contains("suivante"), "{show:?}");

    // It is not written over, and the one after is made from it.
    let again = campagne(&args);
    assert_eq!(again.code, Some(2));
    assert!(again.err.contains("there is such a file already"), "{}", again.err);
    let after = campagne(&["campaign", "new", "--from", path, "--year", "2022"]);
    assert!(after.text().contains("id = \"suivante-2022\"\nedition = 9\n"), "{after:?}");
}

#[test]
fn what_cannot_be_made_is_two() {
    for (args, says) in [
        (["--from", "mip-1999", "--year", "2021"], "there is no campaign `mip-1999`"),
        (["--from", "none.toml", "--year", "2021"], "none.toml: there is no such file"),
        (["--from", "mip-2020", "--year", "12"], "`12` is no year to move a campaign to"),
        (["--from", "mip-2020", "--year", "2020"], "this would be `mip-2020` again"),
    ] {
        let ran = campagne(&[["campaign", "new"].as_slice(), args.as_slice()].concat());
        assert_eq!((ran.code, ran.out.len()), (Some(2), 0));
        assert!(ran.err.contains(says), "{}", ran.err);
    }
}

/// A file that is right and not done: what is to be confirmed, and what most campaigns say.
#[test]
fn a_check_tells_what_remains_to_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suivante.toml");
    let path = path.to_str().unwrap();
    let made = ["campaign", "new", "--from", "mip-2024", "--year", "2026", "--keep", "weekday", "-o", path];
    assert_eq!(campagne(&made).code, Some(0));
    let plain = |text: &str| text.replace(path, "F").replace(['\u{a0}', '\u{202f}'], " ");
    let ran = campagne(&["campaign", "check", path]);
    let text = plain(ran.text());
    assert_eq!(ran.code, Some(0), "{text}");
    assert!(text.starts_with("F : aucune faute (mip-2026)\n  ligne "), "{text}");
    assert!(text.contains("\n  ligne 12 : à confirmer : `[name]`\n"), "{text}");
    assert!(text.contains(" : `To be confirmed: the deadline of mip-2024 is unknown"), "{text}");
    assert!(
        text.contains("  aucune clôture : les dépôts sont reçus jusqu’au bout ; donnez `closes`"),
        "{text}"
    );
    let ran = campagne(&["campaign", "check", path, "--language", "en", "--format", "json"]);
    let remarks = ran.json()[0]["remarks"].as_array().unwrap().clone();
    assert!(remarks.iter().any(|remark| remark["line"].is_null()), "{remarks:?}");
    assert!(remarks.iter().all(|remark| remark["message"].is_string()), "{remarks:?}");
}

/// Days of the week are kept, and a file that ends in .json is JSON.
#[test]
fn the_next_edition_keeps_the_days_of_the_week_and_is_json_where_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suivante.json");
    let path = path.to_str().unwrap();
    let made = ["campaign", "new", "--from", "mip-2020", "--year", "2026", "--keep", "weekday", "-o", path];
    let ran = campagne(&made);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.err.contains("window[0].from: Monday 2 November 2020 became Monday 2 November 2026"),
        "{}",
        ran.err
    );
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!((&json["id"], &json["window"][0]["to"]), (&"mip-2026".into(), &"2026-11-30".into()));
    assert_eq!(campagne(&["campaign", "check", path]).code, Some(0));
    let ran = campagne(&["campaign", "new", "--from", "mip-2020", "--year", "2026", "--keep", "week"]);
    assert!(ran.code == Some(2) && ran.err.contains("`day` or `weekday` is expected"), "{}", ran.err);
}
