//! The numbers of communes and of EPCI in the tables.

use std::collections::BTreeMap;

use super::error::BuildError;
use super::model::{Commune, Model};
use crate::areas;
use crate::code::CommuneNumber;

/// Communes and EPCI in the order of their numbers.
pub(super) struct Numbering<'m> {
    /// By area, then by code, each with its area and its number in the area.
    pub(super) communes: Vec<(usize, usize, &'m Commune)>,
    by_code: BTreeMap<&'m str, usize>,
    by_siren: BTreeMap<&'m str, usize>,
    /// The places of EPCI in the model, the ones of today first.
    pub(super) epcis: Vec<usize>,
}

impl<'m> Numbering<'m> {
    pub(super) fn new(model: &'m Model) -> Result<Self, BuildError> {
        let mut communes = Vec::new();
        for commune in &model.communes {
            let (area, number) = areas::split(&commune.code).ok_or_else(|| unknown(&commune.code))?;
            if areas::of_communes(area).is_none_or(|area| area.code != commune.area) {
                return Err(BuildError::DoesNotFit(format!("{} is not in {}", commune.code, commune.area)));
            }
            communes.push((area, number, commune));
        }
        communes.sort_by_key(|&(area, number, _)| (area, number));
        let by_code =
            communes.iter().enumerate().map(|(at, (.., commune))| (commune.code.as_str(), at)).collect();
        let mut epcis: Vec<usize> = (0..model.epcis.len()).collect();
        let key = |at: &usize| model.epcis.get(*at).map(|epci| (!epci.current, epci.siren.as_str()));
        epcis.sort_by(|a, b| key(a).cmp(&key(b)));
        let siren = |at: &usize| model.epcis.get(*at).map_or("", |epci| epci.siren.as_str());
        let by_siren = epcis.iter().enumerate().map(|(number, at)| (siren(at), number)).collect();
        Ok(Self { communes, by_code, by_siren, epcis })
    }

    /// The number of a commune of today.
    pub(super) fn commune(&self, code: &str) -> Result<usize, BuildError> {
        self.by_code.get(code).copied().ok_or_else(|| unknown(code))
    }

    /// The number of an EPCI.
    pub(super) fn epci(&self, siren: &str) -> Result<usize, BuildError> {
        self.by_siren.get(siren).copied().ok_or_else(|| unknown(siren))
    }
}

/// The number of the code of a commune of any time.
pub(super) fn code(code: &str) -> Result<u32, BuildError> {
    CommuneNumber::of(code).map(|number| number.0).ok_or_else(|| unknown(code))
}

fn unknown(code: &str) -> BuildError {
    BuildError::DoesNotFit(format!("no commune or EPCI has the code {code}"))
}
