//! Runs programs from the root of the repository.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::files::root;
use crate::steps;

pub(crate) type Outcome = Result<(), String>;

/// Programs that a machine may lack, and where to get them.
const MISSING: [(&str, &str); 7] = [
    ("cargo", "a Rust toolchain: https://rustup.rs"),
    ("rustup", "rustup: https://rustup.rs"),
    ("python3", "Python 3.11 or later: https://www.python.org"),
    ("node", "Node 20 or later, with npm: https://nodejs.org"),
    ("npm", "npm, which comes with Node 20 or later: https://nodejs.org"),
    ("npx", "npm, which comes with Node 20 or later: https://nodejs.org"),
    ("cc", "a C compiler"),
];

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
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| not_run(&program, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}

/// Why a program did not run, and the remedy.
fn not_run(program: &str, error: &std::io::Error) -> String {
    match MISSING.iter().find(|(name, _)| *name == program) {
        Some((_, what)) if error.kind() == ErrorKind::NotFound => {
            format!("`{program}` is not on this machine; install {what}")
        }
        _ => format!("{program}: {error}"),
    }
}

/// Builds a program (`--bin`) or an example (`--example`) of ours, and returns its path. It has all features
/// of the workspace together, as in tests, so nothing is built once for each set of features.
pub(crate) fn built(kind: &str, name: &str) -> Result<String, String> {
    if !steps::is_done("programs") {
        run("cargo", &["build", "--profile", "test", "--workspace", "--all-features", kind, name])?;
    }
    let folder = target_folder().join("debug").join(if kind == "--example" { "examples" } else { "" });
    Ok(folder.join(name).to_string_lossy().into_owned())
}

/// The folder in which cargo builds, unless a step sets another.
pub(crate) fn target_folder() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Runs the program that writes what derives from `campagne`.
pub(crate) fn generators(args: &[&str]) -> Outcome {
    run(&built("--bin", "generators")?, args)
}

/// Whether a program runs and succeeds. Nothing is shown.
pub(crate) fn succeeds(program: &str, args: &[&str]) -> bool {
    let quiet = command(program, args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// The output of a program, and its exit code.
pub(crate) fn output(program: &str, args: &[&str]) -> Result<(String, i32), String> {
    let output = command(program, args).output().map_err(|error| not_run(program, &error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((text, output.status.code().unwrap_or(-1)))
}
