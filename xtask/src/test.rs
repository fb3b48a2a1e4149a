//! Every test, as CI runs it, on a machine that has cargo, Python 3 and Node.
//!
//! What else is needed is installed here: a Rust target by rustup, Python packages into a
//! virtual environment below `target/`, dictionaries by apt-get.

use crate::shell::{Outcome, command, output, python_with, root, run, run_command, succeeds};
use crate::{exports, generate, packages, public_page, spelling, territories, web_form};

pub(crate) fn all(quick: bool) -> Outcome {
    run_cargo(&["fmt", "--all", "--check"])?;
    run_cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"])?;
    features()?;
    println!("\n$ cargo xtask generate --check");
    generate::run(true)?;
    territories::agree()?;
    run_cargo(&["test", "--workspace", "--all-features"])?;
    spelling::check()?;
    schemas_agree()?;
    if quick {
        return Ok(());
    }
    documentation()?;
    browser_target()?;
    exports::check()?;
    packages::python::package(false)?;
    packages::wasm::package()?;
    web_form::try_it(&[])?;
    public_page::try_it(&[])?;
    readme()?;
    fuzz()
}

fn run_cargo(args: &[&str]) -> Outcome {
    run("cargo", args)
}

/// What callers ask for alone is whole without the rest, and nothing in it is unused.
fn features() -> Outcome {
    for (package, features) in [
        ("campagne-territories", "tables"),
        ("campagne", "import"),
        ("campagne", "import,programme"),
        ("campagne", "export"),
    ] {
        let of = ["--package", package, "--no-default-features", "--features", features];
        run_cargo(&[&["clippy"], &of[..], &["--", "--deny", "warnings"]].concat())?;
    }
    Ok(())
}

fn documentation() -> Outcome {
    let mut doc = command("cargo", &["doc", "--workspace", "--all-features", "--no-deps"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run_command(doc)
}

/// The core builds for the browser, with no feature and with all.
fn browser_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let (installed, _) = output("rustup", &["target", "list", "--installed"])?;
    if !installed.lines().any(|line| line.trim() == TARGET) {
        run("rustup", &["target", "add", TARGET])?;
    }
    run_cargo(&["build", "--package", "campagne", "--target", TARGET, "--no-default-features"])?;
    run_cargo(&["build", "--package", "campagne", "--target", TARGET, "--all-features"])
}

/// Every file of cases fits its schema, and the schemas that we give to others agree with what the
/// checks say of the corpus, by a validator that is not ours.
fn schemas_agree() -> Outcome {
    let python = python_with(&["jsonschema==4.26.0"])?;
    run(&python, &["tests/validate.py"])?;
    run_cargo(&["build", "--package", "campagne-cli"])?;
    let program = root().join("target").join("debug").join("campagne");
    run(&python, &["tests/schemas.py", &program.to_string_lossy()])
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
