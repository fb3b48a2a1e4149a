//! One submission, or a list of them, cut out of a JSON file without holding more than one.
//!
//! This only finds where each element ends: brackets and braces outside of strings. Whether an
//! element is JSON is for the check to say.

use std::io::{self, BufRead};

use super::Record;
use super::capped::{BYTE_ORDER_MARK, Capped};

#[derive(Debug)]
pub(super) struct Elements<R> {
    input: R,
    kept: Capped,
    line: u64,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first byte that counts.
    Start,
    /// In the list, before an element or the end of the list.
    List {
        first: bool,
    },
    /// After the list; only blanks may follow.
    After,
    Done,
}

impl<R: BufRead> Elements<R> {
    pub(super) const fn new(input: R, limit: usize) -> Self {
        Self { input, kept: Capped::new(limit), line: 1, state: State::Start }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.input.fill_buf() {
                Ok(bytes) => return Ok(bytes.first().copied()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn skip(&mut self, byte: u8) {
        self.line += u64::from(byte == b'\n');
        self.input.consume(1);
    }

    /// Passes over blanks and returns the byte that comes next.
    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte) = self.peek()? {
            if !byte.is_ascii_whitespace() {
                return Ok(Some(byte));
            }
            self.skip(byte);
        }
        Ok(None)
    }

    /// Takes an element: up to a comma or bracket that is its list's own, or to the end. Tells
    /// whether its own brackets are closed.
    fn take_element(&mut self, in_list: bool) -> io::Result<(Record, bool)> {
        let line = self.line;
        let (mut depth, mut in_string, mut escaped) = (0_u64, false, false);
        self.kept.clear();
        loop {
            if self.peek()?.is_none() {
                break;
            }
            let available = self.input.fill_buf()?;
            let mut ended = false;
            let mut used = 0;
            for byte in available {
                match (in_string, byte) {
                    (true, b'"') if !escaped => in_string = false,
                    (true, b'\\') => {}
                    (true, _) => {}
                    (false, b'"') => in_string = true,
                    (false, b'{' | b'[') => depth += 1,
                    (false, b']' | b',') if in_list && depth == 0 => ended = true,
                    (false, b'}' | b']') => depth = depth.saturating_sub(1),
                    (false, _) => {}
                }
                if ended {
                    break;
                }
                escaped = in_string && *byte == b'\\' && !escaped;
                used += 1;
                self.line += u64::from(*byte == b'\n');
            }
            self.kept.extend(available.get(..used).unwrap_or_default());
            self.input.consume(used);
            if ended {
                break;
            }
        }
        Ok((Record { line, text: self.kept.take(), columns: None }, depth == 0 && !in_string))
    }

    /// What stands where an element should: nothing, which is no JSON.
    const fn nothing(&self) -> Record {
        Record { line: self.line, text: Vec::new(), columns: None }
    }

    fn advance(&mut self) -> io::Result<Option<Record>> {
        loop {
            match self.state {
                State::Start => {
                    for mark in BYTE_ORDER_MARK {
                        if self.peek()? == Some(*mark) {
                            self.input.consume(1);
                        }
                    }
                    if self.next_byte()? == Some(b'[') {
                        self.input.consume(1);
                        self.state = State::List { first: true };
                        continue;
                    }
                    self.state = State::Done;
                    return self.take_element(false).map(|(record, _)| Some(record));
                }
                State::List { first } => match self.next_byte()? {
                    // The list is not closed: its last element was the last thing to be read.
                    None => {
                        self.state = State::Done;
                        return Ok(Some(self.nothing()));
                    }
                    Some(b']') => {
                        self.input.consume(1);
                        self.state = State::After;
                        if !first {
                            return Ok(Some(self.nothing()));
                        }
                    }
                    Some(_) => {
                        let (record, closed) = self.take_element(true)?;
                        self.state = match self.next_byte()? {
                            Some(b',') => {
                                self.input.consume(1);
                                State::List { first: false }
                            }
                            Some(_) => {
                                self.input.consume(1);
                                State::After
                            }
                            // An element that is whole would hide that the list is not.
                            None if closed => State::List { first: true },
                            None => State::Done,
                        };
                        return Ok(Some(record));
                    }
                },
                State::After => {
                    self.state = State::Done;
                    if self.next_byte()?.is_some() {
                        return self.take_element(false).map(|(record, _)| Some(record));
                    }
                }
                State::Done => return Ok(None),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(file: &str) -> Vec<(u64, String)> {
        let mut elements = Elements::new(io::BufReader::with_capacity(3, file.as_bytes()), 1000);
        std::iter::from_fn(|| elements.next())
            .map(|record| {
                record.map(|record| (record.line, String::from_utf8(record.text).unwrap())).unwrap()
            })
            .collect()
    }

    fn owned(texts: &[(u64, &str)]) -> Vec<(u64, String)> {
        texts.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    }

    #[test]
    fn a_list_is_cut_at_its_own_commas() {
        let file = "[\n {\"a\": [1, 2], \"b\": \"],\\\"\"},\n {}, 3]\n";
        assert_eq!(texts(file), owned(&[(2, "{\"a\": [1, 2], \"b\": \"],\\\"\"}"), (3, "{}"), (3, "3")]));
        assert_eq!(texts("[]"), []);
        assert_eq!(texts("\u{feff} [ ] "), []);
    }

    #[test]
    fn one_submission_is_taken_whole() {
        assert_eq!(texts("\n{\"a\": 1}\n"), owned(&[(2, "{\"a\": 1}\n")]));
        assert_eq!(texts(""), owned(&[(1, "")]));
    }

    #[test]
    fn nothing_broken_is_passed_over_in_silence() {
        assert_eq!(texts("[{}, {\"a\""), owned(&[(1, "{}"), (1, "{\"a\"")]));
        assert_eq!(texts("[{}"), owned(&[(1, "{}"), (1, "")]));
        assert_eq!(texts("[{},"), owned(&[(1, "{}"), (1, "")]));
        assert_eq!(texts("["), owned(&[(1, "")]));
        assert_eq!(texts("[{},]"), owned(&[(1, "{}"), (1, "")]));
        assert_eq!(texts("[1,,2]"), owned(&[(1, "1"), (1, ""), (1, "2")]));
        assert_eq!(texts("[1] x"), owned(&[(1, "1"), (1, "x")]));
    }

    #[test]
    fn what_is_over_the_limit_is_passed_over_to_its_end() {
        let file = format!("[\"{}\", 2]", "x".repeat(5000));
        let lengths: Vec<usize> = texts(&file).iter().map(|(_, text)| text.len()).collect();
        assert_eq!(lengths, [1001, 1]);
    }
}
