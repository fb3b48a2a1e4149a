//! Writes generated submissions as NDJSON: `cargo run --example generate -- COUNT > FILE`.

use std::io::{BufWriter, Write as _};

fn main() -> std::io::Result<()> {
    let count = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(20_000);
    let mut out = BufWriter::new(std::io::stdout().lock());
    for number in 0..count {
        writeln!(out, "{}", campagne_bench::generate::submission(number))?;
    }
    out.flush()
}
