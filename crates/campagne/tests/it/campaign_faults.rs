//! The faults of campaigns: all at once, each at its line and place, in both languages, with what helps.

use campagne::campaign::Faults;
use campagne::{Campaign, Error, Language};

use crate::campaigns::{JSON, TOML};

#[test]
fn all_faults_come_at_once_with_line_and_path() {
    let faulty = r#"id = 3
time_zone = "Europe/Berlin"
outside_window = "maybe"
colour = "red"

[submissions]
opens = 2020-11-01
closes = "2020-10-31"
clozes = 2020-10-31

[amendment]
until = 2020-10-30
frozen = ["/titel", "title", "/sessions/0", ""]
unitl = 2020-11-15

[[window]]
from = 2020-11-30
to = 2020-11-02

[[formats]]
format = "worskhop"
attendance = ["in_person", "onlin"]
time = "always"

[levels]
unknown-feild = "error"
wrong-type = "fatal"
"#;
    assert_eq!(
        places(&faults(faulty)),
        [
            "1 id",
            "1 name",
            "2 time_zone",
            "3 outside_window",
            "4 colour",
            "8 submissions.closes",
            "9 submissions.clozes",
            "12 amendment.until",
            "13 amendment.frozen",
            "13 amendment.frozen",
            "13 amendment.frozen",
            "13 amendment.frozen",
            "14 amendment.unitl",
            "18 window[0].to",
            "21 formats[0].format",
            "22 formats[0].attendance",
            "23 formats[0].time",
            "26 levels.unknown-feild",
            "27 levels.wrong-type",
        ]
    );
}

#[test]
fn what_contradicts_itself_is_a_fault() {
    let faulty = r#"id = "à nous"
edition = 0
time_zone = "Europe/Pari"
url = "exemple"
email = "exemple.fr"
other_formats = "yes"
required = [
  "/contact/email",
  "/contact/email",
  "/colour",
]
name = { fr = " " }
submissions = { opens = 2020-10-01, grace_minutes = -1 }
window = [3, { from = 2020-11-02, to = 2020-11-31 }]

[[formats]]
format = "podcast"
attendance = []
closes = 2020-09-30

[[formats]]
format = "webinar"
attendance = ["online", "online"]

[[formats]]
format = "webinar"
time = 7

[organisers]
offered = []

[topics]
offer = ["territories"]

[audiences]
offered = [
  "citizens",
  "agent",
]

[limits]
titel = 3
title = 0

[limits.source]
quote = "Vingt."
"#;
    let whole = [
        "1 id",
        "2 edition",
        "3 time_zone",
        "4 url",
        "5 email",
        "6 other_formats",
        "9 required",
        "10 required",
        "12 name.fr",
        "13 submissions.grace_minutes",
        "14 window[0]",
        "14 window[1].to",
        "18 formats[0].attendance",
        "19 formats[0].closes",
        "23 formats[1].attendance",
        "26 formats[2].format",
        "27 formats[2].time",
        "30 organisers.offered",
        "32 topics.offered",
        "33 topics.offer",
        "38 audiences.offered",
        "42 limits.titel",
        "43 limits.title",
        "45 limits.source",
        "46 limits.source.quote",
    ];
    let dated = faults(&faulty.replace("2020-11-31", "'2020-11-31'"));
    assert_eq!(places(&dated), whole);
    // The 31st of November is no TOML at all. The rest is told all the same, but for the line of the date and for what
    // is missing, which may be what could not be read.
    let mut with_syntax = whole.to_vec();
    with_syntax.retain(|place| *place != "14 window[0]" && *place != "32 topics.offered");
    let date = with_syntax.iter_mut().find(|place| **place == "14 window[1].to").unwrap();
    *date = "14 ";
    assert_eq!(places(&faults(faulty)), with_syntax);
    let says = |place: &str| &dated.0.iter().find(|fault| fault.path == place).unwrap().message;
    assert!(says("time_zone").en.contains("did you mean `Europe/Paris`?"));
    assert!(says("audiences.offered").en.contains("did you mean `agents`?"));
    assert!(says("limits.titel").en.contains("did you mean `title`?"));
}

