//! Counts of what was read.

use campagne_territories::Level;
use campagne_territories::build::Model;

use super::areas::Row;

/// The counts, each with its subject.
pub(crate) fn of(model: &Model, areas: &[Row]) -> Vec<(usize, &'static str)> {
    let area = |level| areas.iter().filter(|row| row.level == level).count();
    let part = |level| model.parts.iter().filter(|part| part.level == level).count();
    let communes = &model.communes;
    let postal_codes: usize = communes.iter().map(|commune| commune.postal_codes.len()).sum();
    vec![
        ("régions", area(Level::Region)),
        ("départements", area(Level::Departement)),
        ("collectivities", area(Level::Collectivite)),
        ("communes", communes.len()),
        ("pairs of a commune and a postal code", postal_codes),
        (
            "communes with inhabitants counted",
            communes.iter().filter(|commune| commune.population.is_some()).count(),
        ),
        ("communes in an EPCI", communes.iter().filter(|commune| commune.epci.is_some()).count()),
        ("communes with a point", communes.iter().filter(|commune| commune.point.is_some()).count()),
        ("arrondissements municipaux", part(Level::ArrondissementMunicipal)),
        ("communes déléguées", part(Level::CommuneDeleguee)),
        ("communes associées", part(Level::CommuneAssociee)),
        ("parts with a postal code", model.parts.iter().filter(|part| !part.postal_codes.is_empty()).count()),
        ("parts with a point", model.parts.iter().filter(|part| part.point.is_some()).count()),
        ("EPCI today", model.epcis.iter().filter(|epci| epci.current).count()),
        ("EPCI of 2020 alone", model.epcis.iter().filter(|epci| !epci.current).count()),
        ("communes in another EPCI in 2020", model.epci_2020.len()),
        ("changes from code to code", model.edges.len()),
        ("former names", model.former_names.len()),
    ]
    .into_iter()
    .map(|(what, count)| (count, what))
    .collect()
}
