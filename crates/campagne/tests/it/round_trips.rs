//! A programme, written in each format that can be read and read again: the same events, but for what
//! the format says it cannot carry.

use std::collections::BTreeMap;

use campagne::export::{Format, Options, export};
use campagne::import::{Format as From, Reading, records};
use campagne::programme::{Entry, Moderation, Programme};
use campagne::{Campaign, Level, Rule, Submission};
use serde_json::{Value, json};

use crate::support::patched;

/// Events of many kinds: those of the bases, overseas, over, off, of whole days, of several sessions.
fn submissions() -> Vec<Value> {
    let twice = json!([
        {"start": "2020-11-03T14:00", "end": "2020-11-03T17:00"},
        {"start": "2020-11-05T09:00", "end": "2020-11-05T12:30"},
    ]);
    let reunion = json!({
        "id": "reunion", "title": "=Atelier, « à » Saint-Denis ; suite", "territory": null, "time_zone": null,
        "venue": {"name": "Médiathèque", "address": "3 place de la Mairie", "postal_code": "97400", "commune": "97411",
            "latitude": -20.88, "longitude": 55.45},
    });
    [
        ("full", json!({"id": "complet"})),
        ("workshop", json!({"id": "atelier", "sessions": twice})),
        ("workshop", reunion),
        ("workshop", json!({"id": "jours", "sessions": [{"start": "2020-11-03", "end": "2020-11-05"}]})),
        ("workshop", json!({"id": "annule", "status": "cancelled"})),
        ("workshop", json!({"id": "complet-2", "status": "full"})),
        ("webinar", json!({"id": "webinaire"})),
        ("podcast", json!({"id": "podcast"})),
    ]
    .map(|(base, patch)| patched(base, &patch))
    .to_vec()
}

/// The plain values of a submission, by wire path without positions, in their order.
type Flat = BTreeMap<String, Vec<Value>>;

fn leaves(value: &Value, path: &str, out: &mut Flat) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                leaves(value, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, out);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, path, out)),
        Value::Null => {}
        value => out.entry(path.to_owned()).or_default().push(value.clone()),
    }
}

fn flat(value: &Value) -> Flat {
    let mut out = BTreeMap::new();
    leaves(value, "", &mut out);
    out
}

/// The events of a programme after a format: as they were, and as they are read.
fn there_and_back(format: Format, from: From) -> Vec<(Flat, Flat)> {
    let mut campaign = Campaign::builtin("mip-2020").unwrap();
    campaign.levels = Rule::all().iter().map(|rule| (*rule, Level::OFF)).collect();
    let check = campagne::Options::at("2020-10-15T10:00:00Z").unwrap();
    let mut programme = Programme::new(&campaign);
    for submission in submissions() {
        let (report, event) = campaign.checker(&check).accept(&Submission::from_value(&submission).unwrap());
        let event = event.unwrap_or_else(|| panic!("{report}"));
        let mut entry = Entry::new(submission["id"].as_str().unwrap(), event);
        entry.moderation = Moderation::Published;
        programme.add(entry);
    }
    let options = Options::at("2020-11-01T08:00:00Z".parse().unwrap());
    let written = |format| export(&programme.public(), format, &options).remove(0).text;
    let before: Vec<Value> = serde_json::from_str(&written(Format::Json)).unwrap();
    let text = written(format);
    let reading = Reading::new(from).for_campaign(&campaign);
    let mut after: BTreeMap<String, Value> = BTreeMap::new();
    for record in records(text.as_bytes(), &reading) {
        let read: Value = serde_json::from_slice(&record.unwrap().text).unwrap();
        let id = read["id"].as_str().unwrap().to_owned();
        assert!(after.insert(id, read).is_none(), "an event came back as two");
    }
    assert_eq!(after.len(), before.len());
    before.iter().map(|before| (flat(before), flat(&after[before["id"].as_str().unwrap()]))).collect()
}

fn differences(format: Format, from: From) -> Vec<String> {
    let lost = |path: &str| format.losses().iter().any(|loss| loss.field == path);
    let mut found = Vec::new();
    for (before, after) in there_and_back(format, from) {
        for (path, value) in &before {
            if !lost(path) && after.get(path) != Some(value) {
                found.push(format!(
                    "{} {path}: {value:?} came back as {:?}",
                    before["id"][0],
                    after.get(path)
                ));
            }
        }
    }
    found
}

#[test]
fn what_a_format_carries_comes_back() {
    for (format, from) in [
        (Format::Json, From::Json),
        (Format::Csv, From::Csv),
        (Format::OpenAgenda, From::OpenAgenda),
        (Format::Icalendar, From::Ics),
    ] {
        let found = differences(format, from);
        assert!(found.is_empty(), "{}:\n{}", format.name(), found.join("\n"));
    }
}

/// What a calendar holds in another shape is had back where it can be.
#[test]
fn a_calendar_gives_back_more_than_it_promises() {
    for (before, after) in there_and_back(Format::Icalendar, From::Ics) {
        let id = before["id"][0].as_str().unwrap();
        for path in
            ["title", "format", "status", "venue.name", "venue.postal_code", "venue.commune", "online.url"]
        {
            // A podcast has its link in words alone, and a comma within a name cannot be told from one after it.
            let told = [("podcast", "online.url"), ("complet", "venue.name")].contains(&(id, path));
            if before.get(path) != after.get(path) && !told {
                panic!("{id} {path}: {:?} came back as {:?}", before.get(path), after.get(path));
            }
        }
    }
}
