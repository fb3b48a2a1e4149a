//! What exporters write, read by programs of others: `tests/export/README.md` says which.

use campagne::export::{Format, Options, export};
use campagne::programme::{Entry, Moderation, Programme};
use campagne::{Campaign, Level, Rule, Submission, Zone};
use serde_json::{Value, json};

use crate::apt;
use crate::shell::{Outcome, command, output, python_with, read, root, run, run_command, succeeds, write};
use crate::support::patched;

/// The readers in Python.
const PYTHON: [&str; 7] = [
    "feedparser==6.0.14",
    "frictionless==5.21.0",
    "geojson-pydantic==2.2.0",
    "icalendar==7.3.2",
    "jsonschema==4.26.0",
    "pyshacl==0.40.1",
    "rdflib==7.6.0",
];
/// The readers in JavaScript.
const NODE: [&str; 2] = ["@placemarkio/check-geojson@0.1.14", "ical.js@2.2.1"];
/// The reader in C, and what finds it.
const DEBIAN: [&str; 3] = ["gcc", "libical-dev", "pkg-config"];

const HERE: &str = "target/exports";
const NOW: &str = "2020-11-01T08:00:00Z";

/// Writes the exports of two programmes, and has them read.
pub(crate) fn check() -> Outcome {
    let calendars = format!("{HERE}/calendars");
    let formats = format!("{HERE}/formats");
    write_exports(&calendars, &sessions_everywhere(), &[Format::Icalendar])?;
    write_exports(&formats, &events_of_all_kinds(), &Format::ALL)?;
    let python = python_with(&PYTHON)?;
    let node = node_with(&NODE)?;
    let feed = format!("{calendars}/mip-2020.ics");
    let (js, c) = (format!("{HERE}/ical.js.txt"), format!("{HERE}/libical.txt"));
    write(&js, &read_by("node", &[&format!("{node}/calendars.mjs"), &feed])?)?;
    write(&c, &read_by(&libical()?, &[&feed])?)?;
    let of = |extension: &str| format!("{formats}/mip-2020.{extension}");
    for script in [
        &["tests/export/calendars.py", &calendars, &js, &c][..],
        &["tests/export/linked.py", &of("jsonld"), &of("cpev.jsonld")],
        &["tests/export/tables.py", &formats],
        &["tests/export/feeds.py", &of("atom")],
        &["tests/export/maps.py", &of("geojson")],
        &["tests/export/openagenda.py", &formats],
    ] {
        run(&python, script)?;
    }
    run("node", &[&format!("{node}/maps.mjs"), &of("geojson")])
}

fn read_by(program: &str, args: &[&str]) -> Result<String, String> {
    match output(program, args)? {
        (text, 0) => Ok(text),
        (_, code) => Err(format!("{program} {}: {code}", args.join(" "))),
    }
}

/// A folder with these packages, and the scripts that use them.
fn node_with(packages: &[&str]) -> Result<String, String> {
    let folder = format!("{HERE}/node");
    write(format!("{folder}/package.json"), "{\"private\": true, \"type\": \"module\"}\n")?;
    for script in ["calendars.mjs", "maps.mjs"] {
        write(format!("{folder}/{script}"), &read(format!("tests/export/{script}"))?)?;
    }
    let install =
        ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
    let mut npm = command("npm", &[&install, packages].concat());
    npm.current_dir(root().join(&folder));
    run_command(npm)?;
    Ok(folder)
}

/// The reader in C, compiled.
fn libical() -> Result<String, String> {
    let there = || succeeds("cc", &["--version"]) && succeeds("pkg-config", &["--exists", "libical"]);
    if !apt::provide(&DEBIAN, there) {
        return Err(format!("it takes {}, and apt-get to install them", DEBIAN.join(", ")));
    }
    let program = root().join(HERE).join("libical").to_string_lossy().into_owned();
    let (flags, _) = output("pkg-config", &["--cflags", "--libs", "libical"])?;
    let mut args = vec!["-O1", "-o", &program, "tests/export/calendars.c"];
    args.extend(flags.split_whitespace());
    run("cc", &args)?;
    Ok(program)
}

/// Writes what each of the formats makes of a programme of these submissions, and the submissions.
fn write_exports(folder: &str, submissions: &[Value], formats: &[Format]) -> Outcome {
    let _ = std::fs::remove_dir_all(root().join(folder));
    let mut campaign = Campaign::builtin("mip-2020").map_err(|error| error.to_string())?;
    // Events of any kind and any day come through.
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
                // An hour that comes twice is told apart below, one that clocks skip has no session.
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

/// Events with every field, in every state, of every kind of time and place, and with texts that would
/// break a careless writer.
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
        // Elsewhere than in a description there is one line, and hidden characters are refused.
        let line = text.replace(|c: char| c.is_control() || c == '\u{2028}', " ");
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

/// What breaks a careless writer.
const TEXTS: [&str; 6] = [
    "=HYPERLINK(\"https://exemple.fr\")",
    "+33 et -1, @ici",
    "Deux\r\nlignes ; END:VEVENT",
    "<script>alert(\"x\")</script> & ]]> <!-- -->",
    "« “guillemets” », \\n, \\; et 🎉 l’été\u{2028}ensuite",
    "{\"@type\": \"Event\"} }}</script>",
];
