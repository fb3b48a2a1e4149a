//! Campaigns as data: two notations, every fault at once, the deadline in words.

use campagne::campaign::{Faults, Phase, TimeModel};
use campagne::vocabulary::{Attendance, Format, OrganiserCategory, Vocabulary as _};
use campagne::{Campaign, Error, Language, Options, Submission, Zone};
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
    let Err(Error::Campaign(faults)) = Campaign::from_toml(faulty) else { panic!("it is faulty") };
    // The 31st of November is no TOML at all. The rest is told all the same, but for what is missing, which may be
    // what could not be read.
    assert_eq!(
        places(&faults),
        [
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
            "14 ",
            "18 formats[0].attendance",
            "19 formats[0].closes",
            "23 formats[1].attendance",
            "26 formats[2].format",
            "27 formats[2].time",
            "30 organisers.offered",
            "33 topics.offer",
            "38 audiences.offered",
            "42 limits.titel",
            "43 limits.title",
            "45 limits.source",
            "46 limits.source.quote",
        ]
    );
    let faults = self::faults(&faulty.replace("2020-11-31", "'2020-11-31'"));
    assert_eq!(
        places(&faults),
        [
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
        ]
    );
    let says = |place: &str| &faults.0.iter().find(|fault| fault.path == place).unwrap().message;
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
fn windows_are_put_in_order_and_joined_where_they_meet() {
    let windows = |list: &str| {
        let text = format!("id = 'x'\ntime_zone = 'Europe/Paris'\nname.fr = 'x'\nwindow = [{list}]\n");
        let windows = Campaign::from_toml(&text).unwrap().windows;
        windows.iter().map(|window| format!("{} {}", window.from, window.to)).collect::<Vec<_>>()
    };
    let (first, second) = ("{from = 2020-11-02, to = 2020-11-08}", "{from = 2020-11-09, to = 2020-11-10}");
    assert_eq!(windows(&format!("{second}, {first}")), ["2020-11-02 2020-11-10"]);
    let after = "{from = 2020-11-10, to = 2020-11-12}";
    assert_eq!(windows(&format!("{after}, {first}")), ["2020-11-02 2020-11-08", "2020-11-10 2020-11-12"]);
    let within = "{from = 2020-11-03, to = 2020-11-04}";
    assert_eq!(windows(&format!("{first}, {within}")), ["2020-11-02 2020-11-08"]);
}

#[test]
fn a_campaign_that_names_no_formats_takes_all() {
    let campaign = Campaign::builtin("sip-2014").unwrap();
    assert!(campaign.formats.is_empty());
    assert_eq!(campaign.offered_formats().count(), Format::ALL.len());
    let podcast = campaign.format(Format::Podcast).unwrap();
    assert_eq!(
        (podcast.time, podcast.attendance.as_slice()),
        (TimeModel::OnDemand, [Attendance::Online].as_slice())
    );
    // Others are welcome besides those that it names, or are not.
    assert!(Campaign::builtin("mip-2024").unwrap().format(Format::Hackathon).is_some());
    assert!(Campaign::builtin("mip-2022").unwrap().format(Format::Hackathon).is_none());
}

#[test]
fn a_source_tells_who_says_so_and_what_to_know() {
    let campaign = Campaign::builtin("mip-2021").unwrap();
    let first_day: Vec<_> = campaign.sources.iter().filter(|source| source.fact == "window[0]").collect();
    assert_eq!(first_day.len(), 3);
    assert_eq!(first_day[2].sentence.as_deref(), Some("depuis le 1er novembre"));
    assert!(first_day[2].note.as_ref().unwrap().en.starts_with("Contradicts"));
    assert!(first_day.iter().all(|source| source.url.is_some()));
}

