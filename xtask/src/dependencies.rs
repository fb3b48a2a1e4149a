//! The libraries with other versions of their dependencies than `Cargo.lock` holds: the newest, which is
//! what `cargo add campagne` takes, and the oldest that their manifests allow. Where the newest are those of
//! `Cargo.lock`, every test has run with them already.
//!
//! Each runs in a workspace of its own below `target/`, made of this one: the same profiles and
//! declarations, with the libraries as its only members, linked to where they are.

use std::path::Path;

use crate::files::{read, root, write};
use crate::shell::{Outcome, run_command, target_folder};

/// What the libraries are tested with.
#[derive(Clone, Copy)]
pub(crate) enum Versions {
    /// Of each dependency the newest that suits its requirement.
    Newest,
    /// Of each dependency that we name the oldest that suits; what these need in turn is the newest, since
    /// the requirements of others are often lower than what they build with.
    Oldest,
}

/// The packages that are published for others to build.
const LIBRARIES: &str = r#"["crates/campagne", "crates/campagne-territories"]"#;
/// What their tests and examples read.
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
        // Cargo keeps this way of resolving for nightly toolchains, or for whoever asks like this.
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
    // Properties are of our own code, and take most of the time; examples of the documentation use what tests use.
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

/// The packages of others in a lock file that another has not.
fn others(resolved: &str, committed: &str) -> Vec<String> {
    let there = packages(committed);
    packages(resolved).into_iter().filter(|package| !there.contains(package)).collect()
}

/// The packages of others in a lock file: name and version. Ours have no source.
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

/// Cargo in that workspace; what the workspaces build alike is built once.
fn cargo(folder: &str) -> std::process::Command {
    let mut cargo = std::process::Command::new("cargo");
    cargo.current_dir(root().join(folder)).env("CARGO_TARGET_DIR", target_folder());
    cargo
}
