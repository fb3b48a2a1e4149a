//! The public page of a campaign: `build` makes a folder of static files from its programme, `serve`
//! shows them on loopback.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a program says what it does, and knows what time it is"
)]

mod arguments;
mod assets;
mod campaign;
mod choices;
mod data;
mod event_page;
mod feeds;
mod folder;
mod frame;
mod listing;
mod map;
mod row;
mod serve;
mod site;
mod strip;
mod texts;
mod when;
mod write;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let done = match arguments::Command::parse() {
        arguments::Command::Build(build) => write::site(&build),
        arguments::Command::Serve(serve) => serve::forever(&serve),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("campagne-public-page: {message}");
            ExitCode::FAILURE
        }
    }
}
