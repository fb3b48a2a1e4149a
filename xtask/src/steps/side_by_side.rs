//! Runs steps side by side: some of them build, and others mostly wait.

use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::files::{read, root};
use crate::shell::Outcome;

use super::{DONE, Step};

/// The folder of the output of each step.
const LOGS: &str = "target/steps";
/// The last line of a step's output: the processor time that it took.
pub(super) const PROCESSOR: &str = "seconds of processor: ";

/// A running step.
struct Running {
    step: &'static Step,
    child: Child,
    since: Instant,
}

/// The result of a step.
struct Ended {
    name: &'static str,
    seconds: u64,
    processor: Option<f64>,
    passed: bool,
}

/// Runs the steps, each once the steps that it comes after have passed. After a failure, no other step
/// begins.
pub(super) fn run(steps: &[&'static Step]) -> Outcome {
    let start = Instant::now();
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    std::fs::create_dir_all(root().join(LOGS)).map_err(|error| format!("{LOGS}: {error}"))?;
    // At least two: while one waits for a browser or for the network, another builds.
    let at_once = std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 4));
    let mut waiting = steps.to_vec();
    let (mut running, mut ended): (Vec<Running>, Vec<Ended>) = (Vec::new(), Vec::new());
    loop {
        let failed = ended.iter().any(|one| !one.passed);
        while !failed && running.len() < at_once {
            let Some(at) = waiting.iter().position(|step| may_begin(step, steps, &running, &ended)) else {
                break;
            };
            let step = waiting.remove(at);
            let done: Vec<&str> = ended.iter().map(|one| one.name).collect();
            println!("=== {} begins", step.name);
            running.push(begin(step, &program, &done.join(" "))?);
        }
        if running.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
        let mut at = 0;
        while let Some(one) = running.get_mut(at) {
            match one.child.try_wait().map_err(|error| format!("{}: {error}", one.step.name))? {
                Some(status) => ended.push(end(&running.remove(at), status.success())),
                None => at += 1,
            }
        }
    }
    println!("\n wall s  processor s");
    for Ended { name, seconds, processor, passed } in &ended {
        let processor = processor.map_or_else(|| "?".to_owned(), |seconds| format!("{seconds:.0}"));
        println!("{seconds:>7} {processor:>12}  {name}{}", if *passed { "" } else { "  FAILED" });
    }
    let took = start.elapsed().as_secs();
    let failed: Vec<&str> = ended.iter().filter(|one| !one.passed).map(|one| one.name).collect();
    if failed.is_empty() {
        println!("\n=== all passed: {} steps in {took} s; {LOGS} has what they printed", ended.len());
        return Ok(());
    }
    let left: Vec<&str> = waiting.iter().map(|step| step.name).collect();
    let left = if left.is_empty() { String::new() } else { format!("; not begun: {}", left.join(", ")) };
    Err(format!("failed after {took} s: {}{left}", failed.join(", ")))
}

fn may_begin(step: &Step, steps: &[&Step], running: &[Running], ended: &[Ended]) -> bool {
    let open = |name: &&str| {
        steps.iter().any(|step| step.name == *name) && !ended.iter().any(|one| one.name == *name)
    };
    let taken = |thing: &&str| running.iter().any(|one| one.step.alone.contains(thing));
    !step.after.iter().any(open) && !step.alone.iter().any(taken)
}

fn begin(step: &'static Step, program: &std::path::Path, done: &str) -> Result<Running, String> {
    let says = |error: std::io::Error| format!("{}: {error}", step.name);
    let log = File::create(root().join(log(step.name))).map_err(says)?;
    let mut command = Command::new(program);
    command.args(["step", step.name]).env(DONE, done).current_dir(root()).stdin(Stdio::null());
    command.stdout(log.try_clone().map_err(says)?).stderr(log);
    Ok(Running { step, child: command.spawn().map_err(says)?, since: Instant::now() })
}

fn log(name: &str) -> String {
    format!("{LOGS}/{name}.log")
}

/// Reports how a step ended: with all its output if it failed, else with the counts of its tests.
fn end(one: &Running, passed: bool) -> Ended {
    let (name, seconds) = (one.step.name, one.since.elapsed().as_secs());
    let text = read(log(name)).unwrap_or_else(|error| error);
    let (text, processor) = match text.rsplit_once(PROCESSOR) {
        Some((text, seconds)) => (text.to_owned(), seconds.trim().parse().ok()),
        None => (text, None),
    };
    if passed {
        for line in text.lines().filter(|line| is_count(line)) {
            println!("{line}");
        }
        println!("=== {name} passed in {seconds} s");
    } else {
        println!("{text}\n=== {name} FAILED after {seconds} s; the output above is all of it");
    }
    Ended { name, seconds, processor, passed }
}

/// Whether a line has the counts of a test runner: cargo's, pytest's, Playwright's, and those of our scripts.
fn is_count(line: &str) -> bool {
    line.starts_with("test result: ")
        || (line.contains(" passed") && line.contains(|c: char| c.is_ascii_digit()))
}

/// The processor time of this process and its children. Returns `None` if the system does not report it.
pub(super) fn processor_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // After the name of the program in parentheses: its own time and the time of its children, in ticks of a
    // hundredth of a second.
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(4).map(str::parse::<u32>);
    let ticks: u32 = ticks.collect::<Result<Vec<_>, _>>().ok()?.iter().sum();
    Some(f64::from(ticks) / 100.0)
}
