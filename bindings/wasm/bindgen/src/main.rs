//! `campagne-wasm-bindgen BUILT.wasm FOLDER NAME`: an ES module beside the finished WebAssembly.

#![expect(clippy::print_stderr, reason = "a program for developers")]

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (Some(built), Some(folder), Some(name)) = (args.next(), args.next(), args.next()) else {
        eprintln!("campagne-wasm-bindgen BUILT.wasm FOLDER NAME");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let target = bindgen.input_path(built).out_name(&name).typescript(false).omit_default_module_path(true);
    match target.web(true).and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("campagne-wasm-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