#[test]
fn lists_that_are_there_hold_something() {
    let text = "id = 'x'\ntime_zone = 'Europe/Paris'\nname.fr = 'x'\nformats = []\nwindow = []\n";
    assert_eq!(places(&faults(text)), ["4 formats", "5 window"]);
    let none = "id = 'x'\ntime_zone = 'Europe/Paris'\nname.fr = 'x'\n";
    assert_eq!(places(&faults(none)), ["1 window"]);
    let grace = format!("{none}submissions.grace_minutes = 5\nother_formats = false\n");
    assert_eq!(places(&faults(&grace)), ["1 window", "4 submissions", "5 other_formats"]);
}

#[test]
fn a_name_that_stands_twice_in_json_is_a_fault() {
    let twice = JSON.replace("\"id\": \"essai\",", "\"id\": \"essai\", \"id\": \"autre\",");
    let Err(Error::Campaign(faults)) = Campaign::from_json(&twice) else { panic!("it is faulty") };
    assert_eq!(places(&faults), ["2 id"]);
}

/// The faults of a text that has some.
fn faults(text: &str) -> Faults {
    match Campaign::from_toml(text) {
        Err(Error::Campaign(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

fn places(faults: &Faults) -> Vec<String> {
    faults.0.iter().map(|fault| format!("{} {}", fault.line, fault.path)).collect()
}

#[test]
fn every_error_of_notation_is_found() {
    let Err(Error::Campaign(faults)) = Campaign::from_toml("id = \nname = [\ntime_zone = 'x'\n=") else {
        panic!("it is no TOML")
    };
    assert!(faults.0.len() >= 2, "{faults}");
    let Err(Error::Campaign(faults)) = Campaign::from_json("{\n\"id\": }") else { panic!("it is no JSON") };
    assert_eq!(faults.0[0].line, 2);
}

/// The faults of the campaign with something else in the place of something.
fn faults_with(this: &str, instead_of: &str) -> String {
    assert!(TOML.contains(instead_of));
    let Err(Error::Campaign(faults)) = Campaign::from_toml(&TOML.replace(instead_of, this)) else {
        panic!("it is faulty: {this}")
    };
    faults.to_string()
}

#[test]
fn a_rule_that_nobody_knows_is_named_with_the_nearest() {
    assert_eq!(
        faults_with("unknown-feild =", "unknown-field ="),
        "line 11: levels.unknown-feild: there is no such rule, did you mean `unknown-field`?"
    );
    assert_eq!(
        faults_with("unknown-field = \"loud\"", "unknown-field = \"error\""),
        "line 11: levels.unknown-field: `off`, `info`, `warning` or `error` is expected"
    );
}

#[test]
fn what_is_frozen_needs_a_deadline_and_changes_end_after_it() {
    let faults = faults_with("", "closes = 2020-10-31, ");
    assert!(
        faults.contains("amendment.frozen: fields are frozen after the deadline, and there is none"),
        "{faults}"
    );
    let faults = faults_with("until = 2020-10-30", "until = 2020-11-15");
    assert!(faults.contains("amendment.until: changes end before submissions do"), "{faults}");
    assert!(faults_with("amendmnt =", "amendment =").contains("did you mean `amendment`?"));
}

/// A campaign as short as can be, with something before and after its first table.
fn faults_of(above: &str, below: &str) -> Vec<String> {
    let text = format!(
        "id = 'x'\ntime_zone = 'Europe/Paris'\n{above}\n[name]\nfr = 'X'\n[[window]]\nfrom = 2025-05-17\nto = 2025-05-17\n{below}"
    );
    let told = |fault: &campagne::campaign::Fault| {
        let french = fault.in_language(Language::Fr).replace(['\u{a0}', '\u{202f}'], " ");
        format!("{fault} | {french}")
    };
    match Campaign::from_toml(&text) {
        Ok(_) => Vec::new(),
        Err(Error::Campaign(faults)) => faults.0.iter().map(told).collect(),
        Err(error) => vec![error.to_string()],
    }
}

#[test]
fn an_entry_that_a_table_has_swallowed_is_told() {
    assert_eq!(
        faults_of("", "required = ['/contact/email']"),
        [
            "line 9: window[0].required: `required` belongs to the campaign itself, and stands here in the table above \
          it: move it above the first table `[…]` | ligne 9 : window[0].required : `required` est une entrée de la \
          campagne elle-même, et se trouve ici dans le tableau qui la précède : déplacez-la au-dessus du premier \
          tableau `[…]`"
        ]
    );
    // An entry that nothing knows is told by what is near.
    assert_eq!(
        faults_of("", "form = 2025-05-17"),
        ["line 9: window[0].form: nothing of that name belongs here, did you mean `from`? | ligne 9 : \
          window[0].form : aucune entrée de ce nom n’est prévue ici ; vouliez-vous écrire `from` ?"]
    );
}

#[test]
fn faults_of_syntax_hide_no_other() {
    let faults =
        faults_of("edition = 0\n[submissions]\ncloses = 31/10/2025", "[levels]\ninsecure-url = 'loud'");
    assert_eq!(
        faults,
        [
            "line 3: edition: the first edition is number 1 | ligne 3 : edition : la première édition porte le numéro 1",
            "line 5: a date is written year, month, day, without quotes: `2025-10-31` | ligne 5 : une date s’écrit \
             année, mois, jour, sans guillemets : `2025-10-31`",
            "line 12: levels.insecure-url: `off`, `info`, `warning` or `error` is expected | ligne 12 : \
             levels.insecure-url : `off`, `info`, `warning` ou `error` est attendu",
        ]
    );
    // Below a heading that cannot be read, what belongs where is not known.
    let faults = faults_of("", "[levels\ninsecure-url = 'error'");
    assert_eq!(faults.len(), 1, "{faults:?}");
}

#[test]
fn what_nobody_can_mean_is_a_fault() {
    let submissions = |entry: &str| faults_of(&format!("submissions = {{ {entry} }}"), "");
    assert!(submissions("opens = 2025-05-17").is_empty());
    assert!(
        submissions("opens = 2025-05-18")[0].contains("submissions open after the last day of the events")
    );
    let windows = |year: i32| faults_of("", &format!("[[window]]\nfrom = {year}-05-17\nto = {year}-05-18"));
    assert!(windows(2074).is_empty());
    assert!(
        windows(2075)[0].contains("there are 50 years between the first day and the last: check the years")
    );
    assert!(
        windows(1975)[0].contains("il y a 50 ans entre le premier jour et le dernier : vérifiez les années")
    );
}

#[test]
fn what_an_event_cannot_be_made_without_has_no_level() {
    let level = |entry: &str| faults_of("", &format!("[levels]\n{entry}"));
    assert!(level("missing-value = 'error'").is_empty());
    for code in ["missing-value", "invalid-choice", "end-before-start"] {
        let faults = level(&format!("{code} = 'off'"));
        assert!(faults[0].contains(&format!("levels.{code}: this rule stays an error")), "{faults:?}");
    }
}

/// An example inside a fault, added to the file, is right.
#[test]
fn an_example_inside_a_fault_can_be_copied() {
    let mut text = "id = 'x'\ntime_zone = 'Europe/Paris'\nformats = []\n".to_owned();
    let Err(Error::Campaign(faults)) = Campaign::from_toml(&text) else { panic!("it is faulty") };
    assert_eq!(places(&faults), ["1 name", "1 window", "3 formats"]);
    text = text.replace("formats = []\n", "");
    for fault in &faults.0 {
        for message in [&fault.message.fr, &fault.message.en] {
            let (_, example) = message.split_once('\n').unwrap();
            assert!(!text.contains(example) || message == &fault.message.en, "{message}");
            if message == &fault.message.fr {
                text.push_str(&format!("{example}\n"));
            }
        }
    }
    let campaign = Campaign::from_toml(&text).unwrap();
    assert_eq!(
        (&*campaign.name.en, campaign.windows.len(), campaign.formats.len()),
        ("Example Week 2026", 1, 1)
    );
}
