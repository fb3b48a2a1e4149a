//! The conditions that the model must meet.

use std::collections::BTreeSet;

use campagne_territories::Level;
use campagne_territories::build::Model;

use super::few;
use crate::files::Outcome;
use crate::territories::areas::Row;

pub(crate) fn check(model: &Model, areas: &[Row]) -> Outcome {
    let communes: BTreeSet<&str> = model.communes.iter().map(|commune| commune.code.as_str()).collect();
    if model.communes.len() != 34_969 || communes.len() != 34_969 {
        return Err(format!("{} communes, {} codes", model.communes.len(), communes.len()));
    }
    let sirens: BTreeSet<&str> = model.epcis.iter().map(|epci| epci.siren.as_str()).collect();
    let holding = areas.iter().filter(|row| row.level != Level::Region);
    let holding: BTreeSet<&str> = holding.map(|row| row.code.as_str()).collect();

    let mut faults = Vec::new();
    for commune in &model.communes {
        if !holding.contains(commune.area.as_str()) || !well_formed(&commune.postal_codes) {
            faults.push(format!("{commune:?}"));
        }
        if commune.epci.as_ref().is_some_and(|siren| !sirens.contains(siren.as_str())) {
            faults.push(format!("{}: an EPCI that is not listed", commune.code));
        }
        if commune.point.is_some_and(out_of_range) {
            faults.push(format!("{}: {:?}", commune.code, commune.point));
        }
    }
    for part in &model.parts {
        if !communes.contains(part.commune.as_str()) || !well_formed(&part.postal_codes) {
            faults.push(format!("{part:?}"));
        }
    }
    for (code, siren) in &model.epci_2020 {
        if siren.as_ref().is_some_and(|siren| !sirens.contains(siren.as_str())) {
            faults.push(format!("{code}: an EPCI of 2020 that is not listed"));
        }
    }
    for area in areas {
        if !communes.contains(area.chef_lieu.as_str()) {
            faults.push(format!("{}: its chef-lieu {} is no commune", area.name, area.chef_lieu));
        }
    }
    few("the model", &faults)?;
    println!("ok: the model is consistent, every chef-lieu is a commune");
    Ok(())
}

fn well_formed(postal_codes: &[String]) -> bool {
    let code = |code: &String| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    let distinct: BTreeSet<&String> = postal_codes.iter().collect();
    postal_codes.iter().all(code) && distinct.len() == postal_codes.len()
}

fn out_of_range((longitude, latitude): (f64, f64)) -> bool {
    !(-180.0..=180.0).contains(&longitude) || !(-90.0..=90.0).contains(&latitude)
}
