//! Tables, as spreadsheets in France write them.

use std::io::{self, BufRead, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};

use super::cells;
use super::columns::{Columns, Guess};
use super::dropped::{Dropped, Loss};
use super::openagenda::Flat;
use super::reading::{Mapping, Reading};
use super::record::Record;
use super::record::Sources;
use crate::records::BYTE_ORDER_MARK;

/// The rows of a table.
#[derive(Debug)]
pub(super) struct Rows<'r, R: BufRead> {
    state: State<R>,
    reading: Reading<'r>,
    /// The columns, once the header was read. They outlive the rows.
    columns: Option<Arc<Columns>>,
    /// The columns of a table of events of OpenAgenda.
    flat: Option<Flat>,
}

#[derive(Debug)]
enum State<R: BufRead> {
    Start(Option<R>),
    Rows {
        reader: Reader<Guard<R>>,
        row: ByteRecord,
        columns: Arc<Columns>,
        taken: Arc<AtomicUsize>,
    },
    /// A row larger than a submission can be. The rows after it cannot be found.
    TooLarge {
        line: u64,
    },
    Done,
}

impl<'r, R: BufRead> Rows<'r, R> {
    pub(super) fn new(input: R, reading: &Reading<'r>) -> Self {
        Self { state: State::Start(Some(input)), reading: reading.clone(), columns: None, flat: None }
    }

    /// The columns that were guessed.
    pub(super) fn guesses(&self) -> &[Guess] {
        self.columns.as_deref().map_or(&[], Columns::guesses)
    }

    /// The columns that were left out.
    pub(super) fn dropped(&self) -> Vec<Dropped> {
        let left_out = self.columns.iter().flat_map(|columns| columns.left_out());
        left_out.map(|name| Dropped::new(name, Some(1), Loss::LeftOut)).collect()
    }

    /// Reads the header: separator, names of columns.
    fn start(&mut self, mut input: R) -> io::Result<()> {
        let head = input.fill_buf()?;
        if head.starts_with(BYTE_ORDER_MARK) {
            input.consume(BYTE_ORDER_MARK.len());
        }
        let head = input.fill_buf()?;
        let separator = separator(head);
        // Old spreadsheets end a line with only a carriage return.
        let line_end = if head.contains(&b'\r') && !head.contains(&b'\n') { b'\r' } else { b'\n' };
        let taken = Arc::new(AtomicUsize::new(0));
        let guard = Guard { input, taken: Arc::clone(&taken), limit: self.reading.max_document };
        // With the usual terminator the carriage return ends a line and the line feed begins the
        // next, which would put every row one line too early. Cells are trimmed later.
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .terminator(Terminator::Any(line_end))
            .flexible(true)
            .has_headers(false)
            .from_reader(guard);
        let mut row = ByteRecord::new();
        match reader.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => {
                self.state = State::Done;
                return Ok(());
            }
            // The header never ends, so there is one record, and it is too large.
            Err(error) if is_over_the_limit(&error) => {
                self.state = State::TooLarge { line: 1 };
                return Ok(());
            }
            Err(error) => return Err(io_error(error)),
        }
        taken.store(0, Ordering::Relaxed);
        let headers: Vec<String> = row.iter().map(cells::decode).collect();
        // With a mapping by the caller, the table is one like any other.
        self.flat = Flat::of(&headers).filter(|_| self.reading.mapping == Mapping::default());
        let columns = Arc::new(Columns::new(headers, &self.reading.mapping));
        if self.flat.is_none() {
            self.columns = Some(Arc::clone(&columns));
        }
        self.state = State::Rows { reader, row, columns, taken };
        Ok(())
    }

    fn advance(&mut self) -> io::Result<Option<Record>> {
        if let State::Start(input) = &mut self.state {
            match input.take() {
                Some(input) => self.start(input)?,
                None => self.state = State::Done,
            }
        }
        if let State::TooLarge { line } = self.state {
            self.state = State::Done;
            return Ok(Some(Record::itself(line, vec![b' '; self.reading.max_document + 1])));
        }
        let State::Rows { reader, row, columns, taken } = &mut self.state else { return Ok(None) };
        loop {
            let line = reader.position().line();
            taken.store(0, Ordering::Relaxed);
            let record = |line, text| Record {
                line,
                text,
                dropped: Vec::new(),
                withheld: false,
                origins: Sources::Columns(Arc::clone(columns)),
            };
            match reader.read_byte_record(row) {
                Ok(false) => {
                    self.state = State::Done;
                    return Ok(None);
                }
                // A quote that is never closed includes all that follows: the rows after it cannot be found.
                Err(error) if is_over_the_limit(&error) => {
                    self.state = State::TooLarge { line };
                    return self.advance();
                }
                Err(error) => return Err(io_error(error)),
                Ok(true) if row.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
                Ok(true) => {
                    let line = row.position().map_or(line, csv::Position::line);
                    let cells: Vec<String> = row.iter().map(cells::decode).collect();
                    if let Some(flat) = &self.flat {
                        return Ok(Some(flat.record(line, &cells, &self.reading)));
                    }
                    let territories = self.reading.territories;
                    let submission = columns.submission(cells.iter().map(String::as_str), territories);
                    return Ok(Some(record(line, submission.to_string().into_bytes())));
                }
            }
        }
    }

    pub(super) fn next(&mut self) -> Option<io::Result<Record>> {
        let record = self.advance().transpose();
        if matches!(record, Some(Err(_))) {
            self.state = State::Done;
        }
        record
    }
}

