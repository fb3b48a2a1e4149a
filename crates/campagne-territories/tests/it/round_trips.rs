//! What leads there leads back.

use std::collections::{BTreeMap, BTreeSet};

use campagne_territories::{
    CodeOn, Id, Level, Match, SearchOptions, Territories, Territory, Vintage, area_of,
};

use crate::support::{PARTS, codes, every_shape, france};

fn everything() -> Vec<Territory<'static>> {
    Level::ALL.iter().copied().flat_map(|level| france().all(level)).collect()
}

#[test]
fn codes_find_their_communes() {
    let mut found = 0;
    for code in every_shape() {
        if let Some(commune) = france().commune(&code) {
            assert_eq!(commune.code(), code);
            assert_eq!(commune.level(), Level::Commune);
            found += 1;
        }
    }
    assert_eq!(found, 34_969);
    let all: Vec<String> = france().all(Level::Commune).map(|commune| commune.code()).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 34_969);
}

#[test]
fn identifiers_find_their_territories() {
    for territory in everything() {
        let (id, text) = (territory.id(), territory.id().to_string());
        assert_eq!((id.level(), id.code()), (territory.level(), territory.code().as_str()));
        assert_eq!(text.parse(), Ok(id));
        assert_eq!(Id::new(id.level(), id.code()), Ok(id));
        assert_eq!(france().get(id), Some(territory));
        assert_eq!(france().identified(&text), Some(territory));
        assert_eq!(france().read(&text), Ok(territory), "{text}");
        assert!(territory.is_current());
        let arrondissement = france().arrondissement(id.code()) == Some(territory);
        assert_eq!(arrondissement, territory.level() == Level::ArrondissementMunicipal, "{text}");
    }
}

#[test]
fn what_is_told_at_a_glance_is_what_the_tables_say() {
    for territory in everything() {
        // A commune associée may have the code of another département: Escaufourt, 02285, is in the Nord.
        let expected = area_of(&territory.commune().unwrap_or(territory).id());
        assert_eq!(territory.area_code(), expected, "{territory:?}");
        let codes = territory.postal_codes();
        assert!(codes.iter().all(|code| territory.has_postal_code(code)), "{territory:?}");
        assert!(!["00000", "33OOO", "", "330000"].iter().any(|code| territory.has_postal_code(code)));
        if territory.level() == Level::Commune {
            let found = |code: &String| france().at_postal_code(code).contains(&territory);
            assert!(codes.iter().all(found), "{territory:?}");
            let code = territory.code();
            assert_eq!(france().code_on(&code, Territories::VINTAGE), CodeOn::InUse, "{territory:?}");
            assert_eq!(france().today(&code), [territory]);
        }
    }
}

#[test]
fn names_find_their_communes_in_the_departement() {
    for commune in france().all(Level::Commune) {
        let within = Some(commune.departement().unwrap().id());
        let options = SearchOptions { limit: 100, levels: &[Level::Commune], within };
        let hits = france().search(&commune.name(), &options);
        let exact: Vec<_> = hits.iter().take_while(|hit| hit.matched == Match::Exact).collect();
        // A name is borne once in a département.
        assert!(exact.len() == 1 && exact[0].territory == commune, "{commune:?} {hits:?}");
    }
}

#[test]
fn names_find_everything_else() {
    for territory in
        everything().into_iter().filter(|its| !matches!(its.level(), Level::Commune | Level::Country))
    {
        let levels = [territory.level()];
        let hits =
            france().search(&territory.name(), &SearchOptions { limit: 50, levels: &levels, within: None });
        let found = hits.iter().any(|hit| hit.territory == territory && hit.matched == Match::Exact);
        assert!(found, "{territory:?} {hits:?}");
    }
}

#[test]
fn postal_codes_find_their_communes_and_these_have_them() {
    let mut by_code: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for commune in france().all(Level::Commune) {
        for code in commune.postal_codes() {
            assert!(code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit()), "{commune:?} {code}");
            by_code.entry(code).or_default().push(commune.code());
        }
    }
    for number in 0..100_000 {
        let code = format!("{number:05}");
        let expected = by_code.get(&code).cloned().unwrap_or_default();
        assert_eq!(codes(&france().at_postal_code(&code)), expected, "{code}");
    }
}

