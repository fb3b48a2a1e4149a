//! The packages for other languages: built, installed where nothing else is, and tried there.

pub(crate) mod python;
pub(crate) mod wasm;

use std::path::{Path, PathBuf};

use crate::files::root;
use crate::shell::{Outcome, generators};
use crate::steps;

/// Where the tests of a package find what Rust says of the corpus, reads and writes: variables of the
/// environment, and the files that `generators corpus` writes.
const CORPUS: [(&str, &str); 3] = [
    ("CASES", "target/packages/reports.ndjson"),
    ("IMPORTS", "target/packages/imports.ndjson"),
    ("EXPORTS", "target/packages/exports.ndjson"),
];

/// The names of the operations that a package offers, as JSON.
const OPERATIONS: &str = "target/packages/operations.json";

/// Writes what Rust says of the corpus, unless that was done in this run.
pub(crate) fn write_corpus() -> Outcome {
    if steps::is_done("corpus") { Ok(()) } else { generators(&["corpus"]) }
}

/// The same, with the variables of the environment by which the tests of a package find it.
fn corpus() -> Result<[(&'static str, PathBuf); 3], String> {
    write_corpus()?;
    Ok(CORPUS.map(|(name, path)| (name, root().join(path))))
}

/// Flags for the compiler as cargo takes them in `CARGO_ENCODED_RUSTFLAGS`, where paths may have spaces: some of a
/// build's own, and those that keep the paths of the machine that builds out of what is published. Panics would tell
/// them, and packages differ from machine to machine.
fn flags(own: &[&str]) -> String {
    let home = |name| std::env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo"))).unwrap_or_default();
    let sources = std::fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
    let flag = |path: &Path, name: &str| format!("--remap-path-prefix={}={name}", path.display());
    let crates = sources.map(|source| flag(&source.path(), "crates"));
    let own = own.iter().map(|flag| (*flag).to_owned());
    crates.chain([flag(&root(), "campagne")]).chain(own).collect::<Vec<_>>().join("\u{1f}")
}
