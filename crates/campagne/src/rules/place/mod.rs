//! Where the event takes place.

pub(crate) mod ambiguous_territory;
pub(crate) mod attendance_mismatch;
pub(crate) mod cedex_postal_code;
pub(crate) mod commune_postal_code_mismatch;
pub(crate) mod coordinates_outside_territory;
pub(crate) mod future_commune;
pub(crate) mod retired_commune;
pub(crate) mod time_zone_mismatch;
pub(crate) mod unexpected_venue;
pub(crate) mod unknown_commune;
pub(crate) mod unknown_territory;
pub(crate) mod venue_outside_territory;

use campagne_territories::{Id, Level, Territories, Territory};

use crate::form::Path;
use crate::report::{Finding, Named, Param};
use crate::rule::saying::Hole;

const TERRITORY: Path = Path::of("/territory");

/// The first few of some territories: enough to choose, not a list to read.
fn some(territories: &[Territory<'_>]) -> Param {
    const MOST: usize = 4;
    Param::Territories(territories.iter().take(MOST).map(|&territory| territory.into()).collect())
}

/// The territory to write on the wire: the commune instead of a part of it.
fn on_the_wire<'t>(territory: &Territory<'t>) -> Territory<'t> {
    territory.commune().unwrap_or(*territory)
}

/// The parts of today's communes that have the code of a former commune.
fn parts<'t>(data: &'t Territories, code: &str) -> impl Iterator<Item = Territory<'t>> {
    let levels = [Level::CommuneDeleguee, Level::CommuneAssociee];
    levels.into_iter().filter_map(move |level| data.get(Id::new(level, code).ok()?))
}

/// How a commune is written in the field of a finding: its code, or its identifier if the field takes a
/// territory.
fn written(finding: &Finding, commune: &Named) -> String {
    match finding.place.path {
        TERRITORY => commune.id.to_string(),
        _ => commune.id.code().to_owned(),
    }
}

/// Adds the communes to choose from instead of one of another time.
fn replaced_by_one_of(finding: Finding, communes: Vec<Named>) -> Finding {
    let code = communes.first().map(|first| written(&finding, first)).unwrap_or_default();
    finding
        .with(Hole::shared("communes"), Param::Territories(communes))
        .with(Hole::shared("code"), Param::Name(code.into()))
}

/// Adds the commune to give instead of one of another time, as a fix.
fn replaced_by(finding: Finding, commune: &Named) -> Finding {
    let code = written(&finding, commune);
    finding
        .with(Hole::shared("commune"), Param::Territory(commune.clone()))
        .with(Hole::shared("code"), Param::Name(code.clone().into()))
        .fix(code)
        .named(commune.name.clone())
}
