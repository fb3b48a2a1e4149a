//! Submissions from files of any kind, as they were read.

use std::fs::OpenOptions;
use std::io::{BufWriter, Write, stdout};
use std::process::ExitCode;

use campagne::Campaign;
use campagne::import::Mapping;

use super::losses::Losses;
use super::write;
use crate::args::{ConvertArgs, Submissions};
use crate::failure::Failure;
use crate::input::{self, How};
use crate::publish::Watch as _;
use crate::terminal;

pub(super) fn run(
    args: &ConvertArgs,
    format: Submissions,
    campaign: &Campaign,
    columns: &Mapping,
) -> Result<ExitCode, Failure> {
    let how = How { from: args.from, campaign, columns, limit: campaign.limits.document };
    // A file that cannot be opened stops the command before anything is written.
    let mut files = Vec::new();
    for file in &args.files {
        files.push((input::name(file), input::open(file, how)?));
    }
    let mut writer = write::writer(format, output(args)?);
    let mut losses = Losses::new(args.language, args.quiet);
    for (name, (mut records, bar)) in files {
        for record in records.by_ref() {
            let record = record.map_err(|error| Failure::Unreadable { path: name.to_owned(), error })?;
            losses.record(name, &record);
            if !writer.write(&record.text)? {
                losses.unreadable(name, record.line);
            }
        }
        bar.finish_and_clear();
        losses.file(name, &records);
    }
    writer.finish()?;
    terminal::tell(&losses.summary());
    Ok(ExitCode::SUCCESS)
}

fn output(args: &ConvertArgs) -> Result<Box<dyn Write>, Failure> {
    Ok(match &args.output {
        None => Box::new(BufWriter::new(stdout().lock())),
        Some(path) => {
            // An existing file is never overwritten: it may be somebody's work.
            let file = OpenOptions::new().write(true).create_new(true).open(path);
            let file = file.map_err(|error| Failure::Unwritable { path: path.clone(), error })?;
            Box::new(BufWriter::new(file))
        }
    })
}
