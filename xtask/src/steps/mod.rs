//! `cargo xtask test`: every check of CI, as steps that can be run by name.
//!
//! Each step is a process of its own (`cargo xtask step NAME`). So its output is kept in a file and shown
//! whole if it fails, and its processor time is known.

mod documents;
mod list;
mod rust;
mod side_by_side;

pub(crate) use list::{Part, STEPS, Step};

use crate::shell::Outcome;

/// Names the steps that this run has done already, for its processes.
const DONE: &str = "XTASK_DONE";

/// Whether a step was done before in the run that this process belongs to.
pub(crate) fn is_done(name: &str) -> bool {
    std::env::var(DONE).is_ok_and(|done| done.split(' ').any(|one| one == name))
}

/// The steps, with what they do.
pub(crate) fn print_list() {
    for Step { name, about, part, after, .. } in STEPS {
        let mark = match part {
            Part::Quick => '*',
            Part::Usual => ' ',
            Part::Long => '+',
        };
        let after = if after.is_empty() { String::new() } else { format!(" (after {})", after.join(", ")) };
        println!("{mark} {name:<20} {about}{after}");
    }
    println!("\n* is part of --quick, + of --long alone");
}

/// Runs the usual steps, the quick ones of them, or the long ones.
pub(crate) fn test(part: Part) -> Outcome {
    let runs = |step: &&Step| (part == Part::Long) == (step.part == Part::Long) && step.part <= part;
    test_named(&STEPS.iter().filter(runs).map(|step| step.name).collect::<Vec<_>>())
}

/// Runs the steps of these names, with the steps that they come after.
pub(crate) fn test_named(names: &[&str]) -> Outcome {
    let wanted = with_earlier(names)?;
    let steps: Vec<&Step> = STEPS.iter().filter(|step| wanted.contains(&step.name)).collect();
    side_by_side::run(&steps)
}

/// Names of steps, with the names of the steps that they come after.
fn with_earlier(names: &[&str]) -> Result<Vec<&'static str>, String> {
    let mut all = Vec::new();
    let mut open = names.to_vec();
    while let Some(name) = open.pop() {
        let step = find(name)?;
        if !all.contains(&step.name) {
            all.push(step.name);
            open.extend(step.after);
        }
    }
    Ok(all)
}

/// Runs a single step in this process.
pub(crate) fn step(name: &str) -> Outcome {
    let result = (find(name)?.run)();
    if let Some(seconds) = side_by_side::processor_seconds() {
        println!("\n{}{seconds}", side_by_side::PROCESSOR);
    }
    result
}

fn find(name: &str) -> Result<&'static Step, String> {
    let step = STEPS.iter().find(|step| step.name == name);
    step.ok_or_else(|| {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        format!("there is no step `{name}`; `cargo xtask test --list` lists {}", known.join(", "))
    })
}
