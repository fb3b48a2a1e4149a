//! Fuzzing: the targets of `fuzz/`, by libFuzzer, on the toolchain that builds everything else.
//!
//! libfuzzer-sys is driven directly. cargo-fuzz would only add the five flags of [`COVERAGE`], which the
//! stable compiler takes. It would cost a minute of building, and asks for a nightly toolchain by default.
//! With cargo-fuzz installed, it can be used on the same folder.

mod seeds;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::files::root;
use crate::provide::debian;
use crate::shell::{Outcome, command, output, run_command, succeeds};

/// The flags by which the compiler reports to libFuzzer where a run has been, and what it compared.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Cllvm-args=-simplifycfg-branch-fold-threshold=0";

/// The folder of everything that is built or found.
const FOLDER: &str = "target/fuzz";
/// A line of each run of each target.
const RUNS: &str = "target/fuzz/runs.txt";
/// Longer inputs find little more and take long.
const LONGEST: &str = "-max_len=4096";

/// Fuzzes every target for so many seconds, as many at once as there are processors.
pub(crate) fn every_target(seconds: u64) -> Outcome {
    fuzz(&targets()?, Duration::from_secs(seconds))
}

/// `cargo xtask fuzz [TARGET…] [--seconds N|--hours N]`, and `cargo xtask fuzz --seeds`, which makes the
/// seeds anew.
pub(crate) fn run(args: &[&str]) -> Outcome {
    if args == ["--seeds"] {
        return seeds::write(&build()?);
    }
    let all = targets()?;
    let (mut chosen, mut seconds) = (Vec::new(), 60);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut number = || {
            let number = args.next().and_then(|given| given.parse::<u64>().ok()).filter(|number| *number > 0);
            number.ok_or_else(|| format!("{arg} takes a whole number from 1 up"))
        };
        match *arg {
            "--seconds" => seconds = number()?,
            "--hours" => seconds = number()?.saturating_mul(3600),
            name if all.iter().any(|target| target == name) => chosen.push(name.to_owned()),
            other => return Err(format!("there is no target `{other}`; there are {}", all.join(", "))),
        }
    }
    fuzz(if chosen.is_empty() { &all } else { &chosen }, Duration::from_secs(seconds))
}

/// The names of the targets: each has a file.
fn targets() -> Result<Vec<String>, String> {
    let folder = root().join("fuzz/fuzz_targets");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

/// Builds all targets, and returns the folder of their programs.
fn build() -> Result<PathBuf, String> {
    if !debian::provide(&["g++"], || succeeds("c++", &["--version"])) {
        return Err("fuzzing takes a C++ compiler, `c++`, which builds libFuzzer".to_owned());
    }
    let (version, _) = output("rustc", &["-vV"])?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?;
    // With `--target`, the flags apply only to the fuzz targets, and not to programs that run during the
    // build.
    let args = ["build", "--release", "--bins", "--manifest-path", "fuzz/Cargo.toml"];
    let mut cargo = command("cargo", &[&args[..], &["--target-dir", FOLDER, "--target", host]].concat());
    cargo.env("RUSTFLAGS", COVERAGE);
    run_command(cargo)?;
    Ok(root().join(FOLDER).join(host).join("release"))
}

/// Runs these targets and notes the result of each. Fails if one found something or did not run.
fn fuzz(names: &[String], time: Duration) -> Outcome {
    let programs = build()?;
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(names.len());
    println!("\nfuzzing {} targets for {} s each, {workers} side by side", names.len(), time.as_secs());
    let (left, failures) = (Mutex::new(names.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(name) = left.lock().ok().and_then(|mut left| left.next()) {
                    if let Err(why) = one(&programs, name, time)
                        && let Ok(mut failures) = failures.lock()
                    {
                        failures.push(why);
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().map_err(|error| error.to_string())?;
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// Runs a target, from the seeds and what earlier runs found.
fn one(programs: &Path, name: &str, time: Duration) -> Outcome {
    let below = |part: &str| root().join(FOLDER).join(part).join(name);
    let (corpus, crashes, seeds) = (below("corpus"), below("crashes"), root().join("fuzz/seeds").join(name));
    for folder in [&corpus, &crashes, &below("logs")] {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let log = below("logs").join("last.txt");
    let file = std::fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let mut program = Command::new(programs.join(name));
    program.args([&corpus, &seeds]).current_dir(root());
    program.arg(format!("-max_total_time={}", time.as_secs()));
    program.arg(format!("-artifact_prefix={}/", crashes.display()));
    program.args([LONGEST, "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"]);
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file);
    let start = Instant::now();
    let status = program.status().map_err(|error| format!("{name}: {error}"))?;
    let took = start.elapsed().as_secs();

    let said = std::fs::read(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let said = String::from_utf8_lossy(&said);
    let runs = runs(&said).ok_or_else(|| format!("{name}: it did not run, see {}", log.display()))?;
    let crash = said.lines().find_map(|line| line.split("Test unit written to ").nth(1));
    let outcome = match crash {
        _ if status.success() => "nothing found".to_owned(),
        Some(crash) => format!("found {crash}"),
        None => format!("ended with {status}"),
    };
    note(&format!("{name}: {runs} runs in {took} s, {outcome}"))?;
    if status.success() && runs > 0 {
        return Ok(());
    }
    let lines: Vec<&str> = said.lines().collect();
    let last = lines.get(lines.len().saturating_sub(40)..).unwrap_or_default().join("\n");
    let again = crash.map(|crash| format!("\nagain: {} {crash}", programs.join(name).display()));
    Err(format!("{last}\n{name}: {outcome}{}", again.unwrap_or_default()))
}

/// The number of runs: from libFuzzer's summary or, if it found something, from its last line before.
fn runs(log: &str) -> Option<u64> {
    let total = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let last = || log.lines().rev().find_map(|line| line.strip_prefix('#')?.split_ascii_whitespace().next());
    total.or_else(last)?.trim().parse().ok()
}

/// Writes a line below the lines of earlier runs, and shows it.
fn note(line: &str) -> Outcome {
    use std::io::Write as _;

    println!("{line}");
    let (now, _) = output("date", &["-u", "+%Y-%m-%dT%H:%M:%SZ"])?;
    let path = root().join(RUNS);
    let file = std::fs::OpenOptions::new().append(true).create(true).open(&path);
    let written = file.and_then(|mut file| writeln!(file, "{} {line}", now.trim()));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_counted_after_a_crash_too() {
        assert_eq!(runs("#2\tINITED\n#512\tNEW\nstat::number_of_executed_units: 1024\n"), Some(1024));
        assert_eq!(runs("#2\tINITED cov: 1\n#512\tNEW\n==1== ERROR: libFuzzer: deadly signal\n"), Some(512));
        assert_eq!(runs("error: no such program"), None);
    }

    #[test]
    fn each_target_is_built_and_has_seeds() {
        let manifest = std::fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
        for name in targets().unwrap() {
            assert!(manifest.contains(&format!("name = \"{name}\"\n")), "{name}: not in fuzz/Cargo.toml");
            let seeds = std::fs::read_dir(root().join("fuzz/seeds").join(&name)).map(Iterator::count);
            assert!(seeds.is_ok_and(|count| count > 0), "{name}: no seeds, see `cargo xtask fuzz --seeds`");
        }
    }
}
