//! Checks records on all cores, and returns the results in the order of the file.
//!
//! While one batch is checked the next is read. Memory holds two batches, whatever the length of the file,
//! and what is kept of each record to find the repeated ones.

use std::io::{self, BufRead};

use campagne::import::{Record, Records};
use campagne::{Checker, Inspection, Submission};
use rayon::iter::{IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use super::seen::{Seen, source};
use crate::failure::Failure;
use crate::output::{Named, Writer};
use crate::summary::Checked;

/// A batch ends when it holds so many bytes or records.
const BYTES: usize = 4 << 20;
const RECORDS: usize = 4096;

/// The work to do with every record of a file.
pub(super) struct Job<'j> {
    pub(super) name: &'j str,
    pub(super) checker: &'j Checker<'j>,
    pub(super) writer: &'j dyn Writer,
}

#[derive(Default)]
struct Batch {
    records: Vec<Record>,
    /// The error of the input after these records.
    error: Option<io::Error>,
    last: bool,
}

fn read<R: BufRead>(records: &mut Records<'_, R>) -> Batch {
    let mut batch = Batch::default();
    let mut bytes = 0;
    while bytes < BYTES && batch.records.len() < RECORDS {
        match records.next() {
            Some(Ok(record)) => {
                bytes += record.text.len();
                batch.records.push(record);
            }
            Some(Err(error)) => {
                batch.error = Some(error);
                batch.last = true;
                break;
            }
            None => {
                batch.last = true;
                break;
            }
        }
    }
    batch
}

/// Checks every record and hands over the results in order.
pub(super) fn each<R: BufRead + Send>(
    records: &mut Records<'_, R>,
    job: &Job<'_>,
    mut seen: Option<&mut Seen<'_>>,
    mut then: impl FnMut(io::Result<Checked>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut batch = read(records);
    loop {
        let seen = seen.as_deref_mut();
        let work = || check(&batch.records, job, seen);
        let (results, next): (Vec<Checked>, Option<Batch>) =
            if batch.last { (work(), None) } else { rayon::join(work, || Some(read(records))) };
        for result in results {
            then(Ok(result))?;
        }
        if let Some(error) = batch.error.take() {
            then(Err(error))?;
        }
        match next {
            Some(next) => batch = next,
            None => return Ok(()),
        }
    }
}

fn check(records: &[Record], job: &Job<'_>, seen: Option<&mut Seen<'_>>) -> Vec<Checked> {
    fn read(record: &Record) -> Submission<'_> {
        Submission::from_json(&record.text)
    }
    let Some(seen) = seen else {
        let each = |record| write(record, job.checker.inspect(&read(record)), job);
        return records.par_iter().map(each).collect();
    };
    let mut inspected: Vec<_> =
        records.par_iter().map(|record| job.checker.inspect_for_collection(&read(record))).collect();
    // Whether a record repeats another depends on all records before it, so this runs in order.
    for (record, (inspection, digest)) in records.iter().zip(&mut inspected) {
        seen.add(record.line, digest, inspection);
    }
    let all = records.par_iter().zip(inspected);
    all.map(|(record, (inspection, _))| write(record, inspection, job)).collect()
}

fn write(record: &Record, inspection: Inspection, job: &Job<'_>) -> Checked {
    let source = source(job.name, record.line);
    let text = job.writer.report(&Named { source: &source, record, inspection: &inspection });
    Checked { verdict: inspection.report.verdict(), codes: inspection.codes, text }
}
