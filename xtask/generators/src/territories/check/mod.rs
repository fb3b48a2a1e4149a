//! Compares what was read with itself, and with independent sources.

mod history;
mod model;
mod postal;

use std::collections::BTreeMap;

use campagne_territories::build::Model;
use chrono::NaiveDate;

use super::areas::Row;
use super::folder::Folder;
use super::history::History;
use super::read::{DAY_2020, epcis_of_2020};
use super::sources::{COMMUNES_2019, COMMUNES_2020, COMMUNES_2021, NOW};
use crate::files::Outcome;

/// The list of 2020 has another name, but no row has the change: the INSEE added the hyphens without one.
const NAME_OF_14406: (&str, &str, &str) = ("14406", "Moulins en Bessin", "Moulins-en-Bessin");

/// Checks on which the sources must agree among themselves.
pub(super) fn consistent(model: &Model, past: &History, areas: &[Row]) -> Outcome {
    model::check(model, areas)?;
    history::counts(model, past)?;
    history::years(model, past)?;
    history::edges(past)?;
    history::retired(past)
}

/// Checks on which independent files must agree.
pub(super) fn independent(folder: &Folder, model: &Model, past: &History) -> Outcome {
    communes_of_2020(folder, model, past)?;
    codes_of(folder, COMMUNES_2019, 2019, model, past)?;
    codes_of(folder, COMMUNES_2021, 2021, model, past)?;
    members_of_2020(folder, past)?;
    former_codes(folder, past)?;
    postal::check(folder, model)
}

fn new_year(year: i32) -> Result<NaiveDate, String> {
    NaiveDate::from_ymd_opt(year, 1, 1).ok_or_else(|| format!("{year}: no such year"))
}

/// The first few of many differences, for a message.
fn few(what: &str, differences: &[String]) -> Outcome {
    if differences.is_empty() {
        return Ok(());
    }
    let first: Vec<&str> = differences.iter().take(20).map(String::as_str).collect();
    Err(format!("{what}: {} differences\n  {}", differences.len(), first.join("\n  ")))
}

/// How two tables differ, line by line.
fn differences(found: &BTreeMap<String, String>, expected: &BTreeMap<String, String>) -> Vec<String> {
    let missing = expected.iter().filter(|(key, value)| found.get(*key) != Some(*value));
    let missing = missing.map(|(key, value)| format!("{key}: expected {value}, found {:?}", found.get(key)));
    let extra = found.keys().filter(|key| !expected.contains_key(*key));
    missing.chain(extra.map(|key| format!("{key}: found, not expected"))).collect()
}

fn communes_of_2020(folder: &Folder, model: &Model, past: &History) -> Outcome {
    let mut expected = BTreeMap::new();
    for line in folder.text(COMMUNES_2020)?.lines().skip(1) {
        let (code, name) = line.split_once('\t').ok_or_else(|| format!("{COMMUNES_2020}: {line}"))?;
        expected.insert(code.to_owned(), name.to_owned());
    }
    let (code, then, now) = NAME_OF_14406;
    let listed = expected.insert(code.to_owned(), now.to_owned());
    if listed.as_deref() != Some(then) {
        return Err(format!("{code} is {listed:?} in {COMMUNES_2020}: the exception holds no more"));
    }
    let found = history::counted(model, past, DAY_2020.ok_or("no such day")?);
    few("communes of 2020", &differences(&found, &expected))?;
    println!("ok: {} communes of 2020, codes and names, but for the name of {code}", found.len());
    Ok(())
}

fn codes_of(folder: &Folder, file: &str, year: i32, model: &Model, past: &History) -> Outcome {
    let mut expected = BTreeMap::new();
    let collectivities = history::collectivities(model);
    for record in folder.records(file, "communes")? {
        let code = record.text("code")?;
        if record.is("commune-actuelle") && !collectivities.contains(code.as_str()) {
            expected.insert(code, record.text("nom")?);
        }
    }
    let found = history::counted(model, past, new_year(year)?);
    let codes = |state: &BTreeMap<String, String>| {
        state.keys().map(|code| (code.clone(), String::new())).collect::<BTreeMap<_, _>>()
    };
    few(&format!("communes of {year}"), &differences(&codes(&found), &codes(&expected)))?;
    let names = differences(&found, &expected);
    println!("ok: {} codes of communes of {year}, {} names differ", found.len(), names.len());
    names.iter().for_each(|name| println!("      {name}"));
    Ok(())
}

fn members_of_2020(folder: &Folder, past: &History) -> Outcome {
    let (_, members) = epcis_of_2020(folder)?;
    let then = past.on(DAY_2020.ok_or("no such day")?);
    let strange: Vec<String> = members.into_keys().filter(|code| !then.contains_key(code)).collect();
    few("members of EPCI of 2020", &strange)?;
    println!("ok: every member of an EPCI of 2020 was a commune then");
    Ok(())
}

/// Today's file lists the codes that each commune has taken over: another reading of the same history.
fn former_codes(folder: &Folder, past: &History) -> Outcome {
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for record in folder.records(NOW, "communes")? {
        if record.is("commune-actuelle") {
            for former in record.texts("anciensCodes") {
                expected.entry(former).or_default().push(record.text("code")?);
            }
        }
    }
    let mut found = past.retired();
    for (code, _) in super::history::COLLECTIVITIES {
        found.remove(code);
    }
    for [_, code, holder] in crate::territories::history::OF_NO_DAY {
        found.insert(code.to_owned(), vec![holder.to_owned()]);
    }
    // For a divided territory, anciensCodes names only one of the holders.
    for code in history::DIVIDED {
        let (Some(all), Some(one)) = (found.get_mut(code), expected.get(code)) else { continue };
        all.retain(|holder| one.contains(holder));
    }
    let text = |table: &BTreeMap<String, Vec<String>>| {
        table.iter().map(|(code, holders)| (code.clone(), holders.join(","))).collect::<BTreeMap<_, _>>()
    };
    few("former codes", &differences(&text(&found), &text(&expected)))?;
    println!("ok: {} former codes lead to the same communes as anciensCodes", found.len());
    Ok(())
}
