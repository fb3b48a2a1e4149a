//! `campagne convert`: from files of any kind to submissions, or to formats for other systems.

mod losses;
mod public;
mod submissions;
mod target;
mod write;

use std::process::ExitCode;

use crate::args::{ConvertArgs, Target};
use crate::campaign;
use crate::failure::Failure;
use crate::input;

pub(crate) fn run(args: &ConvertArgs) -> Result<ExitCode, Failure> {
    let target = target::of(args)?;
    let campaign = campaign::find(&args.campaign)?;
    let columns = input::columns(args.columns.as_deref())?;
    match target {
        Target::Submissions(format) => submissions::run(args, format, &campaign, &columns),
        Target::Public(format) => public::run(args, format, &campaign, &columns),
    }
}
