//! The web form of a campaign, in two commands: `build` makes the static site, `serve` serves it
//! on loopback and receives what is filed, checking again with the crate that the page checks with.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program says what it does")]

mod arguments;
mod assemble;
mod campaign;
mod clock;
mod fields;
mod filed;
mod page;
mod post;
mod server;
mod store;

use std::process::ExitCode;

use arguments::Arguments;

const HELP: &str = "\
campagne-web-form build --sources FOLDER --package FOLDER --dsfr FOLDER --site FOLDER [--campaign ID|FILE.json]
    makes the site: pages in French and English, scripts, the npm package and the design system
campagne-web-form serve --site FOLDER --events FOLDER [--campaign ID|FILE.json] [--port 8020]
                        [--now INSTANT] [--compare]
    serves the site on loopback and receives events; --now starts its clock at that instant,
    --compare adds POST /check, which tests hold against the page
";

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.split_first() {
        Some((command, rest)) if command == "build" => {
            Arguments::read(rest).and_then(|arguments| assemble::site(&arguments))
        }
        Some((command, rest)) if command == "serve" => match Arguments::read(rest) {
            Ok(arguments) => server::serve(&arguments).await,
            Err(error) => Err(error),
        },
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("campagne-web-form: {message}");
            ExitCode::FAILURE
        }
    }
}
