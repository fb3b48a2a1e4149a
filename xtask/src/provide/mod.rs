//! What commands need and a machine may lack: a target of Rust, packages of Python, of npm and of the
//! distribution. Every command asks here, so each one works as the first in a fresh clone.

pub(crate) mod debian;

use std::path::Path;

use crate::files::{copy, read, root, write};
use crate::shell::{Outcome, command, output, run, run_command, succeeds};

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Installs the standard library for browsers, if it is missing.
pub(crate) fn wasm() -> Outcome {
    let (folder, code) = output("rustc", &["--print", "target-libdir", "--target", WASM])?;
    if code == 0 && Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    run("rustup", &["target", "add", WASM])
        .map_err(|error| format!("Rust cannot build for {WASM} here, and it could not be installed: {error}"))
}

/// A Python that has these packages, in a virtual environment of its own below `target/`.
pub(crate) fn python(name: &str, packages: &[&str]) -> Result<String, String> {
    let folder = format!("target/venv/{name}");
    let python = root().join(&folder).join("bin/python3").to_string_lossy().into_owned();
    let (note, wanted) = (format!("{folder}/packages.txt"), packages.join("\n"));
    if read(&note).is_ok_and(|there| there == wanted) && succeeds(&python, &["--version"]) {
        return Ok(python);
    }
    venv(&folder)?;
    pip(&python, packages)?;
    write(note, &wanted)?;
    Ok(python)
}

/// An empty virtual environment.
pub(crate) fn venv(folder: &str) -> Outcome {
    // Debian's Python may lack the module that makes environments.
    let there = || !succeeds("python3", &["--version"]) || succeeds("python3", &["-c", "import ensurepip"]);
    debian::provide(&["python3-venv"], there);
    run("python3", &["-m", "venv", "--clear", folder])
}

/// Installs packages in the environment of a Python.
pub(crate) fn pip(python: &str, packages: &[&str]) -> Outcome {
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(python, &[&pip, packages].concat())
}

/// Installs the packages of a lock file into a folder, unless that was done.
pub(crate) fn node_packages(sources: &str, folder: &str) -> Outcome {
    let lock = |folder: &str| read(format!("{folder}/package-lock.json")).ok();
    let done = root().join(folder).join("node_modules/.package-lock.json").exists();
    if done && lock(sources) == lock(folder) {
        return Ok(());
    }
    for file in ["package.json", "package-lock.json"] {
        copy(&format!("{sources}/{file}"), &format!("{folder}/{file}"))?;
    }
    npm(folder, &["ci", "--no-audit", "--no-fund", "--loglevel=error"])
}

/// npm in a folder.
pub(crate) fn npm(folder: &str, args: &[&str]) -> Outcome {
    let mut npm = command("npm", args);
    npm.current_dir(root().join(folder));
    run_command(npm)
}
