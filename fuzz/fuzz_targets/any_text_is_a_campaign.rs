//! Whatever the text, it is a usable campaign, or all its faults are reported at their lines.
#![no_main]

use campagne::new_edition::Keep;
use campagne::schema::Schema;
use campagne::{Campaign, Error, Language, Mode, Options, Submission};
use chrono::Datelike as _;
use libfuzzer_sys::fuzz_target;

const SUBMISSION: &str = include_str!("../../tests/bases/full.json");

fuzz_target!(|text: &str| {
    let is_json = text.trim_start().starts_with('{');
    let read = if is_json { Campaign::from_json(text) } else { Campaign::from_toml(text) };
    let campaign = match read {
        Ok(campaign) => campaign,
        Err(Error::Campaign(faults)) => {
            assert!(!faults.0.is_empty());
            assert!(faults.0.is_sorted_by_key(|fault| fault.line), "{faults}");
            let lines = text.split('\n').count();
            for fault in faults.0 {
                assert!(
                    (1..=lines).contains(&fault.line)
                        && !fault.message.fr.is_empty()
                        && !fault.message.en.is_empty(),
                    "{fault}"
                );
            }
            return;
        }
        Err(error) => panic!("a campaign is faulty in its own words: {error}"),
    };
    let options = Options::at("2020-10-15T10:00:00Z").unwrap();
    let checker = campaign.checker(&options);
    let (report, event) = checker.accept(&Submission::from_json(SUBMISSION));
    assert_eq!(report.is_accepted(), event.is_some());
    if let Some(event) = event {
        let (again, _) = checker.accept(&Submission::from_value(&event).unwrap());
        assert!(again.is_accepted(), "{again}");
    }
    for mode in [Mode::Submit, Mode::Draft] {
        let schema = Schema::submission(Some(&campaign), mode, Language::Fr).to_string();
        assert!(serde_json::from_str::<serde_json::Value>(&schema).is_ok());
    }
    let next = campaign.first_day().year() + 1;
    for keep in [Keep::Day, Keep::Weekday] {
        let Ok(new) = Campaign::new_edition(text, next, keep, Some("the-next-edition")) else { continue };
        let made = Campaign::from_toml(&new.text).unwrap();
        assert_eq!(&*made.id, "the-next-edition");
        assert_eq!(made.windows.len(), campaign.windows.len());
        assert_eq!(Campaign::from_json(&new.json()).map(|json| json.windows), Ok(made.windows));
    }
});
