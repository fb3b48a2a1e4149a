//! `campagne`: check the events of a public campaign from the terminal.

#![forbid(unsafe_code)]
// The library of a program: it reads files, the clock and the terminal.
#![expect(clippy::disallowed_methods, reason = "the program is where the world is read")]

mod args;
mod campaign;
mod check;
mod convert;
mod failure;
mod input;
mod json;
mod output;
mod programme;
mod publish;
mod rules;
mod schema;
mod summary;
mod terminal;
mod territory;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command, TerritoryCommand};

/// Runs the command with its words, the name of the program first. Returns its exit code: 0 for success, 1 if
/// something was rejected, 2 for a mistake of the caller. The package for Python offers the same command.
///
/// ```
/// assert_eq!(campagne_cli::run(["campagne", "check", "--mod", "draft"]), 2);
/// ```
pub fn run(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> u8 {
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(error) => {
            // If the output is closed, its reader has seen enough.
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    let result = match args.command {
        Command::Check(args) => check::run(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Programme(args) => programme::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Campaign(command) => campaign::run(&command),
        Command::Schema(args) => schema::run(&args),
        Command::Territory(TerritoryCommand::Show(args)) => territory::show::run(&args),
        Command::Territory(TerritoryCommand::Search(args)) => territory::search::run(&args),
    };
    match result {
        // An exit code does not reveal its number.
        Ok(code) => (0..=2).find(|number| ExitCode::from(*number) == code).unwrap_or(2),
        // If the output is closed, its reader has seen enough.
        Err(failure) if failure.is_broken_pipe() => 0,
        Err(failure) => {
            terminal::complain(&failure.to_string());
            2
        }
    }
}
