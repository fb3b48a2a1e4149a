//! `campagne check`: from files to reports.

mod batch;
mod options;
mod seen;

use std::io::{BufWriter, Write as _, stdout};
use std::process::ExitCode;

use campagne::Checker;

use self::seen::Seen;
use crate::args::CheckArgs;
use crate::campaign;
use crate::failure::Failure;
use crate::input::{self, How};
use crate::output;
use crate::summary::Summary;
use crate::terminal;

pub(crate) fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let campaign = campaign::find(&args.campaign)?;
    let options = options::read(args)?;
    let checker = campaign.checker(&options);
    let writer = output::writer(args, &campaign);
    let mut out = BufWriter::with_capacity(1 << 16, stdout().lock());
    let columns = input::columns(args.columns.as_deref())?;
    let mut run = Run {
        args,
        how: How { from: args.from, campaign: &campaign, columns: &columns, limit: campaign.limits.document },
        checker: &checker,
        writer: &*writer,
        seen: (!args.no_duplicates).then(|| Seen::new(&checker)),
        summary: Summary::default(),
    };
    let mut unreadable = false;

    writer.start(&campaign, &options, &mut out)?;
    for file in &args.files {
        match run.check_file(file, &mut out) {
            Ok(()) => {}
            // The other files are still checked.
            Err(failure @ (Failure::Unreadable { .. } | Failure::UnknownKind { .. })) => {
                out.flush()?;
                terminal::complain(&failure.to_string());
                unreadable = true;
            }
            Err(failure) if failure.is_broken_pipe() => return Ok(verdict(&run.summary, unreadable)),
            Err(failure) => return Err(failure),
        }
    }
    run.summary.unreadable = unreadable;
    writer.finish(&run.summary, &mut out)?;
    out.flush()?;
    Ok(verdict(&run.summary, unreadable))
}

fn verdict(summary: &Summary, unreadable: bool) -> ExitCode {
    match (unreadable, summary.rejected) {
        (true, _) => ExitCode::from(2),
        (false, 0) => ExitCode::SUCCESS,
        (false, _) => ExitCode::from(1),
    }
}

/// What the files of a run share.
struct Run<'r> {
    args: &'r CheckArgs,
    how: How<'r>,
    checker: &'r Checker<'r>,
    writer: &'r dyn output::Writer,
    seen: Option<Seen<'r>>,
    summary: Summary,
}

impl Run<'_> {
    fn check_file(&mut self, file: &str, out: &mut dyn std::io::Write) -> Result<(), Failure> {
        let (args, writer, summary) = (self.args, self.writer, &mut self.summary);
        let (mut records, bar) = input::open(file, self.how)?;
        let name = input::name(file);
        if let Some(seen) = &mut self.seen {
            seen.next_file(name);
        }
        let job = batch::Job { name, checker: self.checker, writer };
        batch::each(&mut records, &job, self.seen.as_mut(), |checked| {
            let shown = match checked {
                Ok(checked) => checked,
                Err(error) => return Err(Failure::Unreadable { path: name.to_owned(), error }),
            };
            summary.add(&shown);
            if !shown.text.is_empty() {
                if summary.written > 0 {
                    out.write_all(writer.separator())?;
                }
                summary.written += 1;
                summary.ends_blank = shown.text.ends_with(b"\n\n");
                out.write_all(&shown.text)?;
            }
            Ok(())
        })?;
        bar.finish_and_clear();
        input::about(name, &records, args.language);
        Ok(())
    }
}
