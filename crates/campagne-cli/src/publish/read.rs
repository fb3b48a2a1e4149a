//! Reads files of events into a programme, and keeps apart the records that are no events.

use campagne::import::{Record, Records};
use campagne::programme::{Moderation, Programme, Reader, Reading};
use campagne::{Language, Options, Severity, Words};
use chrono::{DateTime, Utc};

use crate::failure::Failure;
use crate::input::{self, How, Input};

/// Which files to read, and how.
#[derive(Clone, Copy)]
pub(crate) struct Files<'f> {
    pub(crate) names: &'f [String],
    pub(crate) how: How<'f>,
    /// Whether submissions by themselves count as published, if they pass.
    pub(crate) accepted: bool,
    pub(crate) now: DateTime<Utc>,
    pub(crate) language: Language,
}

/// A watcher of what is read.
pub(crate) trait Watch {
    /// Called for each record that was read.
    fn record(&mut self, _name: &str, _record: &Record) {}
    /// Called for each file that was read to its end.
    fn file(&mut self, _name: &str, _records: &Records<'_, Input>) {}
}

impl Watch for () {}

/// The records that are no events, each with the reason.
#[derive(Debug, Default)]
pub(crate) struct LeftOut(Vec<(String, String)>);

impl LeftOut {
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// A line each: `evenements.csv:12 n’est pas au programme — …`.
    pub(crate) fn lines(&self, said: Words, language: Language) -> impl Iterator<Item = String> {
        let said = said.in_language(language);
        self.0.iter().map(move |(source, why)| format!("{source} {said} — {why}"))
    }
}

/// Reads the entries of files.
pub(crate) fn read<'f>(
    files: Files<'f>,
    watch: &mut impl Watch,
) -> Result<(Programme<'f>, LeftOut), Failure> {
    let Files { names, how, accepted, now, language } = files;
    let options = Options::new(now).language(language);
    let checker = how.campaign.checker_of_accepted(&options);
    let plain = if accepted { Moderation::Published } else { Moderation::Submitted };
    let mut reader = Reader::new(&checker).plain_as(plain);
    let (mut programme, mut left_out) = (Programme::new(how.campaign), LeftOut::default());
    for file in names {
        let (mut records, bar) = input::open(file, how)?;
        let name = input::name(file);
        for record in records.by_ref() {
            let unreadable = |error| Failure::Unreadable { path: name.to_owned(), error };
            let record = record.map_err(unreadable)?;
            watch.record(name, &record);
            let source = format!("{name}:{}", record.line);
            match reader.read(&source, &record.text).map(|read| read.withheld(record.withheld)) {
                Ok(Reading { entry: Some(entry), .. }) => {
                    programme.add(entry);
                }
                Ok(read) => left_out.0.push((source, first_error(&read, language))),
                Err(fault) => left_out.0.push((source, fault.to_string())),
            }
        }
        bar.finish_and_clear();
        watch.file(name, &records);
    }
    Ok((programme, left_out))
}

/// The first error of a submission, and how many more there are.
fn first_error(read: &Reading, language: Language) -> String {
    let report = &read.inspection.report;
    let mut errors = report.of(Severity::Error);
    let first = errors.next().map(|finding| finding.message(language)).unwrap_or_default();
    match errors.count() {
        0 => first,
        more => format!("{first} (+ {more})"),
    }
}
