//! Commands for people who work on campagne: `cargo xtask COMMAND`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for developers"
)]

mod browser;
mod dependencies;
mod exports;
mod features;
mod files;
mod fuzz;
mod new_rule;
mod packages;
mod provide;
mod public_page;
mod shell;
mod spelling;
mod steps;
mod web_form;

use std::process::ExitCode;

use packages::wasm::Kind;
use shell::generators;
use steps::Part;

const HELP: &str = "\
cargo xtask test                run the tests
cargo xtask test --quick        run those of them that take seconds once everything is built
cargo xtask test --long         run what CI runs besides: other features, other versions of dependencies, the
                                npm package as it is published, fuzzing
cargo xtask test STEP…          run these steps of it, with those that they come after
cargo xtask test --list         list the steps, with what they do
cargo xtask exports             have programs of others read what exporters write
cargo xtask features [--all]     hold the libraries to the corpus with each feature alone and with none;
                                --all with every set of them, which takes hours
cargo xtask fuzz [TARGET...] [--seconds N|--hours N]
                                fuzz every target of fuzz/, or these, for a minute each unless said; how many
                                runs that made is written to target/fuzz/runs.txt
cargo xtask fuzz --seeds        make fuzz/seeds anew from the files of tests/
cargo xtask generate [--check]  write the catalogue and the documentation pages, or check that they are fresh
cargo xtask spelling            check the spelling of messages, summaries and labels in both languages
cargo xtask new-rule CODE --family FAMILY
                                write the files of a new rule: declaration, documentation, cases, list entry
cargo xtask packages python [--release]
                                build the Python wheel into target/packages, install it and try it there;
                                --release as it is published
cargo xtask packages wasm [--release]
                                build the npm package into target/packages, install it and try it there;
                                --release as it is published
cargo xtask web-form [--now INSTANT] [--port 8020] [--campaign ID|FILE.json]
                                build the web form of examples/web-form into target/web-form and serve it on
                                loopback; --now starts its clock at that instant
cargo xtask web-form test [FILTER]
                                try it in Chromium; FILTER is that of Playwright
cargo xtask web-form measure     time to the first check and latency of the commune search, in Chromium
cargo xtask public-page [PROGRAMME] [--port 8030]
                                build the public page of examples/public-page into target/public-page, of the
                                example programme or another, and serve it on loopback
cargo xtask public-page test [FILTER]
                                try it in Chromium, with 300 and 5,000 events; FILTER is that of Playwright
cargo xtask public-page measure  bytes, time to the first view and of an answer with 5,000 events, in Chromium
cargo xtask territories [--sources FOLDER] [--check]
                                write the tables of French territories from their sources (in
                                target/territories), or check them against independent sources
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["test"] => steps::test(Part::Usual),
        ["test", "--quick"] => steps::test(Part::Quick),
        ["test", "--long"] => steps::test(Part::Long),
        ["test", "--list"] => {
            steps::print_list();
            Ok(())
        }
        ["test", names @ ..] if !names.iter().any(|name| name.starts_with('-')) => steps::test_named(names),
        ["step", name] => steps::step(name),
        ["exports"] => exports::check(),
        ["features"] => features::test(false),
        ["features", "--all"] => features::test(true),
        ["fuzz", arguments @ ..] => fuzz::run(arguments),
        ["generate"] => generators(&["pages"]),
        ["generate", "--check"] => generators(&["pages", "--check"]),
        ["packages", "python"] => packages::python::package(false),
        ["packages", "python", "--release"] => packages::python::package(true),
        ["spelling"] => spelling::check(),
        ["packages", "wasm"] => packages::wasm::package(Kind::Quick),
        ["packages", "wasm", "--release"] => packages::wasm::package(Kind::Published),
        ["public-page", "test", filter @ ..] => public_page::test(filter),
        ["public-page", "measure"] => public_page::measure(),
        ["public-page", arguments @ ..] => public_page::serve(arguments),
        ["web-form", "test", filter @ ..] => web_form::test(filter),
        ["web-form", "measure"] => web_form::measure(),
        ["web-form", arguments @ ..] => web_form::serve(arguments),
        ["territories"]
        | ["territories", "--check"]
        | ["territories", "--sources", _]
        | ["territories", "--sources", _, "--check"] => generators(&words),
        ["new-rule", code, "--family", family] => new_rule::run(code, family),
        _ => {
            eprint!("{HELP}");
            if let Ok(families) = new_rule::families() {
                eprintln!("\nFAMILY is one of {}", families.join(", "));
            }
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
