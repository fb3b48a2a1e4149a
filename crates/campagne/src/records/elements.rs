//! One submission, or a list of submissions, cut out of a JSON file. Memory never holds more than one.
//!
//! This only finds where each element ends: brackets and braces outside of strings. The check decides whether
//! an element is JSON.

use std::io::{self, BufRead};

use super::capped::{BYTE_ORDER_MARK, Capped};
use super::nesting::Nesting;
use super::record::Record;

#[derive(Debug)]
pub(crate) struct Elements<R> {
    input: R,
    kept: Capped,
    line: u64,
    state: State,
    /// The member of an object that holds the list of elements, if files come in pages. Then several pages,
    /// lists and elements may follow each other.
    pages: Option<&'static str>,
    /// Whether the list belongs to a page.
    in_page: bool,
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
    /// Between the pages of a file.
    Between,
    Done,
}

impl<R: BufRead> Elements<R> {
    pub(crate) const fn new(input: R, limit: usize) -> Self {
        Self { input, kept: Capped::new(limit), line: 1, state: State::Start, pages: None, in_page: false }
    }

    /// The elements of pages: objects that hold their list under a name. An object without it is an element
    /// itself.
    #[cfg(feature = "import")]
    pub(crate) const fn of_pages(input: R, limit: usize, name: &'static str) -> Self {
        Self {
            input,
            kept: Capped::new(limit),
            line: 1,
            state: State::Start,
            pages: Some(name),
            in_page: false,
        }
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

    /// Skips blanks and returns the next byte.
    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte) = self.peek()? {
            if !byte.is_ascii_whitespace() {
                return Ok(Some(byte));
            }
            self.skip(byte);
        }
        Ok(None)
    }

    /// Takes an element: up to a comma or bracket of its list, or to the end. Also returns whether its own
    /// brackets are closed.
    fn take_element(&mut self, in_list: bool) -> io::Result<(Record, bool)> {
        let line = self.line;
        let mut nesting = Nesting::default();
        self.kept.clear();
        loop {
            if self.peek()?.is_none() {
                break;
            }
            let available = self.input.fill_buf()?;
            let mut ended = false;
            let mut used = 0;
            for byte in available {
                if in_list && nesting.is_outside() && matches!(byte, b']' | b',') {
                    ended = true;
                    break;
                }
                nesting.pass(*byte);
                used += 1;
                self.line += u64::from(*byte == b'\n');
            }
            self.kept.extend(available.get(..used).unwrap_or_default());
            self.input.consume(used);
            if ended {
                break;
            }
        }
        Ok((Record { line, text: self.kept.take() }, nesting.is_outside()))
    }

    /// Reads an object. Returns `None` at the list of that name, which makes it a page. Otherwise it is an
    /// element, and returned to its end.
    fn take_page(&mut self, name: &str) -> io::Result<Option<Record>> {
        let line = self.line;
        let mut nesting = Nesting::default();
        // The last string at the first level, and whether a colon followed.
        let mut last: Vec<u8> = Vec::new();
        let mut named = false;
        self.kept.clear();
        while let Some(byte) = self.peek()? {
            if nesting.in_string {
                nesting.pass(byte);
                if nesting.in_string && nesting.depth == 1 && last.len() <= name.len() {
                    last.push(byte);
                }
            } else {
                match byte {
                    b'"' => {
                        named = false;
                        last.clear();
                    }
                    b':' => named = nesting.depth == 1 && last == name.as_bytes(),
                    b'[' if named => {
                        self.input.consume(1);
                        self.kept.clear();
                        return Ok(None);
                    }
                    b'}' | b']' => {}
                    byte if byte.is_ascii_whitespace() => {}
                    _ => named = false,
                }
                nesting.pass(byte);
            }
            self.kept.extend(&[byte]);
            self.skip(byte);
            if nesting.is_outside() {
                break;
            }
        }
        Ok(Some(Record { line, text: self.kept.take() }))
    }

    /// Skips the rest of a page after its list.
    fn skip_page(&mut self) -> io::Result<()> {
        let mut nesting = Nesting::within(1);
        while nesting.depth > 0
            && let Some(byte) = self.peek()?
        {
            nesting.pass(byte);
            self.skip(byte);
        }
        Ok(())
    }

    /// An empty record for a missing element: it is no JSON.
    const fn nothing(&self) -> Record {
        Record { line: self.line, text: Vec::new() }
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
                    if self.pages.is_some() {
                        self.state = State::Between;
                        // An empty file has no element, and no page either.
                        if self.peek()?.is_none() {
                            self.state = State::Done;
                            return Ok(Some(self.nothing()));
                        }
                        continue;
                    }
                    self.state = State::Done;
                    return self.take_element(false).map(|(record, _)| Some(record));
                }
                State::List { first } => match self.next_byte()? {
                    // The list is not closed after its last element.
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
                            // A whole element would hide that the list is not closed.
                            None if closed => State::List { first: true },
                            None => State::Done,
                        };
                        return Ok(Some(record));
                    }
                },
                State::Between => match (self.next_byte()?, self.pages) {
                    (Some(b'{'), Some(name)) => match self.take_page(name)? {
                        Some(record) => return Ok(Some(record)),
                        None => {
                            self.in_page = true;
                            self.state = State::List { first: true };
                        }
                    },
                    (Some(b'['), _) => {
                        self.input.consume(1);
                        self.state = State::List { first: true };
                    }
                    (Some(b','), _) => self.input.consume(1),
                    (Some(_), _) => {
                        self.state = State::Done;
                        return self.take_element(false).map(|(record, _)| Some(record));
                    }
                    (None, _) => self.state = State::Done,
                },
                State::After if self.pages.is_some() => {
                    if std::mem::take(&mut self.in_page) {
                        self.skip_page()?;
                    }
                    self.state = State::Between;
                }
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

    pub(crate) fn next(&mut self) -> Option<io::Result<Record>> {
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
    fn pages_are_cut_at_their_list() {
        let texts = |file: &str| -> Vec<(u64, String)> {
            let input = io::BufReader::with_capacity(3, file.as_bytes());
            let mut elements = Elements::of_pages(input, 1000, "events");
            std::iter::from_fn(|| elements.next())
                .map(|record| {
                    record.map(|record| (record.line, String::from_utf8(record.text).unwrap())).unwrap()
                })
                .collect()
        };
        let page = r#"{"total": 2, "a": {"events": [9]}, "b": "events", "events": [{"uid": 1}, {"uid": 2}], "after": [3, "]}"]}"#;
        assert_eq!(texts(page), owned(&[(1, r#"{"uid": 1}"#), (1, r#"{"uid": 2}"#)]));
        assert_eq!(texts("{\"events\": []}\n\n{\"events\":\n[1]}\n"), owned(&[(4, "1")]));
        assert_eq!(texts("{\"uid\": 1}\n{\"uid\": 2}\n"), owned(&[(1, "{\"uid\": 1}"), (2, "{\"uid\": 2}")]));
        assert_eq!(texts("[{\"uid\": 1}]"), owned(&[(1, "{\"uid\": 1}")]));
        assert_eq!(texts("{\"events\": [1"), owned(&[(1, "1"), (1, "")]));
        assert_eq!(texts("{\"uid\": "), owned(&[(1, "{\"uid\": ")]));
        assert_eq!(texts("non"), owned(&[(1, "non")]));
        assert_eq!(texts(""), owned(&[(1, "")]));
    }

    #[test]
    fn what_is_over_the_limit_is_passed_over_to_its_end() {
        let file = format!("[\"{}\", 2]", "x".repeat(5000));
        let lengths: Vec<usize> = texts(&file).iter().map(|(_, text)| text.len()).collect();
        assert_eq!(lengths, [1001, 1]);
    }
}
