//! The files for the browser: they hold what the program does, and no bytes make them panic.

use std::ops::Range;

use campagne_territories::{CodeOn, DataError, Level, SearchOptions, Territories, Territory, Vintage};
use proptest::prelude::*;

use crate::queries::queries;
use crate::support::{PARTS, day, every_shape, file, france};

const FILES: [&str; 4] = ["core.bin", "admin.bin", "names.bin", "points.bin"];

fn fetched() -> Territories {
    let mut fetched = Territories::decode(&file(FILES[0])).unwrap();
    for name in &FILES[1..] {
        fetched.add(&file(name)).unwrap();
    }
    fetched
}

/// All that there is to say of a territory.
fn described(territory: &Territory<'_>) -> String {
    let others = [
        territory.commune(),
        territory.departement(),
        territory.region(),
        territory.epci(),
        territory.epci_of(Vintage::Y2020),
        territory.chef_lieu(),
    ];
    let population = (territory.level() >= Level::Commune).then(|| territory.population_about());
    format!(
        "{territory:?} {others:?} {population:?} {:?} {:?} {:?} {:?}",
        territory.postal_codes(),
        territory.zone(),
        territory.iso(),
        territory.is_current(),
    )
}

#[test]
fn the_files_hold_what_the_program_does() {
    let fetched = fetched();
    assert!(fetched.has_history() && fetched.has_points());
    for &level in Level::ALL {
        let [ours, theirs] = [france(), &fetched].map(|its| its.all(level).collect::<Vec<_>>());
        assert_eq!(ours.len(), theirs.len(), "{level}");
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(described(ours), described(theirs));
            #[cfg(feature = "coordinates")]
            assert_eq!(ours.point(), theirs.point());
        }
    }
    for code in ["200077402", "247400773"] {
        let of = |its: &Territories| its.identified(&format!("fr:epci:{code}")).as_ref().map(described);
        assert_eq!(of(france()), of(&fetched));
    }
}

#[test]
fn the_files_give_the_same_history() {
    let fetched = fetched();
    for date in
        ["1943-01-01", "1966-05-05", "1995-12-31", "2007-07-07", "2018-01-01", "2020-01-01", "2026-01-01"]
    {
        let date = day(date);
        for code in every_shape() {
            let both = [france(), &fetched].map(|its| its.code_on(&code, date));
            assert_eq!(both[0], both[1], "{code} {date}");
            if both[0] == CodeOn::InUse {
                assert_eq!(france().name_on(&code, date), fetched.name_on(&code, date), "{code} {date}");
            }
        }
    }
    for code in every_shape() {
        assert_eq!(france().last_name(&code), fetched.last_name(&code), "{code}");
    }
}

#[test]
fn the_files_give_the_same_answers() {
    let fetched = fetched();
    for query in queries().iter().step_by(3) {
        let both =
            [france(), &fetched].map(|its| format!("{:?}", its.search(&query.typed, &query.options())));
        assert_eq!(both[0], both[1], "{query:?}");
        let both = [france(), &fetched].map(|its| format!("{:?}", its.read(&query.typed)));
        assert_eq!(both[0], both[1], "{query:?}");
    }
}

#[test]
fn what_was_not_added_is_not_found() {
    let core = Territories::decode(&file("core.bin")).unwrap();
    assert!(!core.has_history() && !core.has_points());
    let bordeaux = core.commune("33063").unwrap();
    assert_eq!(bordeaux.name(), "Bordeaux");
    assert!(bordeaux.epci().is_none() && bordeaux.point().is_none());
    assert!(PARTS.into_iter().all(|level| core.all(level).next().is_none()));
    assert!(core.all(Level::Epci).next().is_none());
    assert_eq!(core.code_on("33063", day("1950-01-01")), CodeOn::InUse);
    assert_eq!(core.code_on("14513", day("1950-01-01")), CodeOn::Never);
    assert_eq!(core.name_on("33063", day("1950-01-01")).as_deref(), Some("Bordeaux"));
    assert_eq!(core.codes_on(day("1950-01-01")).len(), 34_969);
}

