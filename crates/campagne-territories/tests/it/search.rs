//! The search against one that looks at everything.

use std::collections::BTreeMap;

use campagne_territories::{Level, Match, SearchOptions};

use crate::plain;
use crate::queries::{Query, queries};
use crate::support::france;

fn found(query: &Query) -> Vec<(campagne_territories::Id, Match)> {
    france()
        .search(&query.typed, &query.options())
        .iter()
        .map(|hit| (hit.territory.id(), hit.matched))
        .collect()
}

#[test]
fn the_search_finds_what_a_look_at_everything_does() {
    let (mut wrong, mut seen) = (Vec::new(), BTreeMap::<_, usize>::new());
    for query in queries() {
        let (ours, plain) = (found(query), plain::search(query));
        let best = plain.first().map(|&(_, matched)| matched);
        *seen.entry(format!("{} {best:?}", query.kind)).or_default() += 1;
        if ours != plain {
            wrong.push(format!("{query:?}\n  found    {ours:?}\n  expected {plain:?}"));
        }
    }
    println!("{seen:#?}");
    assert!(
        wrong.is_empty(),
        "{} of 1,000 queries:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(12)].join("\n")
    );
    let slips: usize =
        seen.iter().filter(|(kind, _)| kind.ends_with("Some(Slip)")).map(|(_, count)| count).sum();
    assert!(slips >= 80, "{slips} queries were answered by what is near");
}

#[test]
fn every_beginning_of_some_names_finds_the_same() {
    for name in [
        "Saint-Étienne",
        "L'Haÿ-les-Roses",
        "Ô-de-Selle",
        "Y",
        "Œuilly",
        "Le Mesnil-en-Arrouaise",
        "Île-de-France",
    ] {
        for end in name.char_indices().map(|(at, c)| at + c.len_utf8()) {
            for (levels, limit) in
                [(vec![], 10), (vec![Level::Commune], 1), (vec![Level::Epci, Level::CommuneDeleguee], 500)]
            {
                let query = Query {
                    kind: "letter by letter",
                    typed: name[..end].to_owned(),
                    limit,
                    levels,
                    within: None,
                };
                assert_eq!(found(&query), plain::search(&query), "{query:?}");
            }
        }
    }
}

#[test]
fn texts_in_which_there_is_nothing_to_look_for_find_nothing() {
    let long = "saint ".repeat(80);
    for typed in ["", " ", "-", "’", "\u{301}", "()", &long] {
        assert!(france().search(typed, &SearchOptions::default()).is_empty(), "{typed:?}");
    }
    assert!(france().search("paris", &SearchOptions { limit: 0, ..SearchOptions::default() }).is_empty());
    let nowhere = Some("fr:departement:96".parse().unwrap());
    assert!(
        france().search("paris", &SearchOptions { within: nowhere, ..SearchOptions::default() }).is_empty()
    );
    let paris = "fr:arrondissement-municipal:75101".parse().ok();
    assert!(
        france().search("paris", &SearchOptions { within: paris, ..SearchOptions::default() }).is_empty()
    );
}

#[test]
fn all_the_answers_come_when_all_are_wanted() {
    let query = |typed: &str, limit| Query {
        kind: "all",
        typed: typed.to_owned(),
        limit,
        levels: vec![],
        within: None,
    };
    for typed in ["sa", "st", "97", "e", "lz", "cc", "de"] {
        let all = found(&query(typed, usize::MAX));
        assert_eq!(all, plain::search(&query(typed, usize::MAX)), "{typed}");
        // A shorter list is the beginning of a longer one.
        assert_eq!(found(&query(typed, 7)), all[..all.len().min(7)], "{typed}");
    }
}
