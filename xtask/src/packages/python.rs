//! The Python package: one wheel for every Python from 3.11 on.

use crate::files::root;
use crate::provide::{pip, python, venv};
use crate::shell::{Outcome, command, run, run_command};

const HERE: &str = "target/packages/python";

/// The packages that the tests of the package need.
const TESTS: [&str; 5] = [
    "pytest==9.2.0",
    "mypy==2.4.1",
    "pydantic==2.14.4",
    // Calendars, read independently.
    "icalendar==7.3.2",
    "recurring-ical-events==3.8.2",
];

/// Builds the wheel, installs it in a clean place, and tests it there. The build is quick, or as it is
/// published.
pub(crate) fn package(release: bool) -> Outcome {
    let profile = if release { "release" } else { "dev" };
    let wheels = format!("{HERE}/{profile}");
    let _ = std::fs::remove_dir_all(root().join(&wheels));
    let python = python("maturin", &["maturin==1.16.0"])?;
    let manifest = "bindings/python/Cargo.toml";
    let options = ["--manifest-path", manifest, "--profile", profile, "--locked", "--out", &wheels];
    let mut maturin = command(&python, &[&["-m", "maturin", "build", "--quiet"], &options[..]].concat());
    if release {
        maturin.env("CARGO_ENCODED_RUSTFLAGS", super::flags(&[]));
    }
    run_command(maturin)?;
    let wheel = std::fs::read_dir(root().join(&wheels))
        .ok()
        .and_then(|mut entries| entries.next()?.ok())
        .ok_or("maturin built no wheel")?;
    let wheel = wheel.path().to_string_lossy().into_owned();

    let folder = format!("{HERE}/venv");
    venv(&folder)?;
    let (python, campagne) = (format!("{folder}/bin/python"), format!("{folder}/bin/campagne"));
    pip(&python, &[&wheel])?;
    run(&python, &["-m", "doctest", "bindings/python/tests/alone.txt"])?;
    run(&campagne, &["check", "tests/bases/workshop.json", "--now", "2020-10-15T10:00:00Z"])?;

    pip(&python, &TESTS)?;
    let mut tests = command(&python, &["-m", "pytest", "--quiet", "bindings/python"]);
    tests.envs(super::corpus()?);
    run_command(tests)
}
