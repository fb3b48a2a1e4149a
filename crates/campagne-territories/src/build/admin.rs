//! The further files for the browser: EPCI, parts of communes and history; former names.

use std::collections::BTreeSet;

use super::error::BuildError;
use super::model::Model;
use super::numbering::{Numbering, code};
use crate::areas::AREAS_OF_COMMUNES;
use chrono::NaiveDate;

use crate::code::CommuneNumber;
use crate::former;
use crate::history::{BEGINS, ENDS, number_of};
use crate::store::Section;
use crate::store::bytes::Planes;
use crate::store::column::NONE;
use crate::store::parts::LEVELS;
use crate::store::sections::write;

/// EPCI, parts of communes, history.
pub(super) fn file(model: &Model, numbering: &Numbering<'_>) -> Result<Vec<u8>, BuildError> {
    let mut sections = epcis(model, numbering)?;
    sections.extend(parts(model, numbering)?);
    sections.extend(history(model)?);
    sections.extend(former_names(model, former::RECENT, |until| until > FIRST_OF_2020)?);
    Ok(write(&sections))
}

fn epcis(model: &Model, numbering: &Numbering<'_>) -> Result<Vec<(Section, Vec<u8>)>, BuildError> {
    let epcis = || numbering.epcis.iter().filter_map(|&at| model.epcis.get(at));
    let mut sirens = Vec::new();
    for epci in epcis() {
        let siren = epci.siren.parse::<u32>();
        sirens.push(siren.map_err(|_| BuildError::DoesNotFit(format!("SIREN {}", epci.siren)))?);
    }
    let current = epcis().filter(|epci| epci.current).count() as u16;
    let (mut column, mut counts, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for area in 0..AREAS_OF_COMMUNES {
        // In the order of first use: neighbours are mostly in the same EPCI.
        let mut locals: Vec<usize> = Vec::new();
        for (.., commune) in numbering.communes.iter().filter(|(its, ..)| *its == area) {
            let Some(siren) = &commune.epci else {
                column.push(NONE);
                continue;
            };
            let epci = numbering.epci(siren)?;
            let local = locals.iter().position(|&its| its == epci).unwrap_or_else(|| {
                locals.push(epci);
                locals.len() - 1
            });
            column.push(local as u8);
        }
        counts.push(locals.len() as u8);
        words.extend(locals.iter().flat_map(|&epci| (epci as u16).to_le_bytes()));
    }
    let (mut communes_2020, mut epcis_2020) = (Vec::new(), Vec::new());
    for (commune, epci) in sorted(&model.epci_2020) {
        communes_2020.push(code(commune)?);
        epcis_2020
            .push(epci.as_ref().map_or(Ok(0), |siren| numbering.epci(siren).map(|epci| epci as u32 + 1))?);
    }
    Ok(vec![
        (Section::Sirens, Planes::<4>::write(&sirens)),
        (Section::EpciCurrent, current.to_le_bytes().to_vec()),
        (Section::EpciColumn, column),
        (Section::EpciCounts, counts),
        (Section::EpciWords, words),
        (Section::Epci2020Communes, Planes::<3>::write(&communes_2020)),
        (Section::Epci2020, Planes::<2>::write(&epcis_2020)),
        (Section::EpciNames, lines(epcis().map(|epci| epci.name.as_str()))),
    ])
}

fn parts(model: &Model, numbering: &Numbering<'_>) -> Result<Vec<(Section, Vec<u8>)>, BuildError> {
    let (mut codes, mut communes, mut names, mut counts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut postal_parts, mut postal_codes) = (Vec::new(), Vec::new());
    for level in LEVELS {
        let mut parts: Vec<_> = model.parts.iter().filter(|part| part.level == level).collect();
        parts.sort_by(|a, b| a.code.cmp(&b.code));
        counts.extend((parts.len() as u16).to_le_bytes());
        for part in parts {
            let commune = numbering.commune(&part.commune)?;
            let of_commune = numbering.communes.get(commune).map_or(&[][..], |its| &its.2.postal_codes);
            let own = level == LEVELS[0] || part.postal_codes.iter().any(|its| !of_commune.contains(its));
            for postal_code in part.postal_codes.iter().filter(|_| own) {
                postal_parts.push(codes.len() as u32);
                let number = postal_code.parse::<u32>();
                postal_codes.push(number.map_err(|_| BuildError::DoesNotFit(postal_code.to_string()))?);
            }
            codes.push(code(&part.code)?);
            communes.push(commune as u32);
            names.push(part.name.as_str());
        }
    }
    Ok(vec![
        (Section::PartCodes, Planes::<3>::write(&codes)),
        (Section::PartCommunes, Planes::<2>::write(&communes)),
        (Section::PartCounts, counts),
        (Section::PartPostalParts, Planes::<2>::write(&postal_parts)),
        (Section::PartPostalCodes, Planes::<3>::write(&postal_codes)),
        (Section::PartNames, lines(names.into_iter())),
    ])
}

fn history(model: &Model) -> Result<Vec<(Section, Vec<u8>)>, BuildError> {
    let (mut days, mut before, mut after, mut kinds) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut edges = Vec::new();
    for edge in &model.edges {
        let before = if edge.before.is_empty() { CommuneNumber::NOTHING.0 } else { code(&edge.before)? };
        edges.push((before, number_of(edge.date), code(&edge.after)?, edge));
    }
    edges.sort();
    for (from, day, to, edge) in edges {
        days.push(day.into());
        before.push(from);
        after.push(to);
        kinds.push(if edge.ends { ENDS } else { 0 } | if edge.begins { BEGINS } else { 0 });
    }
    Ok(vec![
        (Section::EdgeDays, Planes::<2>::write(&days)),
        (Section::EdgeBefore, Planes::<3>::write(&before)),
        (Section::EdgeAfter, Planes::<3>::write(&after)),
        (Section::EdgeKinds, kinds),
    ])
}

/// The names that communes had until 2020.
pub(super) fn old_names(model: &Model) -> Result<Vec<u8>, BuildError> {
    Ok(write(&former_names(model, former::OLD, |until| until <= FIRST_OF_2020)?))
}

/// The day from which names are kept with the history: campaigns since 2020 need them.
const FIRST_OF_2020: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

fn former_names(
    model: &Model,
    [its_codes, its_days, its_names]: former::FormerSections,
    takes: impl Fn(NaiveDate) -> bool,
) -> Result<Vec<(Section, Vec<u8>)>, BuildError> {
    let (mut codes, mut days, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for former in sorted(&model.former_names).into_iter().filter(|former| takes(former.until)) {
        codes.push(code(&former.code)?);
        days.push(number_of(former.until).into());
        names.push(former.name.as_str());
    }
    Ok(vec![
        (its_codes, Planes::<3>::write(&codes)),
        (its_days, Planes::<2>::write(&days)),
        (its_names, lines(names.into_iter())),
    ])
}

fn sorted<T: Ord>(items: &[T]) -> BTreeSet<&T> {
    items.iter().collect()
}

fn lines<'n>(names: impl Iterator<Item = &'n str>) -> Vec<u8> {
    names.flat_map(|name| [name, "\n"]).collect::<String>().into_bytes()
}
