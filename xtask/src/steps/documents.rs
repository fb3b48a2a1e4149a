//! Steps that compare documents with the program.

use std::process::Command;

use crate::files::{read, root};
use crate::provide::python;
use crate::shell::{Outcome, built, command, run, target_folder};

/// Checks that every file of cases fits its schema, and that the published schemas agree with the checks on
/// the corpus, by an independent validator.
pub(super) fn schemas_agree() -> Outcome {
    let python = python("schemas", &["jsonschema==4.26.0"])?;
    run(&python, &["tests/validate.py"])?;
    run(&python, &["tests/schemas.py", &built("--bin", "campagne")?])
}

/// Checks that the main command of the README does what the README describes.
pub(super) fn readme() -> Outcome {
    let text = read("README.md")?;
    let line = text
        .lines()
        .find(|line| line.starts_with("cargo run") && line.contains(" check "))
        .ok_or("README.md: no command that checks the examples")?;
    println!("\n$ {line}");
    let args: Vec<&str> = line.split_whitespace().skip(1).collect();
    // This build has other features than the tests, so it goes where it does not replace theirs. What both
    // have in common is built once.
    let folder = root().join("target/readme");
    let mut cargo = command("cargo", &args);
    cargo.env("CARGO_TARGET_DIR", &folder).env("CARGO_BUILD_BUILD_DIR", target_folder());
    let (text, said, code) = printed(cargo)?;
    println!("{said}{}", text.lines().rev().take(3).collect::<Vec<_>>().join("\n"));
    if (code, text.contains("refusés.")) != (Some(1), true) {
        return Err("the command of the README did not end with a report".to_owned());
    }
    // It is built without calendars, and its message names the remedy.
    let campagne = folder.join("debug/campagne");
    let (_, said, code) =
        printed(command(&campagne.to_string_lossy(), &["check", "tests/import/files/outlook.ics"]))?;
    match (code, said.contains("--features calendars")) {
        (Some(2), true) => Ok(()),
        _ => Err(format!("a calendar given to a build without them: {code:?} {said}")),
    }
}

/// What a command prints on standard output, on standard error, and its exit code.
fn printed(mut command: Command) -> Result<(String, String, Option<i32>), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((text(&output.stdout), text(&output.stderr), output.status.code()))
}
