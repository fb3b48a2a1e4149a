//! `campagne campaign new`: the next edition, from an earlier one.

use std::fs::OpenOptions;
use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::{Campaign, Error};

use super::file::{has_ending, is_file, text_of};
use crate::args::CampaignNewArgs;
use crate::failure::Failure;
use crate::terminal;

pub(crate) fn run(args: &CampaignNewArgs) -> Result<ExitCode, Failure> {
    let from = &args.from;
    let made = if is_file(from) {
        Campaign::new_edition(&text_of(from)?, args.year, args.keep, args.id.as_deref())
    } else {
        Campaign::new_edition(Campaign::builtin_text(from)?, args.year, args.keep, args.id.as_deref())
    };
    let made = made.map_err(|error| match error {
        Error::Campaign(_) => Failure::File { path: from.clone(), error },
        error => error.into(),
    })?;
    match &args.output {
        None => stdout().lock().write_all(made.text.as_bytes())?,
        Some(path) => {
            // An existing file is never overwritten: it may be somebody's work.
            let file = OpenOptions::new().write(true).create_new(true).open(path);
            let text = if has_ending(path, "json") { made.json() } else { made.text.clone() };
            file.and_then(|mut file| file.write_all(text.as_bytes()))
                .map_err(|error| Failure::Unwritable { path: path.clone(), error })?;
        }
    }
    for note in &made.notes {
        terminal::tell(&note.to_string());
    }
    Ok(ExitCode::SUCCESS)
}
