//! The files of tables and their fingerprint.

use campagne_territories::build::{self, Model};

use crate::shell::{Outcome, root};

/// Where the files are.
const FOLDER: &str = "crates/campagne-territories/data";

/// Writes the files, or checks that they are fresh.
pub(crate) fn write(model: &Model, check: bool) -> Outcome {
    println!("making the tables");
    let files = build::files(model).map_err(|error| error.to_string())?;
    let all = [
        ("core.bin", &files.core),
        ("admin.bin", &files.admin),
        ("names.bin", &files.names),
        ("points.bin", &files.points),
        ("embedded.bin", &files.embedded),
    ];
    for (name, bytes) in all {
        let path = root().join(FOLDER).join(name);
        println!("  {name:<12} {:>7} bytes", bytes.len());
        for (section, len) in build::sections(bytes) {
            println!("      {section:<24} {len:>7}");
        }
        if check {
            let written = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            if written != *bytes {
                return Err(format!("{FOLDER}/{name} is not fresh; run `cargo xtask territories`"));
            }
        } else {
            std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}
