//! Whatever the file, its records can be read in every format, and each gives a report and can be
//! compared with those before it.
#![no_main]

use campagne::import::{Format, records};
use campagne::{Campaign, Collection, Options, Submission};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let options = Options::at("2020-10-15T10:00:00Z").unwrap();
    let checker = campaign.checker(&options);
    for (format, ..) in Format::ALL {
        let mut collection = Collection::new(&checker);
        for record in records(bytes, format, 4096).take(64) {
            let record = record.unwrap();
            assert!(record.text.len() <= 4097 || format == Format::Csv);
            let (mut inspection, digest) = checker.inspect_for_collection(&Submission::from_json(&record.text));
            collection.add(&digest, &mut inspection, |_| None);
            for finding in &inspection.report.findings {
                let _ = record.column(&finding.place);
            }
        }
    }
});
