//! Campaigns as data: two notations, windows, phases, the deadline in words.

use campagne::campaign::{Phase, TimeModel};
use campagne::vocabulary::{Attendance, Format, OrganiserCategory, Vocabulary as _};
use campagne::{Campaign, Language, Options, Submission, Zone};
use chrono::{DateTime, Utc};

pub(crate) const TOML: &str = r#"
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

pub(crate) const JSON: &str = r#"{
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

#[test]
fn accepted_events_may_be_changed_until_the_end_of_a_day_in_the_zone_of_the_campaign() {
    let end = Campaign::from_toml(TOML).unwrap().amendments_close().unwrap();
    assert_eq!(end.instant(), at("2020-11-15T13:00:00Z"));
    assert_eq!(Campaign::builtin("mip-2020").unwrap().amendments_close(), None);
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
