//! Files of other systems as submissions: what holds for any file; `tests/corpus` runs those of `tests/import`.

use std::collections::BTreeMap;
use std::time::Duration;

use campagne::import::{Format, Loss, Reading, records};
use campagne::{Campaign, Language};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::root;

#[test]
fn every_loss_is_said_in_both_languages() {
    let mut codes = BTreeMap::new();
    for loss in Loss::ALL {
        codes.insert(loss.code(), loss);
    }
    assert_eq!(codes.len(), Loss::ALL.len());
    let file = std::fs::read(root().join("tests/import/files/abime.ics")).unwrap();
    let mut seen = 0;
    for record in records(file.as_slice(), &Reading::new(Format::Ics)) {
        for dropped in record.unwrap().dropped {
            seen += 1;
            let (french, english) = (dropped.message(Language::Fr), dropped.message(Language::En));
            assert!(
                french != english && !french.contains('{') && !english.contains('{'),
                "{french} {english}"
            );
        }
    }
    assert!(seen >= 5, "only {seen} losses were seen");
}

fn calendar(event: &str) -> String {
    format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event}\nEND:VEVENT\nEND:VCALENDAR\n")
}

/// The records of a file, and how much processor that took: on a busy machine a test may wait long.
fn timed(format: Format, file: &[u8]) -> (usize, Duration) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let started = processor();
    let count = records(file, &Reading::new(format).for_campaign(&campaign)).map(Result::unwrap).count();
    (count, processor().saturating_sub(started))
}

/// The processor time of this thread: nothing where the system does not tell, and there nothing is held.
fn processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

#[test]
fn no_recurrence_takes_long() {
    for rule in [
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=MINUTELY;BYMONTHDAY=1;BYHOUR=0;BYMINUTE=0;COUNT=1000000000",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000000000",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=65535",
        "FREQ=YEARLY;BYYEARDAY=366;BYSETPOS=-366;COUNT=4294967295",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
        "FREQ=DAILY;UNTIL=99991231T235959Z",
    ] {
        for start in ["00010101T000000Z", "19700101T000000Z", "20201102T080000Z", "99991231T235959Z"] {
            let file = calendar(&format!("DTSTART:{start}\nRRULE:{rule}"));
            let (count, took) = timed(Format::Ics, file.as_bytes());
            assert_eq!(count, 1);
            assert!(took < Duration::from_secs(20), "{rule} from {start}: {took:?}");
        }
    }
}

#[test]
fn long_lines_and_deep_nesting_are_bounded() {
    let mut long = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:".to_vec();
    long.resize(20_000_000, b'x');
    long.extend(b"\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Deux\nEND:VEVENT\nEND:VCALENDAR\n");
    let lengths: Vec<usize> = records(long.as_slice(), &Reading::new(Format::Ics))
        .map(|record| record.unwrap().text.len())
        .collect();
    assert_eq!(lengths, [1024 * 1024 + 1, 16]);
    assert_eq!(timed(Format::Ics, "BEGIN:X\n".repeat(500_000).as_bytes()).0, 1);
    assert_eq!(timed(Format::Ics, calendar(&"BEGIN:VALARM\n".repeat(500_000)).as_bytes()).0, 1);
    assert_eq!(timed(Format::OpenAgenda, "[".repeat(500_000).as_bytes()).0, 1);
    assert_eq!(timed(Format::OpenAgenda, format!("{{\"events\":{}", "[".repeat(500_000)).as_bytes()).0, 1);
    let attendees = calendar(&"ATTENDEE:mailto:a@exemple.fr\n".repeat(20_000));
    assert_eq!(timed(Format::Ics, attendees.as_bytes()).0, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the bytes: no panic, and the same records each time.
    #[test]
    fn any_bytes_give_records(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for &(format, ..) in Format::ALL {
            let reading = Reading::new(format);
            let read = || records(bytes.as_slice(), &reading).map(|record| record.unwrap().text).collect::<Vec<_>>();
            prop_assert_eq!(read(), read());
        }
    }

    /// Whatever stands in a calendar, each of its events is a record whose text is JSON.
    #[test]
    fn any_properties_make_an_event(
        lines in proptest::collection::vec(
            prop_oneof![
                "(DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID)(;TZID=[A-Za-z/ ]{0,12})?(;VALUE=(DATE|PERIOD))?:[0-9TZ/P,]{0,34}",
                "(RRULE|EXRULE):FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY)(;[A-Z]{5,10}=[-0-9A-Z,]{1,8}){0,3}",
                "(DURATION|GEO|STATUS|CATEGORIES|LOCATION|DESCRIPTION|ORGANIZER|CONTACT|X-[A-Z]{1,6}):\\PC{0,40}",
                "\\PC{0,40}",
            ],
            0..12,
        )
    ) {
        let file = calendar(&lines.join("\n"));
        let campaign = Campaign::builtin("mip-2020").unwrap();
        for record in records(file.as_bytes(), &Reading::new(Format::Ics).for_campaign(&campaign)) {
            prop_assert!(serde_json::from_slice::<Value>(&record.unwrap().text).is_ok());
        }
    }
}
