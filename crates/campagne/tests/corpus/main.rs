//! Runs the corpus: what stands in `tests/` as data, each case a test that can be filtered by name:
//! `cargo test -p campagne --all-features --test corpus end-before-start`.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    dead_code,
    reason = "tests read files, and a panic is how they fail; they use a part of what they share"
)]

mod cases;
#[cfg(all(feature = "embedded", feature = "programme"))]
#[path = "../it/entries.rs"]
mod entries;
mod faults;
#[path = "../it/features.rs"]
mod features;
#[cfg(all(feature = "calendars", feature = "embedded"))]
mod imports;
#[cfg(all(feature = "embedded", feature = "programme"))]
mod programmes;
#[path = "../it/support.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

/// A test of a case. Its name is where the case stands below `tests/`, then what it says of itself.
fn trial(file: &Path, description: &str, run: impl FnOnce() -> Outcome + Send + 'static) -> Trial {
    let file = file.strip_prefix(support::root().join("tests")).unwrap().with_extension("");
    let file = file.to_str().unwrap().replace('\\', "/");
    let file = file.strip_prefix("cases/").unwrap_or(&file).to_owned();
    Trial::test(format!("{file}: {description}"), run)
}

type Outcome = Result<(), Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = cases::trials();
    trials.extend(faults::trials());
    #[cfg(all(feature = "calendars", feature = "embedded"))]
    trials.extend(imports::trials());
    #[cfg(all(feature = "embedded", feature = "programme"))]
    trials.extend(programmes::trials());
    let names: BTreeSet<&str> = trials.iter().map(Trial::name).collect();
    assert_eq!(names.len(), trials.len(), "two cases of a file have the same name");
    libtest_mimic::run(&arguments, trials).exit_code()
}
