//! What Rust reads from the files of other systems, and writes for them. The packages must do the same.

use campagne::export::Format;
use campagne::wire::{CallError, Library, Programme};
use serde_json::{Value, json};

use crate::files::{read, root};

const NOW: &str = "2020-10-20T08:00:00Z";
const PROGRAMME: &str = "examples/programme.ndjson";

/// Every file of `tests/import`, with the results of [`Library::read_file`] and [`Library::check_file`].
pub(super) fn imports() -> Result<Vec<Value>, String> {
    let folder = root().join("tests/import");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("tests/import: {error}"))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut cases: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    cases.sort_unstable();
    let library = Library::new();
    let import = |name: &String| {
        let case = read(format!("tests/import/{name}"))?;
        let case: Value = serde_json::from_str(&case).map_err(|error| format!("{name}: {error}"))?;
        let (Some(file), Some(told)) = (case.get("file").and_then(Value::as_str), case.get("options")) else {
            return Err(format!("{name}: no file, or no options"));
        };
        let bytes =
            std::fs::read(folder.join("files").join(file)).map_err(|error| format!("{file}: {error}"))?;
        let mut options = told.clone();
        let fault = |error: CallError| format!("{name}: {error}");
        let held = library.read_file(file, &bytes, &options.to_string()).map_err(fault)?;
        if let Some(options) = options.as_object_mut() {
            options.insert("now".to_owned(), NOW.into());
        }
        let checked = library.check_file(file, &bytes, &options.to_string()).map_err(fault)?;
        Ok(json!({"file": file, "options": told, "now": NOW, "read": held, "checked": checked}))
    };
    cases.iter().map(import).collect()
}

/// Every format, with the files of the example programme.
pub(super) fn exports() -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let library = Library::new();
    let programme = Programme::new(PROGRAMME, read(PROGRAMME)?.as_bytes(), "", &library)?;
    let options = json!({"now": NOW, "site": "https://exemple.fr/programme", "max_bytes": 40_000});
    let export = |format: Format| {
        let files = programme.export(format.name(), "", &options.to_string(), &library)?;
        Ok(json!({"format": format.name(), "programme": PROGRAMME, "options": options, "files": files}))
    };
    Format::ALL.iter().copied().map(export).collect()
}
