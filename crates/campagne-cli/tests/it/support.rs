//! Runs the built program: always from the root of the repository, and never on a terminal.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// An instant at which the campaign of the examples is open.
pub(crate) const NOW: &str = "2020-10-15T10:00:00Z";
pub(crate) const NDJSON: &str = "examples/evenements.ndjson";
pub(crate) const CSV: &str = "examples/evenements.csv";

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: Vec<u8>,
    pub(crate) err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(!err.contains("panicked"), "{err}");
        Self { code: output.status.code(), out: output.stdout, err }
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }

    /// The output of `--format json`.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The output of `--format ndjson`.
    pub(crate) fn reports(&self) -> Vec<Value> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// The program with what could change its output taken out of its surroundings.
fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for name in ["COLUMNS", "LINES", "CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn campagne(args: &[&str]) -> Ran {
    Ran::of(command(env!("CARGO_BIN_EXE_campagne")).args(args).output().unwrap())
}

/// `campagne check` at [`NOW`].
pub(crate) fn check(args: &[&str]) -> Ran {
    campagne(&[&["check", "--now", NOW], args].concat())
}

/// `campagne check` at [`NOW`] of standard input, of which `kind` says the kind.
pub(crate) fn check_bytes(kind: &str, bytes: &[u8], args: &[&str]) -> Ran {
    let args = [&["check", "--now", NOW, "--from", kind, "-"], args].concat();
    let child = command(env!("CARGO_BIN_EXE_campagne")).args(args).stdin(Stdio::piped()).spawn().unwrap();
    feed(child, bytes)
}

/// The same of any reader, with at most that much address space, which the shell sees to. Only
/// Linux keeps to the bound; elsewhere the check runs without it.
pub(crate) fn check_bounded(kind: &str, kib: u32, input: impl io::Read + Send, args: &[&str]) -> Ran {
    let args = [&["check", "--now", NOW, "--from", kind, "--format", "ndjson", "-"], args].concat();
    let limit = if cfg!(target_os = "linux") {
        format!("ulimit -v {kib}; exec \"$@\"")
    } else {
        "exec \"$@\"".into()
    };
    let child = command("sh")
        .args(["-c", &limit, "sh", env!("CARGO_BIN_EXE_campagne")])
        .args(args)
        // Each thread reserves address space, which is not memory.
        .env("RAYON_NUM_THREADS", "2")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    feed(child, input)
}

/// The program, for a test that holds its ends itself.
pub(crate) fn spawn(args: &[&str]) -> Child {
    command(env!("CARGO_BIN_EXE_campagne")).args(args).stdin(Stdio::piped()).spawn().unwrap()
}

fn feed(mut child: Child, mut input: impl io::Read + Send) -> Ran {
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        // Whoever has read enough closes the pipe: that is no fault of the test.
        scope.spawn(move || io::copy(&mut input, &mut stdin).and_then(|_| stdin.flush()));
        Ran::of(child.wait_with_output().unwrap())
    })
}

/// The codes of the findings of a report.
pub(crate) fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

/// The lines of the NDJSON example that are JSON.
pub(crate) fn submissions() -> Vec<String> {
    let file = std::fs::read_to_string(root().join(NDJSON)).unwrap();
    let is_json = |line: &&str| serde_json::from_str::<Value>(line).is_ok();
    file.lines().filter(is_json).map(ToOwned::to_owned).collect()
}

/// A submission that is accepted.
pub(crate) fn good() -> String {
    submissions().swap_remove(0)
}

/// Another one, which is accepted beside it.
pub(crate) fn other_good(name: &str) -> String {
    let title = "Atelier : co-construire l’accueil des usagers au guichet des transports";
    good().replacen(title, name, 1).replacen("sub-000201", name, 1)
}

/// Sizes that take minutes, for whoever asks for them with `CAMPAGNE_LARGE=1`.
pub(crate) fn large<T>(usual: T, large: T) -> T {
    if std::env::var("CAMPAGNE_LARGE").is_ok_and(|value| value == "1") { large } else { usual }
}
