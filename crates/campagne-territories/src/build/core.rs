//! The first file for the browser, and coordinates.

use std::collections::BTreeSet;

use super::error::BuildError;
use super::model::{Commune, Model};
use super::numbering::Numbering;
use crate::areas::AREAS_OF_COMMUNES;
use crate::fold;
use crate::points::{STEP, UNKNOWN};
use crate::store::Section;
use crate::store::bytes::Planes;
use crate::store::column::NONE;
use crate::store::sections::write;

/// Communes with names, codes, postal codes and inhabitants.
pub(super) fn file(_model: &Model, numbering: &Numbering<'_>) -> Result<Vec<u8>, BuildError> {
    let mut sections = names(numbering);
    sections.extend(postal_codes(numbering)?);
    sections.push((Section::CodeBits, code_bits(numbering)));
    sections.push((Section::Weights, numbering.communes.iter().map(|(.., its)| weight(its)).collect()));
    // In the order that brotli compresses best: similar tables lie together.
    sections.sort_by_key(|(section, _)| ORDER.iter().position(|its| its == section));
    Ok(write(&sections))
}

/// The order of the sections in the file.
const ORDER: [Section; 11] = [
    Section::NameEnds,
    Section::AreaOfName,
    Section::PostalMoreCodes,
    Section::Weights,
    Section::CodeBits,
    Section::PostalSteps,
    Section::PostalCounts,
    Section::PlaceOfCode,
    Section::SharedLetters,
    Section::PostalMoreCommunes,
    Section::PostalColumn,
];

/// Four times the binary logarithm of the inhabitants, one added: steps of a fifth.
fn weight(commune: &Commune) -> u8 {
    let inhabitants = f64::from(commune.population.unwrap_or(0));
    (4.0 * (inhabitants + 1.0).log2()).round() as u8
}

/// A bit for each number of an area that a commune has.
fn code_bits(numbering: &Numbering<'_>) -> Vec<u8> {
    let mut table = Vec::new();
    for area in 0..AREAS_OF_COMMUNES {
        let mut bits = Vec::new();
        for &(_, number, _) in numbering.communes.iter().filter(|(its, ..)| *its == area) {
            bits.resize((number / 8 + 1).max(bits.len()), 0);
            if let Some(byte) = bits.get_mut(number / 8) {
                *byte |= 1 << (number % 8);
            }
        }
        table.push(bits.len() as u8);
        table.extend(bits);
    }
    table
}

/// Names in the order of their keys, and the tables that restore the order of codes.
fn names(numbering: &Numbering<'_>) -> Vec<(Section, Vec<u8>)> {
    let mut order: Vec<usize> = (0..numbering.communes.len()).collect();
    let name = |at: usize| numbering.communes.get(at).map_or("", |(.., commune)| commune.name.as_str());
    order.sort_by_cached_key(|&at| (fold::key(name(at)).as_bytes().to_vec(), at));
    let (mut shared, mut ends, mut area_of) = (Vec::new(), String::new(), Vec::new());
    let mut left: Vec<Vec<usize>> = vec![Vec::new(); AREAS_OF_COMMUNES];
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); AREAS_OF_COMMUNES];
    for (at, (area, ..)) in numbering.communes.iter().enumerate() {
        if let Some(left) = left.get_mut(*area) {
            left.push(at);
        }
    }
    let mut before = "";
    for at in order {
        let same = before.chars().zip(name(at).chars()).take_while(|(a, b)| a == b).count();
        shared.push(same as u8);
        ends.extend(name(at).chars().skip(same));
        ends.push('\n');
        before = name(at);
        let area = numbering.communes.get(at).map_or(0, |(area, ..)| *area);
        area_of.push(area as u8);
        if let (Some(left), Some(places)) = (left.get_mut(area), places.get_mut(area)) {
            let place = left.iter().position(|&its| its == at).unwrap_or(0);
            left.remove(place);
            places.push(place as u32);
        }
    }
    let mut place_bytes = Vec::new();
    places.concat().into_iter().for_each(|place| push_step(place, &mut place_bytes));
    vec![
        (Section::SharedLetters, shared),
        (Section::NameEnds, ends.into_bytes()),
        (Section::AreaOfName, area_of),
        (Section::PlaceOfCode, place_bytes),
    ]
}

