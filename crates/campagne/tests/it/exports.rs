//! What exporters write, from outside.

use campagne::export::{Extent, Format, Options, event, export, fields};
use campagne::programme::{Entry, Moderation, Programme};
use campagne::{Campaign, Event, Language, Level, Rule, Submission, Zone};
use proptest::prelude::*;
use serde_json::{Value, json};

const FULL: &str = include_str!("../../../../tests/bases/full.json");
const PODCAST: &str = include_str!("../../../../tests/bases/podcast.json");

/// The campaign with every rule off that can be, so that events of any kind come through.
fn campaign() -> Campaign {
    let mut campaign = Campaign::builtin("mip-2020").unwrap();
    campaign.levels = Rule::all().iter().map(|rule| (*rule, Level::OFF)).collect();
    campaign
}

fn base(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn accepted(campaign: &Campaign, submission: &Value) -> Event {
    let options = campagne::Options::at("2020-10-15T10:00:00Z").unwrap();
    let (report, event) = campaign.checker(&options).accept(&Submission::from_value(submission).unwrap());
    event.unwrap_or_else(|| panic!("{report}"))
}

fn entry(campaign: &Campaign, submission: &Value, moderation: Moderation) -> Entry {
    let id = submission["id"].as_str().unwrap_or("sub").to_owned();
    let mut entry = Entry::new(id, accepted(campaign, submission));
    entry.moderation = moderation;
    entry.revision = 2;
    entry.updated = Some("2020-10-20T09:00:00Z".parse().unwrap());
    entry
}

fn programme<'c>(campaign: &'c Campaign, submissions: &[Value]) -> Programme<'c> {
    let mut programme = Programme::new(campaign);
    for submission in submissions {
        programme.add(entry(campaign, submission, Moderation::Published));
    }
    programme
}

fn options() -> Options {
    Options::at("2020-11-01T08:00:00Z".parse().unwrap()).site("https://exemple.fr/programme")
}

/// All that a format writes of a programme, and of each of its events.
fn written(programme: &Programme<'_>, format: Format, options: &Options) -> String {
    let public = programme.public();
    let files = export(&public, format, options);
    let events = public.events().iter().filter_map(|one| event(&public, *one, format, options));
    files.into_iter().chain(events).map(|file| format!("{}\n{}", file.name, file.text)).collect()
}

/// What the tests start from is in order itself.
#[test]
fn the_base_has_no_findings() {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let options = campagne::Options::at("2020-10-15T10:00:00Z").unwrap();
    let report = campaign.check(&Submission::from_json(FULL), &options);
    assert!(report.findings.is_empty(), "{report}");
}

#[test]
fn a_registry_names_each_format_once() {
    let mut names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    assert_eq!(names, ["ics", "jsonld", "openagenda", "cpev", "csv", "geojson", "atom", "json"]);
    for &format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
        assert!(!format.label().fr.is_empty() && !format.label().en.is_empty());
    }
    names.dedup();
    assert_eq!(names.len(), Format::ALL.len());
    assert_eq!(Format::named("pdf"), None);
}

/// So they stand there whether or not another crate has serde_json keep the order in which they came
/// (`--features serde_json/preserve_order`).
#[test]
fn members_of_documents_stand_in_the_order_of_their_names() {
    let campaign = campaign();
    let programme = programme(&campaign, &[base(FULL), base(PODCAST)]);
    let formats = [Format::JsonLd, Format::OpenAgenda, Format::Cpev, Format::Csv];
    let files = formats.into_iter().flat_map(|format| export(&programme.public(), format, &options()));
    let documents: Vec<_> = files.filter(|file| !file.name.ends_with(".csv")).collect();
    assert_eq!(documents.len(), 5);
    for file in documents {
        let mut value = base(&file.text);
        value.sort_all_objects();
        let sorted = format!("{value:#}\n").replace('<', "\\u003c");
        assert_eq!(file.text, sorted, "{}", file.name);
    }
}

