//! Postal codes, compared with those of the tax administration: other lists differ a little.

use std::collections::{BTreeMap, BTreeSet};

use campagne_territories::Level;
use campagne_territories::build::Model;

use super::Folder;
use crate::files::Outcome;
use crate::territories::sources::POSTAL_CODES;

/// Communes and arrondissements with the same postal codes in both, and with others. Both files are pinned,
/// so another count is our mistake.
const SAME_AND_OTHER: (usize, usize) = (34_598, 313);

pub(crate) fn check(folder: &Folder, model: &Model) -> Outcome {
    let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in folder.records(POSTAL_CODES, "codes-postaux")? {
        listed.entry(record.text("codeCommune")?).or_default().insert(record.text("codePostal")?);
    }
    let communes = model.communes.iter().map(|commune| (&commune.code, &commune.postal_codes));
    let arrondissements = model.parts.iter().filter(|part| part.level == Level::ArrondissementMunicipal);
    let ours = communes.chain(arrondissements.map(|part| (&part.code, &part.postal_codes)));
    let both = ours.filter_map(|(code, ours)| {
        let ours: BTreeSet<String> = ours.iter().cloned().collect();
        Some((ours, listed.get(code)?))
    });
    let (same, other): (Vec<_>, Vec<_>) = both.partition(|(ours, theirs)| ours == *theirs);
    let found = (same.len(), other.len());
    let disjoint = other.iter().filter(|(ours, theirs)| ours.is_disjoint(theirs));
    if found != SAME_AND_OTHER {
        return Err(format!("postal codes: same and other {found:?}, expected {SAME_AND_OTHER:?}"));
    }
    println!(
        "ok: {} communes and arrondissements with the same postal codes elsewhere, {} with others",
        found.0, found.1
    );
    println!("      {} of these with none in common", disjoint.count());
    Ok(())
}