/// What is not sourced is absent: nobody meant a deadline of 2014.
#[test]
fn the_editions_of_the_series() {
    let editions: Vec<_> = Campaign::builtin_ids().map(|id| Campaign::builtin(id).unwrap()).collect();
    let said: Vec<String> = editions
        .iter()
        .map(|campaign| {
            let window = campaign.windows[0];
            let closes = campaign.closes.map_or_else(|| "-".to_owned(), |day| day.to_string());
            format!("{} {} {} {closes}", campaign.edition.unwrap(), window.from, window.to)
        })
        .collect();
    assert_eq!(
        said,
        [
            "1 2014-11-12 2014-11-16 -",
            "2 2015-10-12 2015-10-18 -",
            "3 2016-11-14 2016-11-20 -",
            "4 2017-11-20 2017-11-26 -",
            "5 2018-11-19 2018-11-25 -",
            "6 2019-11-25 2019-11-30 -",
            "7 2020-11-02 2020-11-30 2020-10-31",
            "8 2021-11-02 2021-11-30 2021-10-29",
            "9 2022-11-02 2022-11-30 2022-10-29",
            "11 2024-11-04 2024-11-30 -",
        ]
    );
    for campaign in &editions {
        let year = campaign.windows[0].from.format("%Y").to_string();
        assert!(campaign.id.ends_with(&year) && campaign.name.fr.ends_with(&year), "{}", campaign.id);
        let sourced = |fact: &str| campaign.sources.iter().any(|source| source.fact == fact);
        assert!(sourced("name") && sourced("window[0]"), "{}", campaign.id);
        assert_eq!(campaign.closes.is_some(), sourced("submissions"), "{}", campaign.id);
        assert_eq!(!campaign.eligible_organisers.is_empty(), sourced("organisers"), "{}", campaign.id);
        assert!((0..campaign.formats.len()).all(|at| sourced(&format!("formats[{at}]"))), "{}", campaign.id);
    }
    let takes = |id: &str| {
        Campaign::builtin(id).unwrap().eligible_organisers.contains(&OrganiserCategory::Association)
    };
    assert_eq!(["sip-2017", "mip-2020", "mip-2021", "mip-2022"].map(takes), [false, false, true, true]);
}

/// An event is aside where the campaign shows such events so, and no session is within.
#[test]
fn events_outside_are_aside_where_the_campaign_says_so() {
    let aside = |sessions: serde_json::Value, campaign: &str| {
        let typed = crate::support::patched("workshop", &serde_json::json!({"sessions": sessions}));
        let options = Options::at("2020-10-15T10:00:00Z").unwrap();
        let campaign = crate::support::campaign(campaign);
        let (report, event) = campaign.checker(&options).accept(&Submission::from_value(&typed).unwrap());
        event.map(|event| (event.aside, report.counts.info))
    };
    let out = serde_json::json!({"start": "2020-12-03T14:00", "end": "2020-12-03T17:00"});
    let within = serde_json::json!({"start": "2020-11-03T14:00", "end": "2020-11-03T17:00"});
    // Until midnight, and a minute more.
    let last = serde_json::json!({"start": "2020-11-30T22:00", "end": "2020-12-01T00:00"});
    let over = serde_json::json!({"start": "2020-11-30T22:00", "end": "2020-12-01T00:01"});
    assert_eq!(aside(serde_json::json!([out]), "window-aside"), Some((true, 1)));
    assert_eq!(aside(serde_json::json!([within, out]), "window-aside"), Some((false, 1)));
    assert_eq!(aside(serde_json::json!([last]), "window-aside"), Some((false, 0)));
    assert_eq!(aside(serde_json::json!([over]), "window-aside"), Some((true, 1)));
    assert_eq!(aside(serde_json::json!([out]), "window-warning"), Some((false, 0)));
    assert_eq!(aside(serde_json::json!([out]), "mip-2020"), None);
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

#[test]
fn accepted_events_may_be_changed_until_the_end_of_a_day_in_the_zone_of_the_campaign() {
    let end = Campaign::from_toml(TOML).unwrap().amendments_close().unwrap();
    assert_eq!(end.instant(), at("2020-11-15T13:00:00Z"));
    assert_eq!(Campaign::builtin("mip-2020").unwrap().amendments_close(), None);
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

#[test]
fn one_day_alone_is_no_range() {
    let words = |from: &str, to: &str, language| {
        let window = campagne::campaign::Window { from: from.parse().unwrap(), to: to.parse().unwrap() };
        window.words(language).replace('\u{a0}', " ")
    };
    assert_eq!(words("2025-05-17", "2025-05-17", Language::Fr), "le 17 mai 2025");
    assert_eq!(words("2025-05-01", "2025-05-01", Language::Fr), "le 1er mai 2025");
    assert_eq!(words("2025-05-17", "2025-05-17", Language::En), "17 May 2025");
    assert_eq!(words("2025-05-17", "2025-05-18", Language::Fr), "du 17 au 18 mai 2025");
}
