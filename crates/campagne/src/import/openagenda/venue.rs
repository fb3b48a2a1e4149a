//! The place of an event: its `location`.

use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;
use super::super::place;
use super::texts::{is_blank, text};
use crate::import::reading::Reading;

/// Countries whose places are in France: the codes that ISO 3166 keeps for its territories too.
const FRANCE: [&str; 13] = ["FR", "FX", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC"];

/// The members that a submission has fields for.
const CARRIED: [&str; 8] =
    ["name", "address", "postalCode", "insee", "city", "latitude", "longitude", "countryCode"];

/// The members that say nothing about the event, only how OpenAgenda keeps its places.
const INTERNAL: [&str; 24] = [
    "uid",
    "slug",
    "setUid",
    "agendaUid",
    "state",
    "createdAt",
    "updatedAt",
    "extId",
    "extIds",
    "mergedIn",
    "disqualifiedDuplicates",
    "duplicateCandidates",
    "_agg",
    "timezone",
    "region",
    "department",
    "district",
    "adminLevel1",
    "adminLevel2",
    "adminLevel3",
    "adminLevel4",
    "adminLevel5",
    "adminLevel6",
    "country",
];

/// Fills the venue.
pub(super) fn read(location: &Map<String, Value>, reading: &Reading<'_>, draft: &mut Draft) {
    let of = |name: &str| location.get(name).and_then(text);
    let country = of("countryCode").map(|code| code.trim().to_ascii_uppercase());
    let in_france = country.as_deref().is_none_or(|code| FRANCE.contains(&code) || code == "TF");
    if !in_france {
        draft.lose("/location", None, Loss::OutsideFrance);
    }
    let town = of("city").or_else(|| of("adminLevel4"));
    for (name, field) in [("name", "name"), ("address", "address"), ("postalCode", "postal_code")] {
        if let Some(value) = of(name) {
            // OpenAgenda also writes postal code and town into the address.
            let value = if name == "address" { without_town(value, &of("postalCode"), &town) } else { value };
            draft.put(&format!("/venue/{field}"), value, &format!("/location/{name}"), None);
        }
    }
    for name in ["latitude", "longitude"] {
        match location.get(name) {
            Some(Value::Number(number)) => {
                draft.put(&format!("/venue/{name}"), number.clone(), &format!("/location/{name}"), None);
            }
            Some(Value::String(typed)) => {
                let read =
                    typed.trim().replace(',', ".").parse::<f64>().ok().and_then(serde_json::Number::from_f64);
                let value = read.map_or_else(|| typed.as_str().into(), Value::Number);
                draft.put(&format!("/venue/{name}"), value, &format!("/location/{name}"), None);
            }
            _ => {}
        }
    }
    if let Some(code) = of("insee") {
        draft.put("/venue/commune", code, "/location/insee", None);
    } else if let Some(city) = town.filter(|_| in_france) {
        let postal_code = of("postalCode");
        // A town that names no commune is passed on: the check reports which one may be meant.
        let found = place::commune(reading.territories, &city, postal_code.as_deref());
        draft.put("/venue/commune", found.unwrap_or(city), "/location/city", None);
    }
    for (name, value) in location {
        let known = CARRIED.contains(&name.as_str()) || INTERNAL.contains(&name.as_str());
        if !known && !is_blank(value) {
            let loss =
                if matches!(name.as_str(), "email" | "phone") { Loss::Person } else { Loss::NoEquivalent };
            draft.lose(&format!("/location/{name}"), None, loss);
        }
    }
}

/// An address without the postal code and the town at its end, unless nothing would be left.
fn without_town(address: String, postal_code: &Option<String>, town: &Option<String>) -> String {
    let end_of = |text: &'_ str, part: &str, separators: &[&str]| -> Option<usize> {
        let (before, last) = text.split_at_checked(text.len().checked_sub(part.len())?)?;
        let before = separators.iter().find_map(|separator| before.strip_suffix(separator))?;
        (!part.is_empty() && last.eq_ignore_ascii_case(part)).then_some(before.trim_end().len())
    };
    let mut rest = address.trim();
    let town = town.as_deref().unwrap_or_default();
    let coded = postal_code.as_ref().map(|code| format!("{code} {town}"));
    let parts =
        [("France", &[", "][..]), (coded.as_deref().unwrap_or_default(), &[", ", ",", " "]), (town, &[", "])];
    for (part, separators) in parts {
        if let Some(end) = end_of(rest, part.trim(), separators) {
            rest = rest.get(..end).unwrap_or(rest).trim_end_matches([' ', ',']);
        }
    }
    if rest.is_empty() { address } else { rest.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_town_is_no_part_of_the_address() {
        let some = |text: &str| Some(text.to_owned());
        for (address, expected) in [
            ("14 rue Sourdis, 33000 Bordeaux", "14 rue Sourdis"),
            ("14 rue Sourdis 33000 Bordeaux, France", "14 rue Sourdis"),
            ("Place de Bordeaux", "Place de Bordeaux"),
            ("Parvis des Archives, Bordeaux", "Parvis des Archives"),
            ("14 rue Sourdis", "14 rue Sourdis"),
            ("Bordeaux", "Bordeaux"),
        ] {
            assert_eq!(without_town(address.to_owned(), &some("33000"), &some("Bordeaux")), expected);
        }
    }
}
