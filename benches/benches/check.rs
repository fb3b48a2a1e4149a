//! One submission from JSON text to its findings, beside what serde_json alone takes.
//!
//! `cargo bench -p campagne-bench`; divide the medians. 20,000 generated submissions a sample,
//! one thread.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot start says so")]

use campagne::{Campaign, Options, Submission};
use campagne_bench::{generate, typed};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use garde::Validate as _;

fn main() {
    divan::main();
}

const COUNT: usize = 20_000;

fn over(bencher: Bencher<'_, '_>, each: impl Fn(&str) + Sync) {
    let lines = generate::lines(COUNT);
    let bytes: usize = lines.iter().map(String::len).sum();
    bencher.counter(ItemsCount::new(COUNT)).counter(BytesCount::new(bytes)).bench(|| {
        for line in &lines {
            each(line);
        }
    });
}

/// The yardstick: the text into a plain typed struct, which stops at the first problem.
#[divan::bench(sample_count = 30)]
fn a_serde_json_typed(bencher: Bencher<'_, '_>) {
    over(bencher, |line| drop(black_box(serde_json::from_slice::<typed::Submission>(line.as_bytes()))));
}

/// The same, then validated with garde, where the text was well typed.
#[divan::bench(sample_count = 30)]
fn b_serde_json_and_garde(bencher: Bencher<'_, '_>) {
    over(bencher, |line| {
        if let Ok(submission) = serde_json::from_slice::<typed::Submission>(line.as_bytes()) {
            drop(black_box(submission.validate()));
        }
    });
}

/// Into a tree of values, which any second pass would need.
#[divan::bench(sample_count = 30)]
fn c_serde_json_value(bencher: Bencher<'_, '_>) {
    over(bencher, |line| drop(black_box(serde_json::from_slice::<serde_json::Value>(line.as_bytes()))));
}

/// Ours: every problem, with its place.
#[divan::bench(sample_count = 30)]
fn d_campagne_check(bencher: Bencher<'_, '_>) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z").unwrap());
    over(bencher, |line| drop(black_box(checker.check(&Submission::from_json(line)))));
}

/// Ours, the report written as JSON with its messages.
#[divan::bench(sample_count = 30)]
fn e_campagne_check_and_write(bencher: Bencher<'_, '_>) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z").unwrap());
    over(bencher, |line| drop(black_box(serde_json::to_vec(&checker.check(&Submission::from_json(line))))));
}

/// Ours, the typed event made of each accepted submission.
#[divan::bench(sample_count = 30)]
fn f_campagne_accept(bencher: Bencher<'_, '_>) {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z").unwrap());
    over(bencher, |line| drop(black_box(checker.accept(&Submission::from_json(line)))));
}
