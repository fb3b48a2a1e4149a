//! Reads the files of a programme.

use campagne::import::Mapping;
use campagne::programme::{Moderation, Programme, Reader, Reading};
use campagne::{Campaign, Language, Options, Severity};

use super::when;
use crate::args::ProgrammeArgs;
use crate::failure::Failure;
use crate::input::{self, How};

/// The records that are not in the programme, each with what stands in its way.
#[derive(Debug, Default)]
pub(super) struct LeftOut(Vec<(String, String)>);

impl LeftOut {
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A line each.
    pub(super) fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        let said = match language {
            Language::Fr => "n’est pas au programme",
            Language::En => "is not in the programme",
        };
        self.0.iter().map(move |(source, why)| format!("{source} {said} — {why}"))
    }
}

pub(super) fn read<'c>(
    args: &ProgrammeArgs,
    campaign: &'c Campaign,
) -> Result<(Programme<'c>, LeftOut), Failure> {
    let options = Options::new(when::now(args.now.as_deref())?).language(args.language);
    let checker = campaign.checker_of_accepted(&options);
    let plain = if args.accepted { Moderation::Published } else { Moderation::Submitted };
    let mut reader = Reader::new(&checker).plain_as(plain);
    let (mut programme, mut left_out) = (Programme::new(campaign), LeftOut::default());
    let columns = Mapping::default();
    let how = How { from: args.from, campaign, columns: &columns, limit: campaign.longest_entry() };
    for file in &args.files {
        let (records, bar) = input::open(file, how)?;
        let name = if file == "-" { "stdin" } else { file };
        for record in records {
            let unreadable = |error| Failure::Unreadable { path: name.to_owned(), error };
            let record = record.map_err(unreadable)?;
            let source = format!("{name}:{}", record.line);
            match reader.read(&source, &record.text) {
                Ok(Reading { entry: Some(entry), .. }) => {
                    programme.add(entry);
                }
                Ok(read) => left_out.0.push((source, first_error(&read, args.language))),
                Err(fault) => left_out.0.push((source, fault.to_string())),
            }
        }
        bar.finish_and_clear();
    }
    Ok((programme, left_out))
}

/// The first of what keeps a submission out, and how many more there are.
fn first_error(read: &Reading, language: Language) -> String {
    let report = &read.inspection.report;
    let mut errors = report.of(Severity::Error);
    let first = errors.next().map(|finding| finding.message(language)).unwrap_or_default();
    match errors.count() {
        0 => first,
        more => format!("{first} (+ {more})"),
    }
}
