//! Where an event takes place.

use campagne_territories::{Id, Territories, Territory};

use crate::event::Event;

/// Where an event takes place; see [`Public::place`](super::Public::place).
pub(super) fn place<'t>(data: &'t Territories, event: &Event) -> Option<Territory<'t>> {
    let commune = event.venue.as_ref().and_then(|venue| {
        data.arrondissement(&venue.commune).or_else(|| data.today(&venue.commune).into_iter().next())
    });
    commune.or_else(|| data.get(event.territory.as_deref()?.parse::<Id>().ok()?))
}
