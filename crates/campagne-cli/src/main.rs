//! `campagne`: check the events of a public campaign from the terminal.

// A program, not a library: it reads files, the clock and the terminal.
#![expect(clippy::disallowed_methods, reason = "the program is where the world is read")]

mod args;
mod campaign;
mod check;
mod failure;
mod output;
mod rules;
mod schema;
mod summary;
mod terminal;
mod territory;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command, TerritoryCommand};

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Campaign(command) => campaign::run(&command),
        Command::Schema(args) => schema::run(&args),
        Command::Territory(TerritoryCommand::Show(args)) => territory::show::run(&args),
        Command::Territory(TerritoryCommand::Search(args)) => territory::search::run(&args),
    };
    match result {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::complain(&failure.to_string());
            ExitCode::from(2)
        }
    }
}
