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

use campagne_territories::Territory;

use crate::report::Param;

/// The first few of some territories: enough to choose, not a list to read.
fn some(territories: &[Territory<'_>]) -> Param {
    const MOST: usize = 4;
    Param::Territories(territories.iter().take(MOST).map(|&territory| territory.into()).collect())
}
