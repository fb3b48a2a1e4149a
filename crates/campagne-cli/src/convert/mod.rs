//! `campagne convert`: from files of any kind to submissions.

mod losses;
mod write;

use std::fs::OpenOptions;
use std::io::{BufWriter, Write, stdout};
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum as _;

use self::losses::Losses;
use crate::args::{ConvertArgs, ConvertFormat};
use crate::campaign;
use crate::failure::Failure;
use crate::input::{self, How};
use crate::terminal;

pub(crate) fn run(args: &ConvertArgs) -> Result<ExitCode, Failure> {
    let campaign = campaign::find(&args.campaign)?;
    let columns = input::columns(args.columns.as_deref())?;
    let how =
        How { from: args.from, campaign: &campaign, columns: &columns, limit: campaign.limits.document };
    // What cannot be read is known before anything is written.
    let mut files = Vec::new();
    for file in &args.files {
        files.push((file, input::open(file, how)?));
    }
    let mut writer = write::writer(format(args), output(args)?);
    let mut losses = Losses::new(args.language, args.quiet);
    for (file, (mut records, bar)) in files {
        let name = if file == "-" { "stdin" } else { file };
        for record in records.by_ref() {
            let record = record.map_err(|error| Failure::Unreadable { path: name.to_owned(), error })?;
            losses.of_record(name, &record);
            if !writer.write(&record.text)? {
                losses.unreadable(name, record.line);
            }
        }
        bar.finish_and_clear();
        losses.of_file(&records);
        input::about(name, &records, args.language);
    }
    writer.finish()?;
    terminal::tell(&losses.summary());
    Ok(ExitCode::SUCCESS)
}

/// The format that is asked for, or that the ending of the output says.
fn format(args: &ConvertArgs) -> ConvertFormat {
    let ending = args.output.as_deref().and_then(|path| Path::new(path).extension()?.to_str());
    let by_ending = ending.and_then(|ending| ConvertFormat::from_str(ending, true).ok());
    args.to.or(by_ending).unwrap_or(ConvertFormat::Ndjson)
}

fn output(args: &ConvertArgs) -> Result<Box<dyn Write>, Failure> {
    Ok(match &args.output {
        None => Box::new(BufWriter::new(stdout().lock())),
        Some(path) => {
            // What somebody has written already is not written over.
            let file = OpenOptions::new().write(true).create_new(true).open(path);
            let file = file.map_err(|error| Failure::Unwritable { path: path.clone(), error })?;
            Box::new(BufWriter::new(file))
        }
    })
}
