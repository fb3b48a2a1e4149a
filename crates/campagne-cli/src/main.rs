//! The program `campagne`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(campagne_cli::run(std::env::args_os()))
}
