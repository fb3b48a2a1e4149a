//! Whatever the lines of a file of entries, a programme is read from them, written and read back the
//! same; and what is published of it is exported in every format, without who filed it.
#![no_main]

use std::sync::LazyLock;

use campagne::export::{self, Format, export};
use campagne::import::{self, Reading, records};
use campagne::programme::{Entry, Moderation, Programme, Reader};
use campagne::{Campaign, Level, Options, Rule};
use libfuzzer_sys::fuzz_target;

// With every rule off that can be, so that events of any kind come through.
static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| {
    let mut campaign = Campaign::builtin("mip-2020").unwrap();
    campaign.levels = Rule::all().iter().map(|rule| (*rule, Level::OFF)).collect();
    campaign
});

/// The entries of those lines that are some.
fn read<'l>(lines: impl Iterator<Item = &'l [u8]>) -> Programme<'static> {
    let options = Options::at("2030-01-01T00:00:00Z").unwrap();
    let checker = CAMPAIGN.checker_of_accepted(&options);
    let mut reader = Reader::new(&checker);
    let mut programme = Programme::new(&CAMPAIGN);
    for line in lines {
        match reader.read("entries.ndjson:1", line) {
            Ok(read) => {
                assert!(read.entry.is_none() || read.inspection.report.is_accepted());
                if let Some(entry) = read.entry {
                    programme.add(entry);
                }
            }
            Err(fault) => assert!(!fault.to_string().is_empty()),
        }
    }
    programme
}

fuzz_target!(|bytes: &[u8]| {
    let programme = read(bytes.split(|byte| *byte == b'\n').take(4));
    if programme.entries().is_empty() {
        return;
    }
    let lines: Vec<Vec<u8>> =
        programme.entries().iter().map(|entry| serde_json::to_vec(entry).unwrap()).collect();
    let again = read(lines.iter().map(Vec::as_slice));
    assert_eq!(again.entries(), programme.entries());

    let mut published = Programme::new(&CAMPAIGN);
    for mut entry in programme.into_entries() {
        entry.moderation = Moderation::Published;
        published.add(filed_by_somebody(entry));
    }
    let public = published.public();
    let options = export::Options::at("2020-11-01T08:00:00Z".parse().unwrap()).site("https://exemple.fr");
    for &format in Format::ALL {
        for file in export(&public, format, &options) {
            assert!(!file.text.contains("ZZFILEDBYZZ"), "{}", file.name);
            let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
            assert!(!file.name.is_empty() && file.name.chars().all(plain), "{}", file.name);
            match file.name.rsplit_once('.').map(|(_, ending)| ending) {
                Some("json" | "jsonld" | "geojson") => {
                    assert!(serde_json::from_str::<serde_json::Value>(&file.text).is_ok(), "{}", file.name);
                }
                Some("ics") => {
                    assert!(file.text.split("\r\n").all(|line| line.len() <= 75), "{}", file.text);
                    let reading = Reading::new(import::Format::Ics).for_campaign(&CAMPAIGN);
                    assert!(records(file.text.as_bytes(), &reading).count() >= 1, "{}", file.text);
                }
                _ => assert!(!file.text.contains('\0')),
            }
        }
    }
});

/// The same with a name of who filed it that stands nowhere else.
fn filed_by_somebody(mut entry: Entry) -> Entry {
    if let Some(submitter) = &mut entry.event.submitter {
        submitter.name = "ZZFILEDBYZZ".into();
    }
    entry
}
