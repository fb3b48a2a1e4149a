//! The holidays against the libraries of others, in Python: `tests/holidays/expected.py`.

use std::collections::{BTreeMap, BTreeSet};

use campagne::holiday::Holiday;
use chrono::{Datelike as _, Days, NaiveDate};
use serde::Deserialize;

use crate::support::read;

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
