//! The lines of a calendar, unfolded.

use std::io::{self, BufRead};

use crate::records::BYTE_ORDER_MARK;

/// A line as RFC 5545 defines it: it goes on in the next one if that begins with a blank.
#[derive(Debug)]
pub(super) struct Line {
    /// Where it begins, counted from one.
    pub(super) at: u64,
    /// Its bytes, one more than the limit at most.
    pub(super) text: Vec<u8>,
}

impl Line {
    /// The name of the property, in capitals: the text before the first `;` or `:`.
    pub(super) fn name(&self) -> String {
        let end = self.text.iter().position(|byte| matches!(byte, b':' | b';')).unwrap_or(self.text.len());
        let name = self.text.get(..end.min(64)).unwrap_or_default();
        String::from_utf8_lossy(name.trim_ascii()).to_ascii_uppercase()
    }

    /// The text after the name and its colon, in capitals: the name of a component.
    pub(super) fn component(&self) -> String {
        let start = self.text.iter().position(|byte| *byte == b':').map_or(self.text.len(), |at| at + 1);
        let value = self.text.get(start..).unwrap_or_default().trim_ascii();
        String::from_utf8_lossy(value.get(..value.len().min(64)).unwrap_or_default()).to_ascii_uppercase()
    }

    fn is_quoted_printable(&self) -> bool {
        let head = self.text.split(|byte| *byte == b':').next().unwrap_or_default();
        head.to_ascii_uppercase().windows(16).any(|part| part == b"QUOTED-PRINTABLE")
    }
}

/// The lines of a file.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    limit: usize,
    line: u64,
    /// The byte that ends a line. Old programs only write a carriage return.
    end: Option<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(super) const fn new(input: R, limit: usize) -> Self {
        Self { input, limit, line: 0, end: None }
    }

    fn fill(&mut self) -> io::Result<&[u8]> {
        loop {
            match self.input.fill_buf() {
                Ok(_) => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.input.fill_buf()
    }

    fn start(&mut self) -> io::Result<u8> {
        if let Some(end) = self.end {
            return Ok(end);
        }
        if self.fill()?.starts_with(BYTE_ORDER_MARK) {
            self.input.consume(BYTE_ORDER_MARK.len());
        }
        let head = self.fill()?;
        let end = if head.contains(&b'\r') && !head.contains(&b'\n') { b'\r' } else { b'\n' };
        self.end = Some(end);
        Ok(end)
    }

    /// Adds the rest of a line from the file. Returns false at the end of the file.
    fn read(&mut self, end: u8, text: &mut Vec<u8>) -> io::Result<bool> {
        let limit = self.limit + 1;
        let mut any = false;
        loop {
            let available = self.fill()?;
            if available.is_empty() {
                return Ok(any);
            }
            if !any {
                any = true;
            }
            let (used, ended) = match memchr::memchr(end, available) {
                Some(at) => (at + 1, true),
                None => (available.len(), false),
            };
            let part = available.get(..used - usize::from(ended)).unwrap_or_default();
            let room = limit.saturating_sub(text.len());
            text.extend_from_slice(part.get(..room).unwrap_or(part));
            self.input.consume(used);
            if ended {
                self.line += 1;
                if text.last() == Some(&b'\r') {
                    text.pop();
                }
                return Ok(true);
            }
        }
    }

    /// The next line that is not blank.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        let end = self.start()?;
        loop {
            let mut line = Line { at: self.line + 1, text: Vec::new() };
            if !self.read(end, &mut line.text)? {
                return Ok(None);
            }
            loop {
                match self.fill()?.first() {
                    // vCalendar 1.0 breaks long lines like this.
                    Some(_) if line.text.last() == Some(&b'=') && line.is_quoted_printable() => {
                        line.text.pop();
                        self.read(end, &mut line.text)?;
                    }
                    Some(b' ' | b'\t') => {
                        self.input.consume(1);
                        self.read(end, &mut line.text)?;
                    }
                    _ => break,
                }
            }
            if !line.text.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Vec<(u64, String)> {
        let mut lines = Lines::new(io::BufReader::with_capacity(5, file), 20);
        std::iter::from_fn(|| lines.next().unwrap())
            .map(|line| (line.at, String::from_utf8_lossy(&line.text).into_owned()))
            .collect()
    }

    #[test]
    fn folded_lines_are_one() {
        let file = "\u{feff}A:un\r\n  deux\r\n\r\nB:caf\u{e9}\n\tC\n".as_bytes();
        let expected = [(1, "A:un deux"), (4, "B:café C")].map(|(at, text)| (at, text.replace(" C", "C")));
        assert_eq!(read(file), expected);
        // A fold within a character.
        assert_eq!(read(b"A:\xc3\r\n \xa9\r\n"), [(1, "A:é".to_owned())]);
    }

    #[test]
    fn long_lines_are_cut_and_passed_over() {
        let mut file = vec![b'x'; 10_000];
        file.extend(b"\nB:1\n");
        let lines = read(&file);
        assert_eq!((lines[0].1.len(), &lines[1]), (21, &(2, "B:1".to_owned())));
    }

    #[test]
    fn quoted_printable_breaks_its_own_way() {
        let file = b"D;ENCODING=QUOTED-PRINTABLE:a=\n b\nE:c=\nF:d\n";
        let mut lines = Lines::new(file.as_slice(), 100);
        let texts: Vec<_> = std::iter::from_fn(|| lines.next().unwrap()).map(|line| line.text).collect();
        assert_eq!(texts, [b"D;ENCODING=QUOTED-PRINTABLE:a b".as_slice(), b"E:c=", b"F:d"]);
    }
}
