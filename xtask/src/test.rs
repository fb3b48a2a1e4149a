//! Every test, as CI runs it, on a machine that has cargo, Python 3 and Node.
//!
//! What else is needed is installed here: a Rust target by rustup, Python packages into a
//! virtual environment below `target/`, dictionaries by apt-get.

use std::time::Instant;

use crate::dependencies::{self, Versions};
use crate::shell::{Outcome, built, command, output, python_with, run, run_command, succeeds};
use crate::{exports, features, generate, packages, public_page, spelling, territories, web_form};

/// What is done: its name, and how.
type Step = (&'static str, fn() -> Outcome);

/// What is quick, in turn.
const QUICK: [Step; 8] = [
    ("layout", || run_cargo(&["fmt", "--all", "--check"])),
    ("lints", lints),
    ("features", || features::test(false)),
    ("generated files", || generate::run(true)),
    ("territories", territories::agree),
    ("tests", || run_cargo(&["test", "--workspace", "--all-features"])),
    ("spelling", spelling::check),
    ("schemas", schemas_agree),
];

/// What takes minutes, after that.
const LONG: [Step; 11] = [
    ("newest dependencies", || dependencies::test(Versions::Newest)),
    ("oldest dependencies", || dependencies::test(Versions::Oldest)),
    ("documentation", documentation),
    ("browser target", browser_target),
    ("exports", exports::check),
    ("Python package", || packages::python::package(false)),
    ("npm package", packages::wasm::package),
    ("web form", || web_form::try_it(&[])),
    ("public page", || public_page::try_it(&[])),
    ("README", readme),
    ("fuzzing", fuzz),
];

/// Takes each step, tells how far it is, and at the end what took how long.
pub(crate) fn all(quick: bool) -> Outcome {
    let steps = [&QUICK[..], if quick { &[] } else { &LONG }].concat();
    let mut took = Vec::new();
    for (at, (name, step)) in steps.iter().enumerate() {
        println!("\n=== {} of {}: {name}", at + 1, steps.len());
        let start = Instant::now();
        step()?;
        took.push(format!("{:>6} s  {name}", start.elapsed().as_secs()));
    }
    println!("\n=== all passed\n{}", took.join("\n"));
    Ok(())
}

fn run_cargo(args: &[&str]) -> Outcome {
    run("cargo", args)
}

fn lints() -> Outcome {
    run_cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"])
}

fn documentation() -> Outcome {
    let mut doc = command("cargo", &["doc", "--workspace", "--all-features", "--no-deps"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run_command(doc)
}

/// The core compiles for the browser, with no feature and with all; the npm package links it.
fn browser_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let (installed, _) = output("rustup", &["target", "list", "--installed"])?;
    if !installed.lines().any(|line| line.trim() == TARGET) {
        run("rustup", &["target", "add", TARGET])?;
    }
    run_cargo(&["check", "--package", "campagne", "--target", TARGET, "--no-default-features"])?;
    run_cargo(&["check", "--package", "campagne", "--target", TARGET, "--all-features"])
}

/// Every file of cases fits its schema, and the schemas that we give to others agree with what the
/// checks say of the corpus, by a validator that is not ours.
fn schemas_agree() -> Outcome {
    let python = python_with(&["jsonschema==4.26.0"])?;
    run(&python, &["tests/validate.py"])?;
    run(&python, &["tests/schemas.py", &built("--bin", "campagne")?])
}

/// The main job of the README does what the README says.
fn readme() -> Outcome {
    let text = crate::shell::read("README.md")?;
    let line = text
        .lines()
        .find(|line| line.starts_with("cargo run") && line.contains(" check "))
        .ok_or("README.md: no command that checks the examples")?;
    println!("\n$ {line}");
    let args: Vec<&str> = line.split_whitespace().skip(1).collect();
    let (text, code) = output("cargo", &args)?;
    print!("{}", text.lines().rev().take(3).collect::<Vec<_>>().join("\n"));
    match (code, text.contains("refusés.")) {
        (1, true) => Ok(()),
        _ => Err(format!("the command of the README ended with {code}, not with a report")),
    }
}

/// Half a minute of fuzzing, where the machine has what it takes.
fn fuzz() -> Outcome {
    if !succeeds("cargo", &["+nightly", "fuzz", "--version"]) {
        println!("\nfuzzing is left out: it takes a nightly toolchain and `cargo install cargo-fuzz`");
        return Ok(());
    }
    run(
        "cargo",
        &["+nightly", "fuzz", "run", "any_bytes_give_a_report", "--", "-max_total_time=30", "-max_len=4096"],
    )
}
