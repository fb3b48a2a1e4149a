//! Whatever the query, as an address or as JSON, it is refused in a sentence, or selects of a programme
//! what it says, in pages and counts that agree.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use campagne::programme::{Facet, Index, Moderation, Programme, Query, Reader};
use campagne::{Campaign, Options};
use campagne_territories::Territories;
use libfuzzer_sys::fuzz_target;

const EVENTS: [&str; 4] = [
    include_str!("../../tests/bases/full.json"),
    include_str!("../../tests/bases/podcast.json"),
    include_str!("../../tests/bases/webinar.json"),
    include_str!("../../tests/bases/workshop.json"),
];

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let options = Options::at("2020-10-15T10:00:00Z").unwrap();
    let checker = campaign.checker_of_accepted(&options);
    let mut reader = Reader::new(&checker).plain_as(Moderation::Published);
    let mut programme = Programme::new(&campaign);
    for event in EVENTS {
        programme.add(reader.read("bases", event.as_bytes()).unwrap().entry.unwrap());
    }
    programme.public().index()
});

fuzz_target!(|text: &str| {
    let is_json = text.trim_start().starts_with(['{', '[', '"']);
    let query = match if is_json { Query::from_json(text) } else { Query::from_url(text) } {
        Ok(query) => query,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let url = query.to_url();
    assert_eq!(Query::from_url(&url).as_ref(), Ok(&query), "{url}");
    let france = Territories::embedded();
    let _ = query.check_territories(france);
    let selection = INDEX.select(&query);
    let all: Vec<usize> = selection.events().collect();
    let page: Vec<usize> = all.iter().copied().skip(query.offset).take(query.limit).collect();
    assert_eq!((all.len(), &selection.page()), (selection.total(), &page));
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "none comes twice");
    assert!((0..INDEX.len()).all(|number| selection.contains(number) == all.contains(&number)));
    assert!(selection.placed() <= all.len());
    // One of them, since those of territories take long.
    let facet = Facet::ALL[text.len() % Facet::ALL.len()];
    assert!(selection.facet(facet).iter().all(|count| count.count <= INDEX.len()));
    assert!(selection.statistic(facet, Some(france)).iter().all(|count| count.count <= all.len()));
    let now = "2020-11-03T14:00:00Z".parse().unwrap();
    let on = selection.now(now).chain(selection.next(now));
    assert!(on.into_iter().all(|one| all.contains(&one.event)));
});
