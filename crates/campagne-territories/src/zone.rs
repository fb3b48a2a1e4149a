//! The time zone of each territory, as a name of the IANA database.
//!
//! Names are the French ones, never the names to which they link today (`America/Guadeloupe`, not
//! `America/Puerto_Rico`).
//!
//! Sources: IANA tz database; for French Polynesia, which has three zones, the communes of the Marquesas
//! and of the Gambier as the institut de la statistique de la Polynésie française lists them; for the
//! districts of the Terres australes et antarctiques françaises, which have no inhabitants but crews:
//! Crozet with La Réunion, as the IANA database has it, and the Îles Éparses with Mayotte, near which most
//! of them lie.

use crate::areas;
use crate::id::Id;
use crate::level::Level;

/// The zone of a commune, by the code of its area and its own.
pub(crate) fn of_commune(area: &str, code: &str) -> Option<&'static str> {
    match (area, code) {
        ("984", "98411" | "98412") => Some("Indian/Kerguelen"),
        ("984", "98413") => Some("Indian/Reunion"),
        ("984", "98414") => Some("Antarctica/DumontDUrville"),
        ("984", "98415") => Some("Indian/Mayotte"),
        ("987", "98718" | "98723" | "98731" | "98746" | "98756" | "98757") => Some("Pacific/Marquesas"),
        ("987", "98719") => Some("Pacific/Gambier"),
        ("987", _) => Some("Pacific/Tahiti"),
        _ => of_area(area),
    }
}

/// The zone of a département or collectivity. Returns `None` unless it has just one.
///
/// Clipperton has none: nobody lives there, and the IANA database does not name it.
pub(crate) fn of_area(code: &str) -> Option<&'static str> {
    Some(match code {
        "971" => "America/Guadeloupe",
        "972" => "America/Martinique",
        "973" => "America/Cayenne",
        "974" => "Indian/Reunion",
        "975" => "America/Miquelon",
        "976" => "Indian/Mayotte",
        "977" => "America/St_Barthelemy",
        "978" => "America/Marigot",
        "984" | "987" | "989" => return None,
        "986" => "Pacific/Wallis",
        "988" => "Pacific/Noumea",
        _ => "Europe/Paris",
    })
}

/// The zone of a territory. Only the identifier is read: no table is needed, and the territory need not
/// exist. Returns `None` for an EPCI, and for a territory that does not have just one zone.
///
/// ```
/// use campagne_territories::zone_of;
/// let zone = |id: &str| zone_of(&id.parse().unwrap());
/// assert_eq!(zone("fr:commune:33063"), Some("Europe/Paris"));
/// assert_eq!(zone("fr:commune:98718"), Some("Pacific/Marquesas"));
/// assert_eq!(zone("fr:region:04"), Some("Indian/Reunion"));
/// assert_eq!(zone("country:fr"), None);
/// ```
#[must_use]
pub fn zone_of(id: &Id) -> Option<&'static str> {
    let area = areas::of(id).next()?;
    match id.level() {
        Level::Region | Level::Departement | Level::Collectivite => of_area(area.code),
        _ => of_commune(area.code, id.code()),
    }
}
