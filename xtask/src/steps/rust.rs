//! Steps that run cargo.

use crate::provide::{WASM, wasm};
use crate::shell::{Outcome, command, run, run_command};

fn run_cargo(args: &[&str]) -> Outcome {
    run("cargo", args)
}

pub(super) fn layout() -> Outcome {
    run_cargo(&["fmt", "--all", "--check"])
}

/// The programs that other steps run, with the profile of tests and the features of the whole workspace, so
/// that they and the tests have everything in common.
pub(super) fn programs() -> Outcome {
    run_cargo(&[
        "build",
        "--profile",
        "test",
        "--workspace",
        "--all-features",
        "--bins",
        "--example",
        "programme_of_any_size",
    ])
}

pub(super) fn lints() -> Outcome {
    run_cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"])
}

pub(super) fn tests() -> Outcome {
    run_cargo(&["test", "--workspace", "--all-features"])
}

pub(super) fn documentation() -> Outcome {
    let mut doc = command("cargo", &["doc", "--workspace", "--all-features", "--no-deps"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run_command(doc)
}

/// Checks that the core compiles for the browser, with no feature and with all. The npm package links it.
pub(super) fn browser_target() -> Outcome {
    wasm()?;
    run_cargo(&["check", "--package", "campagne", "--target", WASM, "--no-default-features"])?;
    run_cargo(&["check", "--package", "campagne", "--target", WASM, "--all-features"])
}
