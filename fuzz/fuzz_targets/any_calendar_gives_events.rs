//! Whatever stands between the lines of a calendar with recurrences, its events are read in bounded
//! time: the input is put in place of values of a calendar that uses everything.
#![no_main]

use std::sync::LazyLock;

use campagne::Campaign;
use campagne::import::{Format, Reading, records};
use libfuzzer_sys::fuzz_target;

// Read once: a run is about the calendar.
static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| Campaign::builtin("mip-2020").unwrap());

fuzz_target!(|text: &str| {
    let mut parts = text.split('\u{0}');
    let mut part = || parts.next().unwrap_or_default();
    let file = format!(
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:{}\nBEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:{}\n\
         TZOFFSETFROM:{}\nTZOFFSETTO:+0100\nRRULE:{}\nEND:STANDARD\nEND:VTIMEZONE\n\
         BEGIN:VEVENT\nUID:1\nDTSTART{}\nDTEND;TZID=Z:{}\nRRULE:{}\nRDATE:{}\nEXDATE:{}\nLOCATION:{}\n{}\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:1\nRECURRENCE-ID{}\nDTSTART:{}\nEND:VEVENT\nEND:VCALENDAR\n",
        part(), part(), part(), part(), part(), part(), part(), part(), part(), part(), part(), part(), part(),
    );
    for record in records(file.as_bytes(), &Reading::new(Format::Ics).for_campaign(&CAMPAIGN)) {
        assert!(serde_json::from_slice::<serde_json::Value>(&record.unwrap().text).is_ok());
    }
});
