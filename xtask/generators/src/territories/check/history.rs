//! The known facts about the history: counts by year, codes divided, ends and beginnings.

use std::collections::{BTreeMap, BTreeSet};

use campagne_territories::build::Model;
use chrono::NaiveDate;

use super::{few, new_year};
use crate::files::Outcome;
use crate::territories::day::State;
use crate::territories::history::{History, OF_NO_DAY};

/// The communes of the metropole and the départements d'outre-mer on 1 January, as published.
const COUNTS: [(i32, usize); 8] = [
    (2019, 34_970),
    (2020, 34_968),
    (2021, 34_965),
    (2022, 34_955),
    (2023, 34_945),
    (2024, 34_935),
    (2025, 34_875),
    (2026, 34_875),
];

/// From one 1 January to another: codes gone, codes new, communes renamed. Counted from the lists of both
/// days, so they include the one new name without a row, that of 14406.
const CHANGES: [(i32, i32, [usize; 3]); 7] = [
    (2020, 2021, [4, 1, 14]),
    (2021, 2022, [10, 0, 19]),
    (2022, 2023, [11, 1, 21]),
    (2023, 2024, [13, 3, 18]),
    (2024, 2025, [68, 8, 44]),
    (2025, 2026, [0, 0, 19]),
    (2020, 2026, [104, 11, 135]),
];

/// Codes that were a commune's at the end of some day, and are no longer.
const RETIRED: usize = 4_240;

/// The retired codes whose territory now belongs to several communes.
pub(crate) const DIVIDED: [&str; 6] = ["08227", "45117", "51385", "51606", "60606", "77362"];

/// Codes that began from nothing: the four old colonies in 1946, Tende and La Brigue in 1947,
/// a commune of Guyane in 1949 and Mayotte in 2011.
const BEGAN_FROM_NOTHING: usize = 127;

/// The codes of the communes of the collectivities, whose history the INSEE does not keep.
pub(crate) fn collectivities(model: &Model) -> BTreeSet<&str> {
    let of =
        |area: &str| area.len() == 3 && (area.starts_with("98") || ["975", "977", "978"].contains(&area));
    let communes = model.communes.iter().filter(|commune| of(&commune.area));
    communes.map(|commune| commune.code.as_str()).collect()
}

/// The communes that the INSEE counted at the end of a day.
pub(crate) fn counted(model: &Model, past: &History, day: NaiveDate) -> State {
    let aside = collectivities(model);
    let mut state = past.on(day);
    state.retain(|code, _| !aside.contains(code.as_str()));
    state
}

pub(crate) fn counts(model: &Model, past: &History) -> Outcome {
    for (year, expected) in COUNTS {
        let found = counted(model, past, new_year(year)?).len();
        if found != expected {
            return Err(format!("{found} communes on 1 January {year}, {expected} expected"));
        }
    }
    println!("ok: as many communes each 1 January from 2019 to 2026 as published");
    Ok(())
}

pub(crate) fn years(model: &Model, past: &History) -> Outcome {
    for (from, to, expected) in CHANGES {
        let (old, new) = (counted(model, past, new_year(from)?), counted(model, past, new_year(to)?));
        let gone = old.keys().filter(|code| !new.contains_key(*code)).count();
        let begun = new.keys().filter(|code| !old.contains_key(*code)).count();
        let renamed = old.iter().filter(|(code, name)| new.get(*code).is_some_and(|now| now != *name));
        let untold = usize::from(from == 2020);
        let found = [gone, begun, renamed.count() + untold];
        if found != expected {
            return Err(format!("{from} to {to}: gone, new, renamed {found:?}, expected {expected:?}"));
        }
    }
    println!("ok: codes gone and new and communes renamed, each year from 2020 to 2026");
    Ok(())
}

/// Every end has an edge, and so has every beginning except the known ones. Each edge ends or begins the
/// codes that the changes of its day name.
pub(crate) fn edges(past: &History) -> Outcome {
    type Days<'a> = BTreeSet<(NaiveDate, &'a str)>;
    let ends: Days<'_> = past.edges.iter().filter(|e| e.ends).map(|e| (e.date, e.before.as_str())).collect();
    let begins: Days<'_> =
        past.edges.iter().filter(|e| e.begins).map(|e| (e.date, e.after.as_str())).collect();
    let changed = |is: fn(&Option<String>, &Option<String>) -> bool| {
        let changes = past.changes.iter().filter(move |change| is(&change.before, &change.after));
        changes.map(|change| (change.date, change.code.as_str())).collect::<Days<'_>>()
    };
    let ended = changed(|_, after| after.is_none());
    let begun = changed(|before, _| before.is_none());
    let strange = ends.symmetric_difference(&ended).chain(begins.difference(&begun));
    few("ends and beginnings", &strange.map(|(date, code)| format!("{date} {code}")).collect::<Vec<_>>())?;
    let mut from_nothing: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (date, _) in begun.difference(&begins) {
        *from_nothing.entry(*date).or_default() += 1;
    }
    if from_nothing.values().sum::<usize>() != BEGAN_FROM_NOTHING {
        return Err(format!("codes that began from nothing: {from_nothing:?}"));
    }
    println!("ok: {} ends, {} beginnings; {BEGAN_FROM_NOTHING} more from nothing", ends.len(), begins.len());
    Ok(())
}

pub(crate) fn retired(past: &History) -> Outcome {
    let retired = past.retired();
    let today = past.on(NaiveDate::MAX);
    let lost = retired.iter().filter(|(_, holders)| {
        holders.is_empty() || holders.iter().any(|holder| !today.contains_key(holder))
    });
    few("retired codes", &lost.map(|(code, holders)| format!("{code}: {holders:?}")).collect::<Vec<_>>())?;
    let divided: Vec<&str> =
        retired.iter().filter(|(_, holders)| holders.len() > 1).map(|(code, _)| code.as_str()).collect();
    let of_no_day =
        OF_NO_DAY.iter().any(|[_, code, _]| past.changes.iter().any(|change| change.code == *code));
    if retired.len() != RETIRED || divided != DIVIDED || of_no_day {
        return Err(format!("{} retired codes, divided: {divided:?}", retired.len()));
    }
    println!("ok: {RETIRED} retired codes lead to communes of today, {} of them to several", divided.len());
    Ok(())
}
