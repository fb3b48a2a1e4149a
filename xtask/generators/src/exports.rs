//! Programmes in every format, for other people's programs to read.

use campagne::export::{Format, Options, export};
use campagne::programme::{Entry, Moderation, Programme};
use campagne::{Campaign, Level, Rule, Submission, Zone};
use serde_json::{Value, json};

use crate::files::{Outcome, root, write};
use crate::support::patched;

/// Where they are written; `xtask/src/exports.rs` runs their readers.
const HERE: &str = "target/exports";
const NOW: &str = "2020-11-01T08:00:00Z";

/// Writes the exports of two programmes.
pub(crate) fn write_files() -> Outcome {
    write_exports(&format!("{HERE}/calendars"), &sessions_everywhere(), &[Format::Icalendar])?;
    write_exports(&format!("{HERE}/formats"), &events_of_all_kinds(), Format::ALL)
}

/// Writes each format of a programme of these submissions, and the submissions.
fn write_exports(folder: &str, submissions: &[Value], formats: &[Format]) -> Outcome {
    let _ = std::fs::remove_dir_all(root().join(folder));
    let mut campaign = Campaign::builtin("mip-2020").map_err(|error| error.to_string())?;
    // Events of any kind and any day must pass.
    campaign.levels = Rule::all().iter().map(|rule| (*rule, Level::OFF)).collect();
    if let Some(mut needs) = campaign.formats.first().cloned() {
        needs.format = campagne::vocabulary::Format::Exhibition;
        campaign.formats.push(needs);
    }
    let options = campagne::Options::at(NOW).map_err(|error| error.to_string())?;
    let checker = campaign.checker(&options);
    let mut programme = Programme::new(&campaign);
    let mut accepted = Vec::new();
    for submission in submissions {
        let (report, event) =
            checker.accept(&Submission::from_value(submission).map_err(|error| error.to_string())?);
        let event = event.ok_or_else(|| format!("{submission}: {report}"))?;
        accepted.push(serde_json::to_value(&event).map_err(|error| error.to_string())?);
        let mut entry = Entry::new(submission.get("id").and_then(Value::as_str).unwrap_or_default(), event);
        entry.moderation = Moderation::Published;
        programme.add(entry);
    }
    let now = NOW.parse().map_err(|error| format!("{NOW}: {error}"))?;
    let options = Options::at(now).site("https://exemple.fr/programme").max_bytes(None);
    write(format!("{folder}/submissions.json"), &Value::from(accepted).to_string())?;
    for format in formats {
        for file in export(&programme.public(), *format, &options) {
            write(format!("{folder}/{}", file.name), &file.text)?;
        }
    }
    Ok(())
}

/// For every French zone, sessions around each change of clocks, and across it.
fn sessions_everywhere() -> Vec<Value> {
    let mut submissions = Vec::new();
    for (at, zone) in Zone::all().enumerate() {
        let mut sessions = Vec::new();
        let mut session = |start: String, end: String| sessions.push(json!({"start": start, "end": end}));
        // The days on which clocks change in Paris or in Saint-Pierre, those around them, and quiet ones.
        for day in [
            "2018-03-25",
            "2018-11-04",
            "2020-03-07",
            "2020-03-08",
            "2020-03-09",
            "2020-03-28",
            "2020-03-29",
            "2020-03-30",
            "2020-07-14",
            "2020-10-24",
            "2020-10-25",
            "2020-10-26",
            "2020-10-31",
            "2020-11-01",
            "2020-11-02",
            "2020-11-30",
            "2021-03-14",
            "2021-03-28",
            "2021-11-07",
            "2022-10-30",
            "2022-11-06",
        ] {
            for time in ["00:15", "01:15", "02:15", "03:15", "12:00", "22:45"] {
                let moment = |minute: &str| format!("{day}T{}:{minute}", time.get(..2).unwrap_or_default());
                let local = format!("{}:00", moment("15")).parse().unwrap_or_default();
                // An hour that comes twice is handled below. An hour that clocks skip has no session.
                if matches!(zone.resolve(local), chrono::MappedLocalTime::Single(_)) {
                    session(moment("15"), moment("50"));
                }
            }
        }
        session("2020-10-24T22:00".into(), "2020-10-25T08:00".into());
        session("2020-10-31T22:00".into(), "2020-11-01T08:00".into());
        session("2020-03-28T22:00".into(), "2020-03-29T08:00".into());
        for (name, day, offsets) in [
            ("Europe/Paris", "2020-10-25T02", ["+02:00", "+01:00"]),
            ("America/Miquelon", "2020-11-01T01", ["-02:00", "-03:00"]),
        ] {
            for offset in offsets.into_iter().filter(|_| zone.name() == name) {
                session(format!("{day}:30{offset}"), format!("{day}:45{offset}"));
            }
        }
        let base = |id: String, sessions: Value| {
            json!({
                "id": id, "title": "Atelier : l’accueil, « ici » ; et là", "summary": "Une séance.",
                "format": "conference", "attendance": "online", "time_zone": zone.name(), "sessions": sessions,
                "online": {"url": "https://exemple.fr/salle"},
                "organiser": {"name": "Ville", "category": "local_authority"},
                "submitter": {"name": "Service innovation", "role": "agent", "email": "depot@exemple.fr"},
            })
        };
        submissions.push(base(format!("times-{at}"), sessions.into()));
        submissions.push(base(
            format!("days-{at}"),
            json!([{"start": "2020-11-05", "end": "2020-11-05"}, {"start": "2020-10-24", "end": "2020-10-26"}]),
        ));
    }
    submissions
}

/// Events with every field, in every status, of every kind of time and place, and with texts that would break
/// a careless writer.
fn events_of_all_kinds() -> Vec<Value> {
    let mut events: Vec<Value> =
        ["full", "workshop", "webinar", "podcast"].map(|base| patched(base, &Value::Null)).into();
    for status in ["scheduled", "rescheduled", "moved_online", "postponed", "full", "cancelled"] {
        events.push(patched("full", &json!({"id": format!("status-{status}"), "status": status})));
    }
    events.push(patched(
        "workshop",
        &json!({
            "id": "exhibition", "format": "exhibition",
            "sessions": [
                {"start": "2020-10-24", "end": "2020-10-26"}, {"start": "2020-11-20", "end": "2020-11-20"},
            ],
        }),
    ));
    for (at, text) in TEXTS.into_iter().enumerate() {
        // Only a description may have several lines.
        let line = text.replace(char::is_control, " ");
        events.push(patched(
            "full",
            &json!({
                "id": format!("text-{at}"), "title": line, "summary": line, "description": text,
                "venue": {"name": line}, "organiser": {"name": line}, "keywords": [line],
            }),
        ));
    }
    events
}

/// Texts that break a careless writer.
const TEXTS: [&str; 6] = [
    "=HYPERLINK(\"https://exemple.fr\")",
    "+33 et -1, @ici",
    "Deux\r\nlignes ; END:VEVENT",
    "<script>alert(\"x\")</script> & ]]> <!-- -->",
    "« “guillemets” », \\n, \\; et 🎉 l’été\u{a0}ensuite",
    "{\"@type\": \"Event\"} }}</script>",
];
