//! The holidays against the libraries of others, in Python: `tests/holidays/expected.py`.

use std::collections::{BTreeMap, BTreeSet};

use campagne::holiday::Holiday;
use campagne::{Options, Submission};
use chrono::{Datelike as _, Days, NaiveDate};
use serde::Deserialize;

use crate::support::{patched, read};

#[derive(Deserialize)]
struct Expected {
    easter: BTreeMap<i32, String>,
    years: [i32; 2],
    national: BTreeSet<String>,
    local: BTreeMap<String, BTreeSet<String>>,
}

fn expected() -> Expected {
    serde_json::from_str(&read("tests/holidays/expected.json")).unwrap()
}

#[test]
fn easter_is_that_of_dateutil() {
    let monday = Holiday::all().find(|holiday| holiday.code() == "easter-monday").unwrap();
    for (year, sunday) in expected().easter {
        let sunday: NaiveDate = format!("{year}-{sunday}").parse().unwrap();
        assert_eq!(monday.day_in(year), sunday.checked_add_days(Days::new(1)), "{year}");
    }
}

#[test]
fn the_holidays_are_those_of_other_libraries() {
    let Expected { years: [first, last], national, local, .. } = expected();
    let start = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
    let found = |area: Option<&str>| -> BTreeSet<String> {
        let days = start.iter_days().take_while(|day| day.year() <= last);
        days.filter(|day| Holiday::on(*day, area).is_some()).map(|day| day.to_string()).collect()
    };
    // Of two that fall on one day only one is counted: Ascension Day on 1 or 8 May.
    assert!(national.len() > 10 * 27, "{}", national.len());
    assert_eq!(found(None), national);
    assert_eq!(local.len(), 15);
    for (area, local) in local {
        let all: BTreeSet<String> = national.union(&local).cloned().collect();
        assert_eq!(found(Some(&area)), all, "{area}");
    }
}

#[test]
fn a_local_holiday_is_told_without_the_territories() {
    let campaign = crate::support::campaign("holidays-2020");
    let checker = campaign.checker(&Options::at("2020-01-01T10:00:00Z").unwrap()).territories(None);
    for (commune, territory, fires) in [
        ("97411", "fr:departement:974", true),
        ("33063", "fr:departement:33", false),
        ("33063", "fr:departement:974", false),
    ] {
        let patch = serde_json::json!({
            "sessions": [{"start": "2020-12-20T14:00", "end": "2020-12-20T17:00"}],
            "venue": {"commune": commune, "postal_code": null},
            "territory": territory,
        });
        let report = checker.check(&Submission::from_value(&patched("workshop", &patch)).unwrap());
        let found = report.findings.iter().any(|finding| finding.code() == "public-holiday");
        assert_eq!(found, fires, "{commune} {territory}: {report}");
    }
}
