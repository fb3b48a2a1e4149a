//! The packages for other languages: built, installed where nothing else is, and tried there.

mod corpus;
pub(crate) use corpus::write_cases;
mod files;
pub(crate) mod python;
pub(crate) mod wasm;

use std::path::PathBuf;

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
