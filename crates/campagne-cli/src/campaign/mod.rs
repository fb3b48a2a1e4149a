//! `campagne campaign`: the built-in campaigns, and a host's own.

mod check;
mod file;
mod list;
mod new;
mod show;
mod source;

use std::process::ExitCode;

pub(crate) use self::file::find;
pub(crate) use self::source::source_lines;

use crate::args::CampaignCommand;
use crate::failure::Failure;

pub(crate) fn run(command: &CampaignCommand) -> Result<ExitCode, Failure> {
    match command {
        CampaignCommand::List(args) => list::run(args),
        CampaignCommand::Show(args) => show::run(args),
        CampaignCommand::Check(args) => check::run(args),
        CampaignCommand::New(args) => new::run(args),
    }
}
