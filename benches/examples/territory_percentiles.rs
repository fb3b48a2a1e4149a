//! How long each of a thousand questions of a kind takes, ours and the obvious way, and what each
//! keeps in memory: `cargo run --release -p campagne-bench --example territory_percentiles`.
//!
//! A question is asked in five batches; the best counts, so that what else the machine does does
//! not. Times are in microseconds.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "it measures, prints, and says so when it cannot start"
)]

use std::alloc::System;
use std::hint::black_box;
use std::time::{Duration, Instant};

use campagne_bench::territories::{Alternative, Kind, Question, json};
use campagne_territories::Territories;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const COUNT: usize = 1_000;

fn main() {
    let region = Region::new(ALLOCATOR);
    let start = Instant::now();
    let france = Territories::embedded();
    let (took, change) = (start.elapsed(), region.change());
    println!(
        "embedded(): {took:?}, {} allocations, {} bytes",
        change.allocations + change.reallocations,
        change.bytes_allocated
    );
    let json = json();
    println!("the communes as JSON: {} bytes", json.len());
    let (alternative, took, bytes) = kept(|| Alternative::load(&json).expect("its own text"));
    println!("map and sorted list: {took:?} to load, {bytes} bytes of heap");
    let core =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/campagne-territories/data/core.bin"));
    let core = core.expect("core.bin");
    let (fetched, took, bytes) = kept(|| Territories::decode(&core).expect("core.bin"));
    println!("decode(core.bin): {took:?} to load, {bytes} bytes of heap");
    drop(fetched);
    println!();
    println!(
        "| kind | ours p50 | p99 | beginnings alone p50 | p99 | with words and mistakes p50 | p99 | ratio of p50 | of p99 |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for kind in Kind::ALL {
        let questions = kind.questions(COUNT);
        let ours = percentiles(&questions, |question| drop(black_box(kind.ours(france, question))));
        let least = percentiles(&questions, |question| drop(black_box(kind.least(&alternative, question))));
        let theirs = percentiles(&questions, |question| drop(black_box(kind.theirs(&alternative, question))));
        let times: String =
            [ours, least, theirs].iter().flatten().map(|time| format!(" {time:.2} |")).collect();
        let ratios = [theirs[0] / ours[0], theirs[1] / ours[1]];
        println!("| {} |{times} {:.2} | {:.2} |", kind.name(), ratios[0], ratios[1]);
    }
}

/// What is made, how long that takes, and the bytes that are kept.
fn kept<T>(make: impl Fn() -> T) -> (T, Duration, usize) {
    drop(make());
    let (region, start) = (Region::new(ALLOCATOR), Instant::now());
    let made = make();
    let (took, change) = (start.elapsed(), region.change());
    (made, took, change.bytes_allocated.saturating_sub(change.bytes_deallocated))
}

/// The median and the 99th percentile, in microseconds.
fn percentiles(questions: &[Question], ask: impl Fn(&Question)) -> [f64; 2] {
    let mut times: Vec<f64> = questions.iter().map(|question| time(|| ask(question))).collect();
    times.sort_by(f64::total_cmp);
    [50, 99].map(|percent| times.get(times.len() * percent / 100).copied().unwrap_or(0.0))
}

/// The best of five batches.
fn time(ask: impl Fn()) -> f64 {
    let batch = |count: u32| {
        let start = Instant::now();
        (0..count).for_each(|_| ask());
        start.elapsed().as_secs_f64() * 1e6 / f64::from(count)
    };
    // A batch takes at least some twenty microseconds.
    let count = (20.0 / batch(1)).clamp(1.0, 50.0) as u32;
    (0..5).map(|_| batch(count)).fold(f64::INFINITY, f64::min)
}
