//! Whatever the text, it is options of a check, or one sentence says what is wrong; and what options
//! show of a report changes nothing else in it.
#![no_main]

use std::sync::LazyLock;

use campagne::{Campaign, Options, Submission};
use libfuzzer_sys::fuzz_target;

static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| Campaign::builtin("mip-2020").unwrap());

const SUBMISSION: &str = r#"{"title": "Un", "format": "worskhop", "sessions": [{"start": "2020-12-03"}]}"#;

fuzz_target!(|text: &str| {
    let options = match Options::from_json(text) {
        Ok(options) => options,
        Err(error) => {
            assert!(!error.to_string().trim().is_empty());
            return;
        }
    };
    let submission = Submission::from_json(SUBMISSION);
    let report = CAMPAIGN.check(&submission, &options);
    let counts = report.counts;
    assert!(report.findings.len() <= counts.error + counts.warning + counts.info);
    let none = CAMPAIGN.check(&submission, &options.max_findings(0));
    assert!(none.findings.is_empty());
    assert_eq!((none.verdict(), none.counts), (report.verdict(), counts));
    assert_eq!(none.not_checked, report.not_checked);
});