/// Who files an event, and what is not published, stand in no export whatever.
#[test]
fn nothing_leaks() {
    let campaign = campaign();
    let mut public = base(FULL);
    public["submitter"] = json!({
        "name": "CANARI-nom", "role": "decision_maker", "email": "canari-adresse@exemple.fr", "phone": "0600000042",
    });
    let mut programme = programme(&campaign, &[public]);
    for (at, moderation) in
        [Moderation::Submitted, Moderation::ChangesRequested, Moderation::Ready, Moderation::Refused]
            .into_iter()
            .enumerate()
    {
        let mut hidden = base(FULL);
        hidden["id"] = format!("CANARI-{at}").into();
        for field in ["title", "summary", "description"] {
            hidden[field] = format!("CANARI {field}").into();
        }
        hidden["organiser"]["name"] = "CANARI organisateur".into();
        hidden["contact"]["email"] = "canari-contact@exemple.fr".into();
        hidden["keywords"] = json!(["CANARI-mot"]);
        programme.add(entry(&campaign, &hidden, moderation));
    }
    for &format in Format::ALL {
        for &language in Language::ALL {
            let text = written(&programme, format, &options().language(language)).to_lowercase();
            assert!(text.contains("hackathon"), "{format:?} has the published event");
            for secret in
                ["canari", "0600000042", "decision_maker", "décideur", "decision maker", "submitter"]
            {
                assert!(!text.contains(secret), "{format:?} gives away {secret}");
            }
        }
    }
}

/// What `losses` says holds: a field that is lost changes nothing in a file, any other does.
#[test]
fn losses_are_true() {
    let campaign = campaign();
    for field in fields() {
        let text = if field.starts_with("availability") { PODCAST } else { FULL };
        let (before, after) = (base(text), changed(base(text), &field));
        for &format in Format::ALL {
            let write = |submission: &Value| {
                written(&programme(&campaign, std::slice::from_ref(submission)), format, &options())
            };
            let same = write(&before) == write(&after);
            let extent = format.losses().iter().find(|loss| loss.field == field).map(|loss| loss.extent);
            assert_eq!(same, extent == Some(Extent::Whole), "{format:?}: {field} ({extent:?})");
        }
    }
}

#[test]
fn losses_are_of_fields_in_their_order() {
    let fields = fields();
    let position = |name: &str| {
        fields.iter().position(|field| field == name).unwrap_or_else(|| panic!("{name} is no field"))
    };
    for &format in Format::ALL {
        let positions: Vec<usize> = format.losses().iter().map(|loss| position(loss.field)).collect();
        assert!(positions.is_sorted_by(|a, b| a < b), "{format:?}: {:?}", format.losses());
    }
}

/// The submission with another value in a field, all else the same.
fn changed(mut submission: Value, field: &str) -> Value {
    let other = match field {
        "id" => json!("sub-000999"),
        "format" => json!("conference"),
        "attendance" => json!("in_person"),
        // In November both keep the same time.
        "time_zone" => json!("Indian/Reunion"),
        "sessions.start" => json!("2020-11-05T10:30"),
        "sessions.end" => json!("2020-11-05T16:00"),
        "previous_sessions.start" => json!("2020-11-03T10:30"),
        "previous_sessions.end" => json!("2020-11-03T16:00"),
        "availability.from" => json!("2020-11-03"),
        "availability.until" => json!("2020-12-30"),
        "venue.commune" => json!("35238"),
        "venue.postal_code" => json!("33800"),
        "venue.latitude" => json!(44.84),
        "venue.longitude" => json!(-0.57),
        "territory" => json!("fr:region:75"),
        "registration.capacity" => json!(41),
        "registration.closes" => json!("2020-11-02"),
        "registration.required" | "free" | "open_to_public" => json!(false),
        "organiser.category" | "co_organisers.category" => json!("association"),
        "organiser.versant" | "co_organisers.versant" => json!("state"),
        "organiser.siret" | "co_organisers.siret" => json!("20003452800014"),
        "audiences" => json!(["agents"]),
        "topics" => json!(["user_centred"]),
        "keywords" => json!(["accueil"]),
        "languages" => json!(["fr"]),
        "status" => json!("postponed"),
        flag if flag.starts_with("accessibility") => Value::Null,
        link if link.ends_with("url") => json!("https://exemple.fr/autre"),
        email if email.ends_with("email") => json!("autre@exemple.fr"),
        phone if phone.ends_with("phone") => json!("0500000000"),
        _ => json!("Un autre texte"),
    };
    let mut at = &mut submission;
    for step in field.split('.') {
        at = if at.is_array() { &mut at[0][step] } else { &mut at[step] };
    }
    assert!(!at.is_null(), "the base says nothing in {field}");
    *at = other;
    submission
}

