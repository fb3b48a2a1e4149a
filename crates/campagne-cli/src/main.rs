//! The program `campagne`.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "the program is where the world is read")]
    ExitCode::from(campagne_cli::run(std::env::args_os()))
}