/// The separator of a table: the most frequent of `;`, `,` and tab in its first line, outside of quotes.
fn separator(head: &[u8]) -> u8 {
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => {
                for (separator, count) in &mut counts {
                    *count += usize::from(separator == byte);
                }
            }
            _ => {}
        }
    }
    // The first of equals, so a table of one column is read as in France.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(separator, _)| *separator)
}

/// Input that refuses to read more for one row than a record may hold.
#[derive(Debug)]
struct Guard<R> {
    input: R,
    taken: Arc<AtomicUsize>,
    limit: usize,
}

#[derive(Debug)]
struct OverTheLimit;

impl std::fmt::Display for OverTheLimit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a row is larger than a submission can be")
    }
}

impl std::error::Error for OverTheLimit {}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken.load(Ordering::Relaxed) > self.limit {
            return Err(io::Error::other(OverTheLimit));
        }
        let count = self.input.read(buffer)?;
        self.taken.fetch_add(count, Ordering::Relaxed);
        Ok(count)
    }
}

fn is_over_the_limit(error: &csv::Error) -> bool {
    matches!(error.kind(), csv::ErrorKind::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<OverTheLimit>()))
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Format;

    fn rows(file: &[u8]) -> Vec<(u64, String)> {
        let mut rows = Rows::new(file, &Reading::new(Format::Csv).max_document(200_000));
        std::iter::from_fn(|| rows.next())
            .map(|record| {
                record.map(|record| (record.line, String::from_utf8(record.text).unwrap())).unwrap()
            })
            .collect()
    }

    #[test]
    fn separators_and_encodings() {
        for file in [
            b"Titre;Nom du lieu\r\n\xC9t\xE9;\x93Salle\x94\r\n".as_slice(),
            "Titre,Nom du lieu\nÉté,“Salle”\n".as_bytes(),
            "\u{feff}Titre\tNom du lieu\nÉté\t“Salle”".as_bytes(),
        ] {
            assert_eq!(rows(file), [(2, r#"{"title":"Été","venue":{"name":"“Salle”"}}"#.to_owned())]);
        }
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let file = b"Titre;Description\n\"A\";\"deux\nlignes\"\n\n;\nB;\n";
        let lines: Vec<u64> = rows(file).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 6]);
    }

    #[test]
    fn an_open_quote_does_not_take_the_memory() {
        let mut file = b"Titre\n\"".to_vec();
        file.extend(std::iter::repeat_n(b'x', 5_000_000));
        let mut rows = Rows::new(file.as_slice(), &Reading::new(Format::Csv).max_document(1000));
        assert_eq!(rows.next().unwrap().unwrap().text.len(), 1001);
        assert!(rows.next().is_none());
    }

    #[test]
    fn an_empty_table_has_no_rows() {
        assert_eq!(rows(b""), []);
        assert_eq!(rows(b"Titre;Format\n"), []);
    }
}
