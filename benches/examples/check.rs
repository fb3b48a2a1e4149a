//! Does one thing to generated submissions, for a profiler that counts instructions:
//! `valgrind --tool=callgrind target/release/examples/check COUNT check|write|typed|nothing`.
//!
//! `check` is ours, `write` the same and the report written as JSON, `typed` is serde_json into a typed struct, `nothing` is what making the
//! submissions takes: subtract it.

#![expect(clippy::unwrap_used, reason = "a program that cannot start says so")]

use std::hint::black_box;

use campagne::{Campaign, Options, Submission};
use campagne_bench::{generate, typed};

fn main() {
    let mut args = std::env::args().skip(1);
    let count = args.next().and_then(|text| text.parse().ok()).unwrap_or(3_000);
    let what = args.next().unwrap_or_else(|| "check".to_owned());
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z").unwrap());
    for line in generate::lines(count) {
        match what.as_str() {
            "check" => drop(black_box(checker.check(&Submission::from_json(&line)))),
            "write" => {
                drop(black_box(serde_json::to_vec(&checker.check(&Submission::from_json(&line)))));
            }
            "typed" => drop(black_box(serde_json::from_slice::<typed::Submission>(line.as_bytes()))),
            _ => drop(black_box(line)),
        }
    }
}
