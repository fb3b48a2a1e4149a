//! The first file for the browser: communes in the order of their names, which compresses best.
//!
//! Each name is written as the number of letters that it shares with the one before, and the rest. With it
//! come its area, and the place of its code among the remaining codes of the area. Together they give the
//! order of names and the order of codes, so only the words inside names have to be sorted.

use super::codes::Codes;
use super::column::FAR;
use super::communes::{Communes, Postal};
use super::index::NameIndex;
use super::names::Names;
use super::sections::{DataError, Section, Sections};
use super::sorted::Sorted;
use crate::areas::{self, AREAS_OF_COMMUNES};

/// Reads the communes of a file for the browser.
pub(crate) fn communes(sections: Sections<'_>) -> Result<Communes, DataError> {
    let codes = Codes::new(sections.get(Section::CodeBits)?)?;
    let weights = sections.get(Section::Weights)?;
    let (names, order) = names(sections, &codes)?;
    let weight = |name: usize| weights.get(name).copied().unwrap_or(0);
    let entries: Vec<(u16, u8)> = order.into_iter().map(|commune| (commune, 0)).collect();
    let sorted = Sorted::of_order(&entries, &names, weight);
    let index = NameIndex::of_order(names, sorted, weight);
    let counts = sections.raw(Section::PostalCounts)?;
    let words = postal_words(counts, sections.raw(Section::PostalSteps)?)?;
    let postal = Postal::new(sections, words.map(Into::into), codes.len())?;
    Communes::new(codes, index, postal, weights)
}

/// The names in the order of codes, and the communes in the order of names.
fn names(sections: Sections<'_>, codes: &Codes) -> Result<(Names, Vec<u16>), DataError> {
    let unsound = || Section::NameEnds.unsound();
    let shared = sections.raw(Section::SharedLetters)?;
    let ends = std::str::from_utf8(sections.raw(Section::NameEnds)?).map_err(|_| unsound())?;
    let area_of = sections.raw(Section::AreaOfName)?;
    let mut places = sections.raw(Section::PlaceOfCode)?.iter().copied();
    let places: Vec<u32> = std::iter::from_fn(|| step(&mut places)).collect();
    if [shared.len(), area_of.len(), places.len()] != [codes.len(); 3] {
        return Err(unsound());
    }
    // The communes of each area whose names are still to come.
    let mut left: Vec<Vec<u16>> = (0..AREAS_OF_COMMUNES)
        .map(|area| codes.of_area(area).map(|commune| commune as u16).collect())
        .collect();
    // The places are listed area by area; the names are in one list.
    let mut at_area = area_starts(area_of);
    let mut by_code = vec![String::new(); codes.len()];
    let mut order = Vec::with_capacity(codes.len());
    let mut name = String::new();
    for ((&shared, end), &area) in shared.iter().zip(ends.lines()).zip(area_of) {
        let keep = name.char_indices().nth(shared.into()).map_or(name.len(), |(at, _)| at);
        name.truncate(keep);
        name.push_str(end);
        let area = usize::from(area);
        let at = at_area.get_mut(area).ok_or_else(unsound)?;
        let place = places.get(*at).copied().ok_or_else(unsound)?;
        *at += 1;
        let left = left.get_mut(area).ok_or_else(unsound)?;
        if place as usize >= left.len() {
            return Err(unsound());
        }
        let commune = left.remove(place as usize);
        by_code.get_mut(usize::from(commune)).ok_or_else(unsound)?.clone_from(&name);
        order.push(commune);
    }
    let lines = by_code.into_iter().flat_map(|name| [name, "\n".into()]).collect::<String>();
    let names = Names::of_lines(lines.into_bytes()).ok_or_else(unsound)?;
    if order.len() == codes.len() { Ok((names, order)) } else { Err(unsound()) }
}

/// Where the names of each area would begin if they were listed area by area.
fn area_starts(area_of: &[u8]) -> Vec<usize> {
    let mut counts = vec![0; AREAS_OF_COMMUNES];
    for &area in area_of {
        if let Some(count) = counts.get_mut(usize::from(area)) {
            *count += 1;
        }
    }
    counts
        .into_iter()
        .scan(0, |start, count: usize| {
            let this = *start;
            *start += count;
            Some(this)
        })
        .collect()
}

/// The postal codes of each area, less its lowest; the lowest codes; and the codes that do not begin like
/// the area's own code, with the area.
pub(crate) fn postal_words(counts: &[u8], steps: &[u8]) -> Result<[Vec<u8>; 3], DataError> {
    let unsound = || Section::PostalSteps.unsound();
    let mut steps = steps.iter().copied();
    let (mut words, mut bases, mut far, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (area, &count) in counts.iter().enumerate() {
        let (mut word, mut base) = (0, 0);
        for at in 0..count {
            word += step(&mut steps).ok_or_else(unsound)?;
            if at == 0 {
                base = word;
            }
            let bytes = word.to_le_bytes().into_iter().take(3);
            let near = u16::try_from(word - base).ok().filter(|&near| near < FAR);
            let number = near.or_else(|| FAR.checked_add(u16::try_from(far.len() / 3).ok()?));
            words.extend(number.ok_or_else(unsound)?.to_le_bytes());
            if near.is_none() {
                far.extend(bytes.clone());
            }
            if !is_home(word, area) {
                elsewhere.extend(bytes.chain([area as u8]));
            }
        }
        bases.extend(u32::to_le_bytes(base).into_iter().take(3));
    }
    bases.extend(far);
    Ok([words, bases, elsewhere])
}

/// A number with seven bits a byte, the lowest first; the eighth bit is set if more follow.
fn step(bytes: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14] {
        let byte = bytes.next()?;
        number |= u32::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

/// Whether a postal code begins like the codes of the communes of an area.
fn is_home(postal_code: u32, area: usize) -> bool {
    let text = format!("{postal_code:05}");
    match areas::of_communes(area).map_or("", |area| area.code) {
        "2A" | "2B" => text.starts_with("20"),
        code => text.starts_with(code),
    }
}