#[test]
fn two_runs_give_the_same_bytes() {
    let campaign = campaign();
    let submissions = [base(FULL), base(PODCAST)];
    for &format in Format::ALL {
        let once = written(&programme(&campaign, &submissions), format, &options());
        assert_eq!(once, written(&programme(&campaign, &submissions), format, &options()));
    }
}

#[test]
fn the_json_is_the_submission_without_the_submitter() {
    let campaign = campaign();
    let event = accepted(&campaign, &base(FULL));
    let mut expected = serde_json::to_value(&event).unwrap();
    expected.as_object_mut().unwrap().remove("submitter");
    let files = export(&programme(&campaign, &[base(FULL)]).public(), Format::Json, &options());
    assert_eq!(serde_json::from_str::<Value>(&files[0].text).unwrap(), json!([expected]));
}

fn calendar(submissions: &[Value]) -> String {
    let campaign = campaign();
    let files = export(&programme(&campaign, submissions).public(), Format::Icalendar, &options());
    assert_eq!(files.len(), 1);
    files[0].text.replace("\r\n ", "")
}

#[test]
fn a_cancelled_event_keeps_its_identifier() {
    let mut cancelled = base(FULL);
    cancelled["status"] = "cancelled".into();
    let uids = |text: &str| -> Vec<String> {
        text.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect()
    };
    let (before, after) = (calendar(&[base(FULL)]), calendar(&[cancelled]));
    assert_eq!(uids(&before).len(), 2);
    assert_eq!(uids(&before), uids(&after));
    assert!(before.contains("STATUS:CONFIRMED\r\n") && after.contains("STATUS:CANCELLED\r\n"));
    assert!(after.contains("SUMMARY:Annulé\u{a0}: Hackathon"), "{after}");
}

#[test]
fn an_hour_that_comes_twice_is_told_apart_by_everybody() {
    let mut event = base(FULL);
    event["sessions"] = json!([
        {"start": "2020-10-25T02:30+02:00", "end": "2020-10-25T02:45+02:00"},
        {"start": "2020-10-25T02:30+01:00", "end": "2020-10-25T04:00+01:00"},
    ]);
    let text = calendar(&[event]);
    assert!(text.contains("DTSTART:20201025T003000Z\r\nDTEND:20201025T004500Z\r\n"), "{text}");
    assert!(text.contains("DTSTART:20201025T013000Z\r\nDTEND:20201025T030000Z\r\n"), "{text}");
}

#[test]
fn whole_days_end_on_the_day_behind() {
    let mut event = base(FULL);
    event["sessions"] = json!([{"start": "2020-11-05", "end": "2020-11-06"}]);
    let text = calendar(&[event]);
    assert!(text.contains("DTSTART;VALUE=DATE:20201105\r\nDTEND;VALUE=DATE:20201107\r\n"), "{text}");
    assert!(!text.contains("VTIMEZONE"), "{text}");
}

#[test]
fn each_zone_is_described_once_above_the_events() {
    let events: Vec<Value> = Zone::all()
        .chain(Zone::all())
        .enumerate()
        .map(|(number, zone)| {
            let mut event = base(FULL);
            event["id"] = format!("sub-{number}").into();
            event["time_zone"] = zone.name().into();
            event
        })
        .collect();
    let text = calendar(&events);
    for zone in Zone::all() {
        assert_eq!(text.matches(&format!("\r\nTZID:{}\r\n", zone.name())).count(), 1);
        assert_eq!(text.matches(&format!("DTSTART;TZID={}:", zone.name())).count(), 4);
    }
    assert!(text.rfind("END:VTIMEZONE").unwrap() < text.find("BEGIN:VEVENT").unwrap());
}

