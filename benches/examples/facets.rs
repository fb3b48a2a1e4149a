//! Asks an index of generated events one question, again and again, for a profiler that counts
//! instructions: `valgrind --tool=callgrind target/release/examples/facets COUNT TIMES [QUERY]`. Without
//! a query there is no filter. Subtract what `TIMES` 0 takes: making the events and their index.

#![expect(clippy::unwrap_used, reason = "a program that cannot start says so")]

use std::hint::black_box;

use campagne::Campaign;
use campagne::programme::{Facet, Query};
use campagne_bench::programme::programme;

fn main() {
    let mut args = std::env::args().skip(1);
    let count = args.next().and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let times = args.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let query = Query::from_url(&args.next().unwrap_or_default()).unwrap();
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let programme = programme(&campaign, count);
    let index = programme.public().index();
    for _ in 0..times {
        let selection = index.select(&query);
        drop(black_box((selection.page(), selection.total())));
        for &facet in Facet::ALL {
            drop(black_box(selection.facet(facet)));
        }
    }
}
