//! What it costs to filter a programme and to count all facets, beside plain structs and loops.
//!
//! `cargo bench -p campagne-bench --bench programme`; divide the medians. A million events take some
//! gigabytes, and are left out unless `CAMPAGNE_MILLION` is set.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot start says so")]
#![expect(clippy::panic, reason = "a benchmark that measures the wrong thing says so")]
#![expect(clippy::disallowed_methods, reason = "it asks its caller how much to run")]

use campagne::Campaign;
use campagne::programme::{Facet, Index, Query, Selection};
use campagne_bench::programme::{QUERY, areas, plain, plain_search, programme};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    agree();
    divan::main();
}

fn sizes() -> Vec<usize> {
    let mut sizes = vec![1_000, 10_000, 100_000];
    if std::env::var("CAMPAGNE_MILLION").is_ok() {
        sizes.push(1_000_000);
    }
    sizes
}

fn index(count: usize) -> Index {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let programme = programme(&campaign, count);
    programme.public().index()
}

/// Both must say the same, or there is nothing to compare.
fn agree() {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let programme = programme(&campaign, 5_000);
    let (events, areas, index) = (plain(&programme), areas(), programme.public().index());
    let (found, total, counts) = plain_search(&events, &areas);
    let query = Query::from_url(QUERY).unwrap();
    let selection = index.select(&query);
    let public = programme.public();
    let ids: Vec<&str> =
        selection.page().iter().filter_map(|at| public.events().get(*at)).map(|e| e.id()).collect();
    let same_ids = found.iter().map(|event| event.id.as_str()).eq(ids);
    let formats = selection.facet(Facet::Format);
    let same_counts = formats.iter().all(|count| {
        counts.get(3).and_then(|formats| formats.get(&count.value)).copied().unwrap_or(0) == count.count
    });
    if total == 0 || total != selection.total() || !same_ids || !same_counts {
        panic!("the loop and the index disagree: {total} {} {same_ids} {same_counts}", selection.total());
    }
}

/// The first twenty, how many there are, and every facet.
fn search(index: &Index, query: &Query) -> (Vec<usize>, usize, usize) {
    let selection: Selection<'_> = index.select(query);
    let counts: usize = Facet::ALL.iter().map(|facet| selection.facet(*facet).len()).sum();
    (selection.page(), selection.total(), counts)
}

/// The yardstick: plain structs, a pass of filters for the list and one for each of twelve facets.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 12)]
fn a_plain_loop(bencher: Bencher<'_, '_>, count: usize) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let (events, areas) = (plain(&programme(&campaign, count)), areas());
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(plain_search(&events, &areas)));
}

/// The index: the list and all sixteen facets, groups of communes and communes among them.
#[divan::bench(args = sizes(), sample_count = 30)]
fn b_index(bencher: Bencher<'_, '_>, count: usize) {
    let (index, query) = (index(count), Query::from_url(QUERY).unwrap());
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(search(&index, &query)));
}

/// The same without a filter: all events are counted by all facets.
#[divan::bench(args = sizes(), sample_count = 30)]
fn c_index_all(bencher: Bencher<'_, '_>, count: usize) {
    let (index, query) = (index(count), Query::default());
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(search(&index, &query)));
}

/// The dearest text there is: one letter, with which many words begin.
#[divan::bench(args = sizes(), sample_count = 30)]
fn d_index_letter(bencher: Bencher<'_, '_>, count: usize) {
    let (index, query) = (index(count), Query::from_url("q=r&sort=title").unwrap());
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(search(&index, &query)));
}

/// What the index costs to make, once.
#[divan::bench(args = sizes(), sample_count = 5, sample_size = 1)]
fn e_make_index(bencher: Bencher<'_, '_>, count: usize) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let programme = programme(&campaign, count);
    let public = programme.public();
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(public.index()));
}
