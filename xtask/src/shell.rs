//! Runs programs from the root of the repository.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) type Outcome = Result<(), String>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A program with its arguments, ready to run from the root.
pub(crate) fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// Runs a program and shows what it prints.
pub(crate) fn run(program: &str, args: &[&str]) -> Outcome {
    run_command(command(program, args))
}

pub(crate) fn run_command(mut command: Command) -> Outcome {
    let shown = format!("{command:?}").replace('"', "");
    println!("\n$ {shown}");
    let status = command.status().map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}

/// Builds a program (`--bin`) or an example (`--example`) of ours, and gives its path. It has the features
/// that everything has together, as in tests: nothing is built once for each set of them.
pub(crate) fn built(kind: &str, name: &str) -> Result<String, String> {
    run("cargo", &["build", "--workspace", "--all-features", kind, name])?;
    let folder = root().join("target/debug").join(if kind == "--example" { "examples" } else { "" });
    Ok(folder.join(name).to_string_lossy().into_owned())
}

/// True when a program runs and succeeds; nothing is shown.
pub(crate) fn succeeds(program: &str, args: &[&str]) -> bool {
    let quiet = command(program, args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// What a program prints, and its exit code.
pub(crate) fn output(program: &str, args: &[&str]) -> Result<(String, i32), String> {
    let output = command(program, args).output().map_err(|error| format!("{program}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((text, output.status.code().unwrap_or(-1)))
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

/// A Python that has these packages, in a virtual environment of its own.
pub(crate) fn python_with(packages: &[&str]) -> Result<String, String> {
    let folder = root().join("target").join("venv");
    let python = folder.join("bin").join("python3").to_string_lossy().into_owned();
    if !Path::new(&python).exists() {
        run("python3", &["-m", "venv", &folder.to_string_lossy()])?;
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(&python, &[&pip, packages].concat())?;
    Ok(python)
}
