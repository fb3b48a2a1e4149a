//! Whatever the bytes, there is a report, the same each time, and an accepted event is accepted again.
#![no_main]

use std::sync::LazyLock;

use campagne::{Campaign, Options, Submission};
use libfuzzer_sys::fuzz_target;

static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| Campaign::builtin("mip-2020").unwrap());

fuzz_target!(|bytes: &[u8]| {
    let options = Options::at("2020-10-15T10:00:00Z").unwrap();
    let checker = CAMPAIGN.checker(&options);
    let submission = Submission::from_json(bytes);
    let (report, event) = checker.accept(&submission);
    let text = serde_json::to_string(&report).unwrap();
    assert_eq!(text, serde_json::to_string(&checker.check(&submission)).unwrap());
    assert!(report.findings.windows(2).all(|pair| pair[0].place <= pair[1].place));
    if let Some(event) = event {
        let (again, same) = checker.accept(&Submission::from_value(&event).unwrap());
        assert!(again.is_accepted(), "{again}");
        assert_eq!(same.as_ref(), Some(&event));
    }
});
