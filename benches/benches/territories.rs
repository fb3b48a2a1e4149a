//! Questions about territories, beside the obvious way: a map, and a sorted list of names.
//!
//! `cargo bench -p campagne-bench --bench territories`; divide the medians. A thousand questions of
//! a kind a sample, the names of the answers written out, one thread. For the slowest questions see
//! `cargo run --release -p campagne-bench --example territory_percentiles`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot start says so")]

use std::sync::LazyLock;

use campagne_bench::territories::{Alternative, Kind, json};
use campagne_territories::Territories;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

static ALTERNATIVE: LazyLock<Alternative> = LazyLock::new(|| Alternative::load(&json()).unwrap());

/// Fewer of those that take the alternative milliseconds each.
const fn count(kind: Kind) -> usize {
    match kind {
        Kind::Word | Kind::Slip => 100,
        _ => 1_000,
    }
}

#[divan::bench(args = Kind::ALL, sample_count = 20)]
fn a_ours(bencher: Bencher<'_, '_>, kind: Kind) {
    let (france, questions) = (Territories::embedded(), kind.questions(count(kind)));
    bencher.counter(ItemsCount::new(questions.len())).bench(|| {
        for question in &questions {
            drop(black_box(kind.ours(france, question)));
        }
    });
}

#[divan::bench(args = Kind::ALL, sample_count = 20)]
fn b_map_and_sorted_list(bencher: Bencher<'_, '_>, kind: Kind) {
    let (alternative, questions) = (&*ALTERNATIVE, kind.questions(count(kind)));
    bencher.counter(ItemsCount::new(questions.len())).bench(|| {
        for question in &questions {
            drop(black_box(kind.theirs(alternative, question)));
        }
    });
}

#[divan::bench(args = Kind::ALL, sample_count = 20)]
fn c_beginnings_alone(bencher: Bencher<'_, '_>, kind: Kind) {
    let (alternative, questions) = (&*ALTERNATIVE, kind.questions(count(kind)));
    bencher.counter(ItemsCount::new(questions.len())).bench(|| {
        for question in &questions {
            drop(black_box(kind.least(alternative, question)));
        }
    });
}
