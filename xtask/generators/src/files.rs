//! Reads and writes files of the repository, and runs the programs that fetch them.

use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) type Outcome = Result<(), String>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

pub(crate) fn read(path: impl AsRef<Path>) -> Result<String, String> {
    let path = root().join(path);
    std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn write(path: impl AsRef<Path>, text: &str) -> Outcome {
    let path = root().join(path);
    let parent = path.parent().map(std::fs::create_dir_all);
    parent
        .transpose()
        .and_then(|_| std::fs::write(&path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes values as lines of JSON, and returns how many there are.
pub(crate) fn write_lines(path: &str, values: &[serde_json::Value]) -> Result<usize, String> {
    write(path, &values.iter().map(|value| format!("{value}\n")).collect::<String>())?;
    Ok(values.len())
}

/// Runs a program from the root of the repository.
pub(crate) fn run(program: &str, args: &[&str]) -> Outcome {
    let shown = format!("{program} {}", args.join(" "));
    println!("\n$ {shown}");
    let status = Command::new(program).args(args).current_dir(root()).status();
    let status = status.map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}
