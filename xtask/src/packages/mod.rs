//! The packages for other languages: built, installed in a clean place, and tested there.

pub(crate) mod python;
pub(crate) mod wasm;

use std::path::{Path, PathBuf};

use crate::files::root;
use crate::shell::{Outcome, generators};
use crate::steps;

/// Where the tests of a package find the reports, reads and exports of Rust: environment variables, and the
/// files that `generators corpus` writes.
const CORPUS: [(&str, &str); 3] = [
    ("CASES", "target/packages/reports.ndjson"),
    ("IMPORTS", "target/packages/imports.ndjson"),
    ("EXPORTS", "target/packages/exports.ndjson"),
];

/// The names of the operations that a package offers, as JSON.
const OPERATIONS: &str = "target/packages/operations.json";

/// Writes the corpus as Rust reads it, unless this run has done so.
pub(crate) fn write_corpus() -> Outcome {
    if steps::is_done("corpus") { Ok(()) } else { generators(&["corpus"]) }
}

/// The same, with the environment variables by which the tests of a package find it.
fn corpus() -> Result<[(&'static str, PathBuf); 3], String> {
    write_corpus()?;
    Ok(CORPUS.map(|(name, path)| (name, root().join(path))))
}

/// Flags for the compiler in the form of `CARGO_ENCODED_RUSTFLAGS`, in which paths may have spaces: the
/// build's own flags, and those that keep the machine's paths out of what is published. Panics would show the
/// paths, and packages would differ from machine to machine.
fn flags(own: &[&str]) -> String {
    let home = |name| std::env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo"))).unwrap_or_default();
    let sources = std::fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
    let flag = |path: &Path, name: &str| format!("--remap-path-prefix={}={name}", path.display());
    let crates = sources.map(|source| flag(&source.path(), "crates"));
    let own = own.iter().map(|flag| (*flag).to_owned());
    crates.chain([flag(&root(), "campagne")]).chain(own).collect::<Vec<_>>().join("\u{1f}")
}
