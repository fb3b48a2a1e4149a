//! The public part of files of any kind, for other systems.
//!
//! This is the export of a programme. It has the same content as any export: events that pass and are
//! published, without the people who filed them.

use std::process::ExitCode;

use campagne::export::{Format, Options, export, lost};
use campagne::import::Mapping;
use campagne::{Campaign, Words};

use super::losses::Losses;
use crate::args::ConvertArgs;
use crate::failure::Failure;
use crate::input::How;
use crate::programme::now;
use crate::publish::{Existing, Files, place, read};
use crate::terminal;

const LEFT_OUT: Words = Words { fr: "n’est pas repris", en: "is not carried" };

pub(super) fn run(
    args: &ConvertArgs,
    format: Format,
    campaign: &Campaign,
    columns: &Mapping,
) -> Result<ExitCode, Failure> {
    let (now, language) = (now(args.now.as_deref())?, args.language);
    let how = How { from: args.from, campaign, columns, limit: campaign.longest_entry() };
    let files = Files { names: &args.files, how, accepted: args.accepted, now, language };
    let mut losses = Losses::new(language, args.quiet);
    let (programme, left_out) = read(files, &mut losses)?;
    if !args.quiet {
        left_out.lines(LEFT_OUT, language).for_each(|line| terminal::tell(&line));
    }
    let public = programme.public();
    let waiting = programme.entries().len() - public.events().len();
    if public.events().is_empty() && (waiting > 0 || !left_out.is_empty()) {
        return Err(Failure::NothingPublic { waiting, left_out: left_out.len(), accepted: args.accepted });
    }
    let mut options = Options::at(now).language(language);
    (options.site, options.page) = (args.site.clone(), args.page.clone());
    if args.output.is_none() {
        // Output to one place is one file.
        options = options.max_bytes(None);
    }
    place(&export(&public, format, &options), args.output.as_deref(), Existing::Kept)?;
    for (loss, events) in lost(&public, format) {
        losses.of_format(format, loss, events);
    }
    terminal::tell(&losses.published(public.events().len(), waiting, left_out.len()));
    Ok(if left_out.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