#[test]
fn communes_lie_in_what_they_say() {
    let others = ["33063", "75056", "98735", "2A004"].map(|code| france().commune(code).unwrap());
    for commune in france().all(Level::Commune) {
        let parents = commune.parents();
        let said =
            [commune.epci(), commune.departement(), commune.region(), france().identified("country:fr")];
        assert_eq!(parents, said.into_iter().flatten().collect::<Vec<_>>());
        for parent in &parents {
            assert!(parent.contains(&commune) && !commune.contains(parent), "{parent:?} {commune:?}");
        }
        assert!(commune.contains(&commune));
        let then = commune.epci_of(Vintage::Y2020);
        assert!(then.is_none_or(|epci| epci.contains_in(&commune, Vintage::Y2020)), "{commune:?}");
        for other in &others {
            for parent in &parents {
                let in_it = other.parents().contains(parent);
                assert_eq!(parent.contains(other), in_it, "{parent:?} {other:?}");
            }
        }
    }
}

#[test]
fn children_are_those_who_name_their_parents() {
    let all: BTreeMap<Level, Vec<_>> =
        Level::ALL.iter().copied().map(|level| (level, france().all(level).collect())).collect();
    let parents: BTreeMap<Level, Vec<Vec<_>>> =
        all.iter().map(|(&level, all)| (level, all.iter().map(Territory::parents).collect())).collect();
    for parent in all.values().flatten().filter(|its| its.level() < Level::Epci) {
        for &level in Level::ALL {
            let named = all[&level].iter().zip(&parents[&level]).filter(|(_, its)| its.contains(parent));
            let named: Vec<_> = named.map(|(child, _)| *child).collect();
            assert_eq!(parent.children(level), named, "{parent:?} {level}");
        }
    }
    for level in [Level::Epci, Level::Commune] {
        let mut children: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for below in [Level::Commune, PARTS[0], PARTS[1], PARTS[2]] {
            for (child, parents) in all[&below].iter().zip(&parents[&below]) {
                for parent in parents.iter().filter(|parent| parent.level() == level) {
                    children.entry(format!("{} {below}", parent.code())).or_default().push(child.code());
                }
            }
        }
        for (at, parent) in all[&level].iter().enumerate() {
            for below in [Level::Commune, PARTS[0], PARTS[1], PARTS[2]] {
                // Parts are sought one by one: here of every hundredth commune, and of all EPCI.
                if below == Level::Commune || level == Level::Epci && at % 10 == 0 || at % 100 == 0 {
                    let named =
                        children.get(&format!("{} {below}", parent.code())).cloned().unwrap_or_default();
                    assert_eq!(codes(&parent.children(below)), named, "{parent:?} {below}");
                }
            }
        }
    }
}

#[test]
fn epci_hold_their_communes_wherever_they_lie() {
    let mut members = 0;
    for epci in france().all(Level::Epci) {
        let communes = epci.children(Level::Commune);
        members += communes.len();
        assert!(!communes.is_empty(), "{epci:?}");
        assert!(communes.iter().all(|commune| commune.epci() == Some(epci)), "{epci:?}");
        for of in [Territory::departement, Territory::region] {
            let around: BTreeSet<_> = communes.iter().map(|commune| of(commune).unwrap().code()).collect();
            let holder = of(&communes[0]).unwrap();
            assert_eq!(holder.contains(&epci), around.len() == 1, "{epci:?} {around:?}");
        }
    }
    assert_eq!(members, 34_871);
}

#[test]
fn parts_lie_in_their_commune() {
    for part in PARTS.into_iter().flat_map(|level| france().all(level)) {
        let commune = part.commune().unwrap();
        assert!(commune.contains(&part) && !part.contains(&commune), "{part:?}");
        assert_eq!(part.parents()[0], commune);
        assert_eq!(part.departement(), commune.departement());
        assert_eq!(part.epci(), commune.epci());
    }
}