#[test]
fn files_in_the_wrong_place_are_refused() {
    for name in &FILES[1..] {
        assert!(Territories::decode(&file(name)).is_err(), "{name}");
    }
    let mut core = Territories::decode(&file("core.bin")).unwrap();
    assert!(core.add(&file("core.bin")).is_err());
    assert_eq!(core.add(b"{}"), Err(DataError::NotTables));
    assert_eq!(core.add(b"CGT1\x01"), Err(DataError::CutShort));
    assert!(Territories::decode(b"").is_err());
}

/// Asks for all sorts of things; what the answers are does not matter.
fn ask_around(territories: &Territories) {
    for typed in
        ["saint", "st denis", "bordaux", "97410", "2a", "33063", "paris 1", "rochelle", "zzzz", "cc du pays"]
    {
        let _ = territories.search(typed, &SearchOptions { limit: 20, ..SearchOptions::default() });
        let _ = territories.read(typed);
    }
    for &level in Level::ALL {
        let all: Vec<_> = territories.all(level).collect();
        for territory in all.iter().step_by(all.len() / 12 + 1).chain(all.last()) {
            let _ = (described(territory), territory.parents(), territory.point(), territory.id());
            for postal_code in territory.postal_codes() {
                let _ = territories.at_postal_code(&postal_code);
            }
            let within = SearchOptions { within: Some(territory.id()), ..SearchOptions::default() };
            let _ = territories.search("sai", &within);
        }
    }
    for code in ["27676", "14513", "45117", "97123", "2A004", "20004", "44225", "01001", "95690"] {
        for date in ["1943-01-01", "2000-01-01", "2022-01-01"] {
            let _ = (territories.code_on(code, day(date)), territories.name_on(code, day(date)));
        }
        let _ = (territories.today(code), territories.last_name(code));
    }
}

/// Where the sections of a file lie, their heads included.
fn sections(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut sections, mut at) = (Vec::new(), 4);
    while at < bytes.len() {
        let len = u32::from_le_bytes(bytes[at + 2..at + 6].try_into().unwrap()) as usize;
        sections.push(at..at + 6 + len);
        at += 6 + len;
    }
    sections
}

/// Bytes of one of the files, cut and with some of them changed, in each section as often.
fn spoilt() -> impl Strategy<Value = (usize, Option<usize>, Vec<(usize, u8)>)> {
    let files = FILES.map(|name| sections(&file(name)));
    (0..FILES.len()).prop_flat_map(move |which| {
        let cut = prop_oneof![9 => Just(None), 1 => (0..file(FILES[which]).len()).prop_map(Some)];
        let section = prop::sample::select(files[which].clone());
        let place = section.prop_flat_map(
            |section| prop_oneof![4 => section.clone(), 1 => section.start..section.start + 8],
        );
        (Just(which), cut, prop::collection::vec((place, 1..=255_u8), 0..6))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoilt_files_give_an_error_or_answers((which, cut, changes) in spoilt()) {
        let mut bytes = file(FILES[which]);
        for (at, change) in changes {
            bytes[at] ^= change;
        }
        bytes.truncate(cut.unwrap_or(usize::MAX));
        if which == 0 {
            if let Ok(territories) = Territories::decode(&bytes) {
                ask_around(&territories);
            }
        } else {
            let mut territories = france().clone();
            if territories.add(&bytes).is_ok() {
                ask_around(&territories);
            }
        }
    }

    #[test]
    fn any_bytes_give_an_error(mut bytes in prop::collection::vec(any::<u8>(), 0..600), known in any::<bool>()) {
        if known {
            bytes.splice(0..0, *b"CGT1");
        }
        prop_assert!(Territories::decode(&bytes).is_err());
        prop_assert!(france().clone().add(&bytes).is_err());
    }
}
