//! Campaigns as data: two notations, every fault at once, the deadline in words.

use campagne::campaign::Phase;
use campagne::{Campaign, Error, Language, Zone};
use chrono::{DateTime, Utc};

const TOML: &str = r#"
id = "essai"
time_zone = "Pacific/Noumea"
name.fr = "Essai"
other_names = ["Le banc d’essai"]
required = ["/contact/email"]
submissions = { opens = 2020-09-14, closes = 2020-10-31, grace_minutes = 10, source = "Jusqu'au 31 octobre." }
amendment = { until = 2020-11-15, frozen = ["/title", "/organiser"] }
window = [{ from = 2020-11-02, to = 2020-11-30 }]
formats = [{ format = "workshop", attendance = ["in_person"], time = "sessions" }]
levels = { unknown-field = "error" }
limits = { title = 100 }
"#;

const JSON: &str = r#"{
  "id": "essai", "time_zone": "Pacific/Noumea", "name": {"fr": "Essai"}, "other_names": ["Le banc d’essai"], "required": ["/contact/email"],
  "submissions": {"opens": "2020-09-14", "closes": "2020-10-31", "grace_minutes": 10, "source": "Jusqu'au 31 octobre."},
  "amendment": {"until": "2020-11-15", "frozen": ["/title", "/organiser"]},
  "window": [{"from": "2020-11-02", "to": "2020-11-30"}],
  "formats": [{"format": "workshop", "attendance": ["in_person"], "time": "sessions"}],
  "levels": {"unknown-field": "error"}, "limits": {"title": 100}
}"#;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn both_notations_say_the_same() {
    let campaign = Campaign::from_toml(TOML).unwrap();
    assert_eq!(Campaign::from_json(JSON).unwrap(), campaign);
    assert_eq!(campaign.name.en, "Essai");
    assert_eq!(campaign.other_names, ["Le banc d’essai"]);
    assert_eq!(campaign.amendment.frozen, ["/title", "/organiser"].map(|field| field.parse().unwrap()));
    assert_eq!(campaign.sources[0].fact, "submissions");
}

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
    let Err(Error::Campaign(faults)) = Campaign::from_toml(faulty) else { panic!("it is faulty") };
    let faults: Vec<String> = faults.0.iter().map(|fault| format!("{} {}", fault.line, fault.path)).collect();
    assert_eq!(
        faults,
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
fn every_error_of_notation_is_found() {
    let Err(Error::Campaign(faults)) = Campaign::from_toml("id = \nname = [\ntime_zone = 'x'\n=") else {
        panic!("it is no TOML")
    };
    assert!(faults.0.len() >= 2, "{faults}");
    let Err(Error::Campaign(faults)) = Campaign::from_json("{\n\"id\": }") else { panic!("it is no JSON") };
    assert_eq!(faults.0[0].line, 2);
}

#[test]
fn the_deadline_of_2020_in_words() {
    let deadline = Campaign::builtin("mip-2020").unwrap().deadline().unwrap();
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain(deadline.words(Language::Fr)), "31 octobre 2020 à 23 h 59, heure de Paris");
    let noumea = Zone::named("Pacific/Noumea").unwrap();
    assert_eq!(
        plain(deadline.words_for(noumea, Language::Fr)),
        "31 octobre 2020 à 23 h 59, heure de Paris, soit le 1er novembre à 9 h 59 à Nouméa"
    );
    assert_eq!(deadline.words_for(Zone::PARIS, Language::Fr), deadline.words(Language::Fr));
    for (now, left) in [
        ("2020-10-15T10:00:00Z", Some("16 jours et 13 heures")),
        ("2020-10-30T23:00:00Z", Some("1 jour")),
        ("2020-10-31T21:58:30Z", Some("1 heure et 1 minute")),
        ("2020-10-31T22:59:30Z", Some("moins de 1 minute")),
        ("2020-10-31T23:00:00Z", None),
    ] {
        assert_eq!(deadline.remaining_words(at(now), Language::Fr).map(plain).as_deref(), left, "{now}");
    }
}

#[test]
fn phases_change_at_their_instants() {
    let campaign = Campaign::from_toml(TOML).unwrap();
    for (now, phase) in [
        // Nouméa is eleven hours ahead.
        ("2020-09-13T12:59:59Z", Phase::NotOpen),
        ("2020-09-13T13:00:00Z", Phase::Open),
        ("2020-10-31T12:59:59.999Z", Phase::Open),
        ("2020-10-31T13:00:00Z", Phase::Grace),
        ("2020-10-31T13:09:59Z", Phase::Grace),
        ("2020-10-31T13:10:00Z", Phase::Closed),
    ] {
        assert_eq!(campaign.phase(at(now)), phase, "{now}");
    }
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
        "line 10: levels.unknown-feild: there is no such rule, did you mean `unknown-field`?"
    );
    assert_eq!(
        faults_with("unknown-field = \"loud\"", "unknown-field = \"error\""),
        "line 10: levels.unknown-field: `off`, `info`, `warning` or `error` is expected"
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

#[test]
fn accepted_events_may_be_changed_until_the_end_of_a_day_in_the_zone_of_the_campaign() {
    let end = Campaign::from_toml(TOML).unwrap().amendments_close().unwrap();
    assert_eq!(end.instant(), at("2020-11-15T13:00:00Z"));
    assert_eq!(Campaign::builtin("mip-2020").unwrap().amendments_close(), None);
}
