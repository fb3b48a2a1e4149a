//! What Rust reports of the corpus, reads and writes. The packages of other languages must do the same.

mod files;
mod reports;

use serde_json::Value;

use crate::files::{Outcome, write, write_lines};

/// Where it is written; `xtask/src/packages/mod.rs` passes the paths to the tests of the packages.
const REPORTS: &str = "target/packages/reports.ndjson";
const IMPORTS: &str = "target/packages/imports.ndjson";
const EXPORTS: &str = "target/packages/exports.ndjson";
const OPERATIONS: &str = "target/packages/operations.json";

/// Writes all of it, and prints how much there is.
pub(crate) fn write_files() -> Outcome {
    let reports = write_lines(REPORTS, &reports::reports()?)?;
    let imports = write_lines(IMPORTS, &files::imports()?)?;
    let exports = files::exports().map_err(|error| error.to_string())?;
    let exports = write_lines(EXPORTS, &exports)?;
    let operations = campagne::wire::OPERATIONS.iter().map(|operation| operation.name);
    write(OPERATIONS, &Value::from_iter(operations).to_string())?;
    println!("{reports} reports, {imports} files read, {exports} formats written");
    Ok(())
}
