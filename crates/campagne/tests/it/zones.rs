//! The French zones against the system's tzdata, as Python's zoneinfo reads it.

use std::process::Command;

use campagne::Zone;
use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset as _, TimeZone as _, Utc};

use crate::support::root;

/// What zoneinfo says, a line a question; see the script.
fn answers() -> String {
    let names = Zone::all().map(Zone::name);
    let output = Command::new("python3").arg(root().join("tests/zones/transitions.py")).args(names).output();
    let output = output.expect("the zones are tested against Python's zoneinfo: install Python 3.9 or later");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn zones_are_those_of_the_tz_database() {
    let (mut offsets, mut locals, mut changes) = (0, 0, 0);
    for line in answers().lines() {
        let words: Vec<&str> = line.split('\t').collect();
        let zone = Zone::named(words[1]).unwrap();
        match words[0] {
            "at" => {
                let instant: DateTime<Utc> = words[2].parse().unwrap();
                let offset = zone.offset_from_utc_datetime(&instant.naive_utc()).fix();
                assert_eq!((offset.local_minus_utc() / 60).to_string(), words[3], "{line}");
                assert_eq!(zone.local(instant), instant.with_timezone(&offset).naive_local(), "{line}");
                offsets += 1;
            }
            "local" => {
                let local: NaiveDateTime = words[2].parse().unwrap();
                let expected: Vec<DateTime<Utc>> =
                    words[3..].iter().map(|text| text.parse().unwrap()).collect();
                let found = match zone.resolve(local) {
                    MappedLocalTime::None => vec![],
                    MappedLocalTime::Single(instant) => vec![instant],
                    MappedLocalTime::Ambiguous(first, second) => vec![first, second],
                };
                assert_eq!(found, expected, "{line}");
                locals += 1;
            }
            "changes" => changes += words[3].parse::<usize>().unwrap(),
            _ => panic!("{line}"),
        }
    }
    println!("{offsets} offsets, {locals} local times, {changes} changes of clocks");
    // Two zones, two changes a year, seventeen years; nothing changes elsewhere.
    assert_eq!(changes, 68);
    assert!(offsets > 15_000 && locals > 9_000, "{offsets} offsets, {locals} local times");
}

#[test]
fn communes_have_the_zone_of_their_territory() {
    for (commune, name) in [
        ("75056", "Europe/Paris"),
        ("2B033", "Europe/Paris"),
        ("97105", "America/Guadeloupe"),
        ("97209", "America/Martinique"),
        ("97302", "America/Cayenne"),
        ("97411", "Indian/Reunion"),
        ("97502", "America/Miquelon"),
        ("97611", "Indian/Mayotte"),
        ("97701", "America/St_Barthelemy"),
        ("97801", "America/Marigot"),
        ("98412", "Indian/Kerguelen"),
        ("98414", "Antarctica/DumontDUrville"),
        ("98613", "Pacific/Wallis"),
        ("98735", "Pacific/Tahiti"),
        ("98731", "Pacific/Marquesas"),
        ("98719", "Pacific/Gambier"),
        ("98818", "Pacific/Noumea"),
    ] {
        let id = format!("fr:commune:{commune}").parse().unwrap();
        assert_eq!(campagne_territories::zone_of(&id), Some(name), "{commune}");
        assert!(Zone::named(name).is_some(), "{name}");
    }
}
