//! Whatever the file, its records can be read in every format. Each gives a report, the origins of its
//! fields and its losses, and can be compared with the earlier ones.
#![no_main]

use std::sync::LazyLock;

use campagne::import::{Format, Reading, Table, records};
use campagne::{Campaign, Collection, Language, Options, Submission};
use libfuzzer_sys::fuzz_target;

// Read once: a run is about the file.
static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| Campaign::builtin("mip-2020").unwrap());

fuzz_target!(|bytes: &[u8]| {
    let campaign = &*CAMPAIGN;
    let options = Options::at("2020-10-15T10:00:00Z").unwrap();
    let checker = campaign.checker(&options);
    for &(format, ..) in Format::ALL {
        let mut collection = Collection::new(&checker);
        let mut table = Table::default();
        let reading = Reading::new(format).for_campaign(campaign).max_document(4096);
        let mut all = records(bytes, &reading);
        for record in all.by_ref().take(64) {
            let record = record.unwrap();
            let limited = matches!(format, Format::Json | Format::Ndjson);
            assert!(record.text.len() <= 4097 || !limited);
            let (mut inspection, digest) = checker.inspect_for_collection(&Submission::from_json(&record.text));
            collection.add(&digest, &mut inspection, |_| None);
            for finding in &inspection.report.findings {
                let _ = record.origin(&finding.place);
            }
            for dropped in &record.dropped {
                assert!(!dropped.message(Language::Fr).is_empty());
            }
            if !limited && record.text.len() <= 4097 && format == Format::Ics && !record.text.trim_ascii().is_empty() {
                assert!(serde_json::from_slice::<serde_json::Value>(&record.text).is_ok());
            }
            table.add(&record.text);
        }
        let _ = (all.dropped(), all.guesses().len(), table.to_csv());
    }
});