/// Five thousand events all over France: no file is larger than calendars take, no event is lost, and
/// none stands twice.
#[test]
fn a_large_programme_is_split() {
    let campaign = campaign();
    let communes = ["33063", "75056", "97120", "98818", "69123", "13055", "59350", "35238"];
    // Checked once in each commune: only their identifiers differ.
    let events = communes.map(|commune| {
        let mut event = base(FULL);
        event["venue"]["commune"] = commune.into();
        accepted(&campaign, &event)
    });
    let mut programme = Programme::new(&campaign);
    for number in 0..5000 {
        // Half of them in one region, which must be divided further.
        let event = &events[if number % 2 == 0 { 0 } else { number % communes.len() }];
        let mut entry = Entry::new(format!("sub-{number:06}"), event.clone());
        entry.moderation = Moderation::Published;
        programme.add(entry);
    }
    let files = export(&programme.public(), Format::Icalendar, &options());
    let mut uids = Vec::new();
    for file in &files {
        assert!(file.text.len() < 1_000_000, "{}: {}", file.name, file.text.len());
        uids.extend(file.text.lines().filter(|line| line.starts_with("UID:")));
    }
    assert_eq!(uids.len(), 10_000);
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), 10_000);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(
        names.contains(&"mip-2020-fr-collectivite-988-1.ics")
            || names.contains(&"mip-2020-fr-collectivite-988.ics"),
        "{names:?}"
    );
    let whole = export(&programme.public(), Format::Icalendar, &options().max_bytes(None));
    assert_eq!(whole.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever people type, each format stays what it is.
    #[test]
    fn any_text_is_carried(title in any::<String>(), summary in any::<String>(), description in any::<String>(), id in "\\PC{1,20}") {
        let campaign = campaign();
        let mut typed = accepted(&campaign, &base(FULL));
        typed.title.clone_from(&title);
        typed.summary = summary;
        typed.description = Some(description);
        typed.organiser.name = Some(title.clone());
        typed.keywords = vec![title.clone()];
        let mut entry = Entry::new(id, typed);
        entry.moderation = Moderation::Published;
        let mut programme = Programme::new(&campaign);
        programme.add(entry);
        let public = programme.public();
        for &format in Format::ALL {
            let mut files = export(&public, format, &options());
            files.extend(event(&public, public.events()[0], format, &options()));
            for file in &files {
                prop_assert!(file.name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
            }
            let text = &files[0].text;
            match format {
                Format::Icalendar => {
                    prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
                    prop_assert!(!text.replace("\r\n", "").contains(char::is_control));
                    let lines: Vec<&str> = text.split("\r\n").collect();
                    prop_assert_eq!(lines.iter().filter(|line| **line == "BEGIN:VEVENT").count(), 2);
                    prop_assert_eq!(lines.iter().filter(|line| line.starts_with("SUMMARY")).count(), 2);
                }
                Format::Csv => {
                    let mut rows = csv::ReaderBuilder::new().from_reader(text.as_bytes());
                    let titles = rows.headers().unwrap().iter().position(|name| name == "title").unwrap();
                    let row = rows.records().next().unwrap().unwrap();
                    let cell = &row[titles];
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
                    prop_assert!(cell == title || cell.strip_prefix('\'') == Some(&title));
                }
                Format::Atom => {
                    let feed = atom_syndication::Feed::read_from(text.as_bytes()).unwrap();
                    prop_assert_eq!(feed.entries.len(), 1);
                    prop_assert!(!feed.entries[0].content().unwrap().value().unwrap_or_default().contains("<script"));
                }
                _ => {
                    let value: Value = serde_json::from_str(text).unwrap();
                    prop_assert!(value.is_object() || value.is_array());
                    if matches!(format, Format::JsonLd | Format::Cpev) {
                        prop_assert!(!text.contains('<'));
                    }
                }
            }
        }
    }
}
