//! Writes the files that derive from the declarations: the catalogue and the documentation pages.

use std::collections::BTreeMap;

use crate::files::{Outcome, root, write};
use crate::pages;
use crate::spoken;

/// Every generated file with its text.
fn files() -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let corpus = spoken::spoken();
    pages::rules::add(&mut files, &corpus)?;
    pages::messages::add(&mut files, &corpus);
    pages::exchange::add(&mut files);
    pages::fields::add(&mut files);
    pages::campaigns::add(&mut files)?;
    pages::python::add(&mut files);
    pages::campaigns_json::add(&mut files)?;
    pages::schemas::add(&mut files)?;
    pages::typescript::add(&mut files);
    pages::tables::add(&mut files)?;
    Ok(files)
}

/// Writes the files. With `check`, only checks that they are fresh and that there is none too many.
pub(crate) fn run(check: bool) -> Outcome {
    let files = files()?;
    let mut stale = Vec::new();
    for (path, text) in &files {
        let written = std::fs::read_to_string(root().join(path)).unwrap_or_default();
        if written != *text {
            stale.push(path.clone());
        }
    }
    for folder in ["docs/rules", "docs/campaigns", "docs/schemas"] {
        for entry in std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if !files.contains_key(&path) {
                stale.push(format!("{path} (nothing generates it)"));
            }
        }
    }
    if check && !stale.is_empty() {
        return Err(format!("not fresh; run `cargo xtask generate`:\n  {}", stale.join("\n  ")));
    }
    if !check {
        for (path, text) in &files {
            write(path, text)?;
        }
        for path in stale.iter().filter_map(|path| path.strip_suffix(" (nothing generates it)")) {
            std::fs::remove_file(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
        }
    }
    println!("{} generated files, {} changed", files.len(), stale.len());
    Ok(())
}