fn postal_codes(numbering: &Numbering<'_>) -> Result<Vec<(Section, Vec<u8>)>, BuildError> {
    let read = |code: &String| {
        code.parse::<u32>().map_err(|_| BuildError::DoesNotFit(format!("postal code {code}")))
    };
    let (mut column, mut counts, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    let (mut more_communes, mut more_codes) = (Vec::new(), Vec::new());
    for area in 0..AREAS_OF_COMMUNES {
        let communes = || numbering.communes.iter().enumerate().filter(|(_, (its, ..))| *its == area);
        let mains = communes().filter_map(|(_, (.., commune))| commune.postal_codes.first());
        let words: BTreeSet<u32> = mains.map(read).collect::<Result<_, _>>()?;
        if words.len() >= usize::from(NONE) {
            return Err(BuildError::DoesNotFit(format!("{} postal codes in one area", words.len())));
        }
        counts.push(words.len() as u8);
        words.iter().fold(0, |before, &word| {
            push_step(word - before, &mut steps);
            word
        });
        for (number, (.., commune)) in communes() {
            let codes = commune.postal_codes.iter().map(read).collect::<Result<Vec<_>, _>>()?;
            let local = codes.first().and_then(|main| words.iter().position(|word| word == main));
            column.push(local.map_or(NONE, |local| local as u8));
            for &code in codes.iter().skip(1) {
                more_communes.push(number as u32);
                more_codes.push(code);
            }
        }
    }
    Ok(vec![
        (Section::PostalColumn, column),
        (Section::PostalCounts, counts),
        (Section::PostalSteps, steps),
        (Section::PostalMoreCommunes, Planes::<2>::write(&more_communes)),
        (Section::PostalMoreCodes, Planes::<3>::write(&more_codes)),
    ])
}

/// Seven bits a byte, the lowest first; the eighth bit is set if more follow.
fn push_step(mut number: u32, steps: &mut Vec<u8>) {
    while number >= 128 {
        steps.push(number as u8 & 127 | 128);
        number >>= 7;
    }
    steps.push(number as u8);
}

/// Coordinates, counted from the corner of each area.
pub(super) fn points(numbering: &Numbering<'_>) -> Result<Vec<u8>, BuildError> {
    let steps = |degrees: f64| (degrees / STEP).round() as i64 + 180_000;
    let (mut corners, mut east, mut north) = (Vec::new(), Vec::new(), Vec::new());
    for area in 0..AREAS_OF_COMMUNES {
        let places: Vec<Option<(i64, i64)>> = numbering
            .communes
            .iter()
            .filter(|(its, ..)| *its == area)
            .map(|(.., commune)| {
                commune.point.map(|(longitude, latitude)| (steps(longitude), steps(latitude)))
            })
            .collect();
        let west = places.iter().flatten().map(|place| place.0).min().unwrap_or(0);
        let south = places.iter().flatten().map(|place| place.1).min().unwrap_or(0);
        for corner in [west, south] {
            corners.extend(corner.to_le_bytes().into_iter().take(3));
        }
        for place in places {
            let (its_east, its_north) = match place {
                Some((x, y)) => (x - west, y - south),
                None => (UNKNOWN.into(), UNKNOWN.into()),
            };
            if its_east.max(its_north) > UNKNOWN.into() || place.is_some() && its_east == i64::from(UNKNOWN) {
                return Err(BuildError::DoesNotFit("an area is wider than 65 degrees".into()));
            }
            east.push(its_east as u32);
            north.push(its_north as u32);
        }
    }
    Ok(write(&[
        (Section::Corners, corners),
        (Section::Eastings, Planes::<2>::write(&east)),
        (Section::Northings, Planes::<2>::write(&north)),
    ]))
}
