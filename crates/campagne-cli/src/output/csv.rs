//! One finding a line, for a spreadsheet.

use std::io;

use campagne::{Campaign, Language, Options};

use super::writer::{Named, Writer, is_quiet};

pub(super) struct Csv {
    pub(super) language: Language,
    pub(super) quiet: bool,
}

const HEADER: [&str; 10] =
    ["source", "id", "verdict", "severity", "code", "path", "field", "message", "help", "fix"];

/// A row. A cell that a spreadsheet would read as a formula becomes a text.
fn row<'c>(cells: impl Iterator<Item = &'c str>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let cells = cells.map(|cell| match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    });
    // Writing to memory does not fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}

impl Writer for Csv {
    fn start(&self, _campaign: &Campaign, _options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
        // Excel needs the byte-order mark to read the accents right.
        out.write_all(b"\xEF\xBB\xBF")?;
        out.write_all(&row(HEADER.into_iter()))
    }

    fn report(&self, named: &Named<'_>) -> Vec<u8> {
        if is_quiet(self.quiet, named) {
            return Vec::new();
        }
        let report = &named.inspection.report;
        let (id, verdict) = (named.inspection.id.as_deref().unwrap_or_default(), report.verdict().code());
        if report.findings.is_empty() {
            return row([named.source, id, verdict, "", "", "", "", "", "", ""].into_iter());
        }
        let rows = report.findings.iter().map(|finding| {
            let path = finding.place.to_string();
            let field = match named.record.origin(&finding.place) {
                Some(origin) => origin.name,
                None => finding.label(self.language),
            };
            let fix = finding.fix.as_ref().map(|fix| fix.label(self.language)).unwrap_or_default();
            let (message, help) = (finding.message(self.language), finding.help(self.language));
            let cells = [
                named.source,
                id,
                verdict,
                finding.severity.code(),
                finding.code(),
                &path,
                &field,
                &message,
                &help,
                &fix,
            ];
            row(cells.into_iter())
        });
        rows.collect::<Vec<_>>().concat()
    }
}
