//! `campagne campaign`: the campaigns that come with the program, and those of a host's own.

mod check;
mod list;
mod new;
mod show;

use std::path::Path;
use std::process::ExitCode;

use campagne::campaign::Source;
use campagne::{Campaign, Language};

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

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
}

/// True of what names a file; anything else names a campaign that comes with the program.
fn is_file(given: &str) -> bool {
    has_ending(given, "toml") || has_ending(given, "json") || Path::new(given).is_file()
}

fn text_of(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Unreadable { path: path.to_owned(), error })
}

/// The campaign of a file: JSON by its ending, else TOML.
fn read(path: &str, text: &str) -> Result<Campaign, campagne::Error> {
    if has_ending(path, "json") { Campaign::from_json(text) } else { Campaign::from_toml(text) }
}

/// A built-in campaign, or the one of a file.
pub(crate) fn find(given: &str) -> Result<Campaign, Failure> {
    if !is_file(given) {
        return Ok(Campaign::builtin(given)?);
    }
    read(given, &text_of(given)?).map_err(|error| Failure::File { path: given.to_owned(), error })
}

/// What a source says, who says it and where, and what is to know about it: a line each.
pub(crate) fn source_lines(source: &Source, language: Language) -> Vec<String> {
    let sentence = source.sentence.as_ref().map(|sentence| match language {
        Language::Fr => format!("« {sentence} »"),
        Language::En => format!("“{sentence}”"),
    });
    let place: Vec<&str> = [&source.by, &source.url].into_iter().flatten().map(String::as_str).collect();
    let place = (!place.is_empty()).then(|| place.join(", "));
    let note = source.note.as_ref().map(|note| note.in_language(language).to_owned());
    [sentence, place, note].into_iter().flatten().collect()
}
