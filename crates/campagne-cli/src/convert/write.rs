//! The ways to write submissions.

use std::io::{self, Write};

use campagne::import::Table;

use crate::args::Submissions;

/// A way to write submissions, one after the other.
pub(super) trait Writer {
    /// Writes one. Returns false if its text is no JSON, which no output can hold.
    fn write(&mut self, submission: &[u8]) -> io::Result<bool>;

    /// Writes what comes after them.
    fn finish(&mut self) -> io::Result<()>;
}

pub(super) fn writer(format: Submissions, out: Box<dyn Write>) -> Box<dyn Writer> {
    match format {
        Submissions::Json => Box::new(Json { out, any: false }),
        Submissions::Ndjson => Box::new(Ndjson { out }),
        Submissions::Csv => Box::new(Csv { out, table: Table::default() }),
    }
}

/// The text of a submission on one line. Returns `None` if it is no JSON.
fn line(submission: &[u8]) -> Option<Vec<u8>> {
    let text = submission.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(submission);
    serde_json::from_slice::<serde::de::IgnoredAny>(text).ok()?;
    let mut line = text.trim_ascii().to_vec();
    // In JSON text, line breaks are only between values.
    line.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b' ');
    Some(line)
}

struct Json {
    out: Box<dyn Write>,
    any: bool,
}

impl Writer for Json {
    fn write(&mut self, submission: &[u8]) -> io::Result<bool> {
        let Some(line) = line(submission) else { return Ok(false) };
        self.out.write_all(if std::mem::replace(&mut self.any, true) { b",\n" } else { b"[\n" })?;
        self.out.write_all(&line)?;
        Ok(true)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(if self.any { b"\n]\n" } else { b"[]\n" })?;
        self.out.flush()
    }
}

struct Ndjson {
    out: Box<dyn Write>,
}

impl Writer for Ndjson {
    fn write(&mut self, submission: &[u8]) -> io::Result<bool> {
        let Some(line) = line(submission) else { return Ok(false) };
        self.out.write_all(&line)?;
        self.out.write_all(b"\n")?;
        Ok(true)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The columns of a table are the fields that its submissions fill, so it is written when all are known.
struct Csv {
    out: Box<dyn Write>,
    table: Table,
}

impl Writer for Csv {
    fn write(&mut self, submission: &[u8]) -> io::Result<bool> {
        Ok(self.table.add(submission))
    }

    fn finish(&mut self) -> io::Result<()> {
        // Excel needs the byte-order mark to read the accents right.
        self.out.write_all(b"\xEF\xBB\xBF")?;
        self.out.write_all(self.table.to_csv().as_bytes())?;
        self.out.flush()
    }
}
