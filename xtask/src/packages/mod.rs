//! The packages for other languages: built, installed where nothing else is, and tried there.

mod corpus;
pub(crate) use corpus::write_cases;
mod files;
pub(crate) mod python;
pub(crate) mod wasm;

use std::path::{Path, PathBuf};

use crate::shell::root;

/// Writes what Rust says of the corpus, reads and writes, and gives the variables of the environment in
/// which the tests of a package find it.
fn examples() -> Result<[(&'static str, PathBuf); 3], String> {
    let reports = write_cases()?;
    let (imports, exports) = files::write_files()?;
    println!("\n{reports} reports, {imports} files read, {exports} formats written");
    let places = [("CASES", corpus::CASES), ("IMPORTS", files::IMPORTS), ("EXPORTS", files::EXPORTS)];
    Ok(places.map(|(name, path)| (name, root().join(path))))
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
