//! The time zone of every territory.

use std::collections::BTreeSet;
use std::process::Command;

use campagne_territories::Level;

use crate::support::france;

/// The zones overseas, by what the codes of their communes begin with, the longest first.
const OVERSEAS: [(&str, Option<&str>); 24] = [
    ("98411", Some("Indian/Kerguelen")),
    ("98412", Some("Indian/Kerguelen")),
    ("98413", Some("Indian/Reunion")),
    ("98414", Some("Antarctica/DumontDUrville")),
    ("98415", Some("Indian/Mayotte")),
    ("98718", Some("Pacific/Marquesas")),
    ("98723", Some("Pacific/Marquesas")),
    ("98731", Some("Pacific/Marquesas")),
    ("98746", Some("Pacific/Marquesas")),
    ("98756", Some("Pacific/Marquesas")),
    ("98757", Some("Pacific/Marquesas")),
    ("98719", Some("Pacific/Gambier")),
    ("971", Some("America/Guadeloupe")),
    ("972", Some("America/Martinique")),
    ("973", Some("America/Cayenne")),
    ("974", Some("Indian/Reunion")),
    ("975", Some("America/Miquelon")),
    ("976", Some("Indian/Mayotte")),
    ("977", Some("America/St_Barthelemy")),
    ("978", Some("America/Marigot")),
    ("986", Some("Pacific/Wallis")),
    ("987", Some("Pacific/Tahiti")),
    ("988", Some("Pacific/Noumea")),
    // Nobody lives on Clipperton, and the database does not name it.
    ("989", None),
];

fn expected(code: &str) -> Option<&'static str> {
    if !code.starts_with("97") && !code.starts_with("98") {
        return Some("Europe/Paris");
    }
    OVERSEAS.iter().find(|(start, _)| code.starts_with(start)).unwrap_or_else(|| panic!("{code}")).1
}

#[test]
fn communes_and_their_parts_have_the_zone_of_the_table() {
    for level in Level::ALL.iter().copied().filter(|&level| level >= Level::Commune) {
        for territory in france().all(level) {
            let commune = territory.commune().unwrap();
            assert_eq!(territory.zone(), expected(&commune.code()), "{territory:?}");
        }
    }
}

#[test]
fn wider_territories_have_the_zone_of_all_their_communes_or_none() {
    for level in [Level::Country, Level::Region, Level::Departement, Level::Collectivite, Level::Epci] {
        for territory in france().all(level) {
            let zones: BTreeSet<_> =
                territory.children(Level::Commune).iter().map(|its| its.zone()).collect();
            let zones: Vec<_> = zones.into_iter().collect();
            let one = if let [one] = zones.as_slice() { *one } else { None };
            assert_eq!(territory.zone(), one, "{territory:?}");
        }
    }
}

#[test]
fn the_tz_database_knows_every_zone() {
    let zones: BTreeSet<_> = france().all(Level::Commune).filter_map(|commune| commune.zone()).collect();
    assert_eq!(zones.len(), 16);
    let script = "import sys, zoneinfo\nfor name in sys.argv[1:]: zoneinfo.ZoneInfo(name)";
    let output = Command::new("python3").arg("-c").arg(script).args(zones).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
