//! The libraries with other versions of their dependencies than `Cargo.lock` holds: the newest, which is
//! what `cargo add campagne` takes, and the oldest that their manifests allow.
//!
//! Each runs in a workspace of its own below `target/`, made of this one: the same profiles and
//! declarations, with the libraries as its only members, linked to where they are.

use std::path::Path;

use crate::shell::{Outcome, read, root, run_command, write};

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
    let mut test = cargo(folder);
    test.args(["test", "--workspace", "--all-features", "--locked"]);
    run_command(test)
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

/// Cargo in that workspace; what both workspaces build alike is built once.
fn cargo(folder: &str) -> std::process::Command {
    let mut cargo = std::process::Command::new("cargo");
    cargo.current_dir(root().join(folder)).env("CARGO_TARGET_DIR", root().join("target"));
    cargo
}
