//! What it costs to hold each submission of a list against those before it, beside its check.
//!
//! `cargo bench -p campagne-bench --bench collection`; divide the medians. 20,000 generated
//! submissions a sample, one thread.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot start says so")]

use campagne::{Campaign, Checker, Collection, Digest, Inspection, Options, Submission};
use campagne_bench::generate;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const COUNT: usize = 20_000;

fn with_checker(run: impl FnOnce(&Checker<'_>)) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    run(&campaign.checker(&Options::at("2020-10-15T10:00:00Z").unwrap()));
}

/// The yardstick: each by itself.
#[divan::bench(sample_count = 30)]
fn a_check(bencher: Bencher<'_, '_>) {
    let lines = generate::lines(COUNT);
    with_checker(|checker| {
        bencher.counter(ItemsCount::new(COUNT)).bench(|| {
            let reports = lines.iter().map(|line| checker.check(&Submission::from_json(line)));
            black_box(reports.collect::<Vec<_>>())
        });
    });
}

/// The same as a list.
#[divan::bench(sample_count = 30)]
fn b_check_all(bencher: Bencher<'_, '_>) {
    let lines = generate::lines(COUNT);
    let list: Vec<_> = lines.iter().map(Submission::from_json).collect();
    with_checker(|checker| {
        bencher.counter(ItemsCount::new(COUNT)).bench(|| black_box(checker.check_all(&list)));
    });
}

/// The part of it that runs in order, on one core: the comparison.
#[divan::bench(sample_count = 30)]
fn c_compare(bencher: Bencher<'_, '_>) {
    with_checker(|checker| compare(bencher, checker, &generate::lines(COUNT)));
}

/// The same at its worst: all events are of one organiser, on one day, in one place.
#[divan::bench(sample_count = 30)]
fn d_compare_crowded(bencher: Bencher<'_, '_>) {
    with_checker(|checker| compare(bencher, checker, &generate::crowded_lines(COUNT)));
}

fn compare(bencher: Bencher<'_, '_>, checker: &Checker<'_>, lines: &[String]) {
    let inspect = |line: &String| checker.inspect_for_collection(&Submission::from_json(line));
    let inspected: Vec<(Inspection, Digest)> = lines.iter().map(inspect).collect();
    let counted = bencher.counter(ItemsCount::new(COUNT));
    counted.with_inputs(|| inspected.clone()).bench_values(|mut inspected| {
        let mut collection = Collection::new(checker);
        for (inspection, digest) in &mut inspected {
            collection.add(digest, inspection, |_| None);
        }
        inspected
    });
}
