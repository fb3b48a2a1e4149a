//! The libraries with versions of their dependencies other than those in `Cargo.lock`: the newest, which
//! `cargo add campagne` takes, and the oldest that their manifests allow. If the newest are those in
//! `Cargo.lock`, every test has run with them already.
//!
//! Each runs in a workspace of its own below `target/`, made from this one: the same profiles and
//! declarations, with the libraries as its only members, linked to their folders.

use std::path::Path;

use crate::files::{read, root, write};
use crate::shell::{Outcome, run_command, target_folder};

/// The versions that the libraries are tested with.
#[derive(Clone, Copy)]
pub(crate) enum Versions {
    /// For each dependency the newest version that meets its requirement.
    Newest,
    /// For each direct dependency the oldest version that meets its requirement. Indirect ones are the
    /// newest, since the requirements of others are often lower than what they build with.
    Oldest,
}

/// The packages that are published for others to build.
const LIBRARIES: &str = r#"["crates/campagne", "crates/campagne-territories"]"#;
/// The files and folders that their tests and examples read.
const LINKED: [&str; 6] = ["crates", "docs", "examples", "tests", "README.md", "clippy.toml"];

/// Runs every test of the libraries with these versions.
pub(crate) fn test(versions: Versions) -> Outcome {
    let folder = match versions {
        Versions::Newest => "target/newest",
        Versions::Oldest => "target/oldest",
    };
    workspace(folder)?;
    let mut resolve = cargo(folder);
    match versions {
        Versions::Newest => resolve.arg("generate-lockfile"),
        // Cargo keeps this resolution for nightly toolchains, or for callers that ask for it like this.
        Versions::Oldest => {
            resolve.env("RUSTC_BOOTSTRAP", "1").args(["-Z", "direct-minimal-versions", "generate-lockfile"])
        }
    };
    run_command(resolve)?;
    let (resolved, committed) = (read(format!("{folder}/Cargo.lock"))?, read("Cargo.lock")?);
    let other = others(&resolved, &committed);
    if other.is_empty() {
        println!("\nCargo.lock has these very versions, with which the step `tests` runs");
        return Ok(());
    }
    println!("\nother than in Cargo.lock: {}", other.join(", "));
    let mut test = cargo(folder);
    // Property tests only exercise our own code, and take most of the time. The examples of the documentation
    // use what tests use.
    test.args([
        "test",
        "--workspace",
        "--all-features",
        "--locked",
        "--lib",
        "--tests",
        "--",
        "--skip",
        "properties",
    ]);
    run_command(test)
}

/// The external packages of one lock file that are missing in another.
fn others(resolved: &str, committed: &str) -> Vec<String> {
    let there = packages(committed);
    packages(resolved).into_iter().filter(|package| !there.contains(package)).collect()
}

/// The external packages in a lock file: name and version. Ours have no source.
fn packages(lock: &str) -> Vec<String> {
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    let of_others = lock.split("[[package]]").filter(|package| value(package, "source").is_some());
    of_others
        .filter_map(|package| Some(format!("{} {}", value(package, "name")?, value(package, "version")?)))
        .collect()
}

/// Makes the workspace, without the versions of an earlier run.
fn workspace(folder: &str) -> Outcome {
    let manifest = read("Cargo.toml")?;
    let (before, rest) = manifest.split_once("members = [").ok_or("Cargo.toml: no `members`")?;
    let (_, after) =
        rest.split_once("\n[workspace.package]").ok_or("Cargo.toml: no `[workspace.package]`")?;
    write(
        Path::new(folder).join("Cargo.toml"),
        &format!("{before}members = {LIBRARIES}\n\n[workspace.package]{after}"),
    )?;
    let folder = root().join(folder);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for name in LINKED {
        let link = folder.join(name);
        if link.symlink_metadata().is_err() {
            std::os::unix::fs::symlink(root().join(name), link).map_err(failed)?;
        }
    }
    match std::fs::remove_file(folder.join("Cargo.lock")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(error)),
        _ => Ok(()),
    }
}

/// Cargo in that workspace. What the workspaces have in common is built once.
fn cargo(folder: &str) -> std::process::Command {
    let mut cargo = std::process::Command::new("cargo");
    cargo.current_dir(root().join(folder)).env("CARGO_TARGET_DIR", target_folder());
    cargo
}
