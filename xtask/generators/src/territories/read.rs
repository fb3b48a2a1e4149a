//! From the sources to the model.

use std::collections::{BTreeMap, BTreeSet};

use campagne_territories::Level;
use campagne_territories::build::{Commune, Epci, Model, Part};
use chrono::NaiveDate;

use super::folder::Folder;
use super::history::History;
use super::movements;
use super::points::{Point, Points, mean};
use super::record::Record;
use super::sources::{COMMUNES_2019, COMMUNES_2021, EPCI_2020, MOVEMENTS, NOW, POINTS};

/// 1 January 2020.
pub(crate) const DAY_2020: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 1, 1);

/// The model, and the history that a part of it comes from.
pub(crate) fn read(folder: &Folder) -> Result<(Model, History), String> {
    let records = folder.records(NOW, "communes")?;
    let movements = movements::read(&folder.text(MOVEMENTS)?)?;
    let points = Points::read(&folder.text(POINTS)?, &movements)?;
    let (mut epcis, members) = epcis(&folder.records(NOW, "epci")?, true)?;
    let (epcis_2020, members_2020) = epcis_of_2020(folder)?;

    let mut communes = Vec::new();
    for record in records.iter().filter(|record| record.is("commune-actuelle")) {
        communes.push(commune(record, &members, &points)?);
    }
    communes.sort_by(|one, other| one.code.cmp(&other.code));
    let codes: BTreeSet<&str> = communes.iter().map(|commune| commune.code.as_str()).collect();

    let former = former_postal_codes(folder, &codes)?;
    let mut parts = Vec::new();
    for record in records.iter().filter(|record| !record.is("commune-actuelle")) {
        parts.push(part(record, &former, &points)?);
    }
    parts.sort_by(|one, other| (&one.code, one.level).cmp(&(&other.code, other.level)));
    place_by_parts(&mut communes, &parts);

    let sirens: BTreeSet<String> = epcis.iter().map(|epci| epci.siren.clone()).collect();
    epcis.extend(epcis_2020.into_iter().filter(|epci| !sirens.contains(&epci.siren)));

    let today = communes.iter().map(|commune| (commune.code.clone(), commune.name.clone())).collect();
    let history = History::new(today, &movements)?;
    let epci_2020 = epci_2020(&history, &members_2020, &members)?;
    let (edges, former_names) = (history.all_edges(), history.former_names());
    Ok((Model { communes, parts, epcis, epci_2020, edges, former_names }, history))
}

/// The SIREN of the EPCI of each commune that is in one.
type Members = BTreeMap<String, String>;

fn epcis(records: &[Record], current: bool) -> Result<(Vec<Epci>, Members), String> {
    let mut epcis = Vec::new();
    let mut members = Members::new();
    for record in records {
        let siren = record.text("code")?;
        for commune in record.codes("membres") {
            if let Some(other) = members.insert(commune.clone(), siren.clone()) {
                return Err(format!("{commune} is in the EPCI {other} and {siren}"));
            }
        }
        epcis.push(Epci { siren, name: record.text("nom")?, current });
    }
    epcis.sort_by(|one, other| one.siren.cmp(&other.siren));
    Ok((epcis, members))
}

/// The EPCI of 1 January 2020.
pub(crate) fn epcis_of_2020(folder: &Folder) -> Result<(Vec<Epci>, Members), String> {
    epcis(&folder.records(EPCI_2020, "epci")?, false)
}

fn commune(record: &Record, members: &Members, points: &Points) -> Result<Commune, String> {
    let code = record.text("code")?;
    Ok(Commune {
        name: record.text("nom")?,
        area: record.text("departement")?,
        postal_codes: record.texts("codesPostaux"),
        population: record.number("population")?,
        epci: members.get(&code).cloned(),
        point: points.of(&code),
        code,
    })
}

fn part(record: &Record, former: &BTreeMap<String, Vec<String>>, points: &Points) -> Result<Part, String> {
    let (level, parent) = if record.is("arrondissement-municipal") {
        (Level::ArrondissementMunicipal, "commune")
    } else if record.is("commune-deleguee") {
        (Level::CommuneDeleguee, "chefLieu")
    } else if record.is("commune-associee") {
        (Level::CommuneAssociee, "chefLieu")
    } else {
        return Err(format!("a part of an unknown type: {record:?}"));
    };
    let code = record.text("code")?;
    let mut postal_codes = record.texts("codesPostaux");
    if postal_codes.is_empty() {
        postal_codes = former.get(&code).cloned().unwrap_or_default();
    }
    Ok(Part {
        level,
        name: record.text("nom")?,
        commune: record.text(parent)?,
        postal_codes,
        population: record.number("population")?,
        point: points.of(&code),
        code,
    })
}

/// The postal codes that codes had in 2021, or else in 2019, if they are no longer communes. Today's file has
/// none for the communes déléguées and associées that they have become.
fn former_postal_codes(
    folder: &Folder,
    codes: &BTreeSet<&str>,
) -> Result<BTreeMap<String, Vec<String>>, String> {
    let mut former = BTreeMap::new();
    for file in [COMMUNES_2019, COMMUNES_2021] {
        for record in folder.records(file, "communes")? {
            let (code, postal_codes) = (record.text("code")?, record.texts("codesPostaux"));
            let gone = record.is("commune-actuelle") && !codes.contains(code.as_str());
            if gone && !postal_codes.is_empty() {
                former.insert(code, postal_codes);
            }
        }
    }
    Ok(former)
}

/// Paris, Lyon and Marseille only have points for their arrondissements: the city is in their middle.
fn place_by_parts(communes: &mut [Commune], parts: &[Part]) {
    let mut points: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
    for part in parts.iter().filter(|part| part.level == Level::ArrondissementMunicipal) {
        points.entry(&part.commune).or_default().extend(part.point);
    }
    for commune in communes.iter_mut().filter(|commune| commune.point.is_none()) {
        commune.point = points.get(commune.code.as_str()).and_then(|points| mean(points));
    }
}

fn epci_2020(
    history: &History,
    members_2020: &Members,
    members: &Members,
) -> Result<Vec<(String, Option<String>)>, String> {
    let day = DAY_2020.ok_or("no such day")?;
    let mut differences = Vec::new();
    for code in history.on(day).into_keys() {
        let then = members_2020.get(&code);
        let holders = history.holders(&code, day);
        let [holder] = holders.as_slice() else {
            return Err(format!("{code} was divided since 2020, between {holders:?}"));
        };
        if then != members.get(holder) {
            differences.push((code, then.cloned()));
        }
    }
    Ok(differences)
}
