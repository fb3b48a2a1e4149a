//! Writes what derives from the declarations and data of `campagne`. `xtask` runs this program, so that
//! `cargo xtask` itself builds in seconds.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for developers"
)]

mod corpus;
mod exports;
mod files;
mod generate;
mod pages;
#[expect(clippy::indexing_slicing, reason = "JSON is indexed by names, which gives null where there is none")]
mod seeds;
mod spelling;
#[expect(clippy::unwrap_used, reason = "the corpus is held by tests")]
#[path = "../../../crates/campagne/tests/it/spoken.rs"]
mod spoken;
#[expect(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "the corpus as the tests read it, and held by them"
)]
#[path = "../../../crates/campagne/tests/it/support.rs"]
mod support;
mod territories;

use std::process::ExitCode;

const HELP: &str = "\
`cargo xtask` runs this:
generators pages [--check]
generators territories [--sources FOLDER] [--check]
generators tables        the tables of territories are those of their fingerprint
generators spelling      what people read, for a dictionary
generators corpus        what Rust says of the corpus, reads and writes, for packages to do the same
generators exports       programmes in every format, for programs of others to read
generators seeds         what fuzz targets may start from
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["pages"] => generate::run(false),
        ["pages", "--check"] => generate::run(true),
        ["territories"] => territories::run(None, false),
        ["territories", "--check"] => territories::run(None, true),
        ["territories", "--sources", folder] => territories::run(Some(folder), false),
        ["territories", "--sources", folder, "--check"] => territories::run(Some(folder), true),
        ["tables"] => territories::agree(),
        ["spelling"] => spelling::write_texts(),
        ["corpus"] => corpus::write_files(),
        ["exports"] => exports::write_files(),
        ["seeds"] => seeds::write_files(),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
