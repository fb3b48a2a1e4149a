//! One submission a line.

use std::io::{self, BufRead};

use super::capped::{BYTE_ORDER_MARK, Capped};
use super::record::Record;

#[derive(Debug)]
pub(crate) struct Lines<R> {
    input: R,
    line: u64,
    kept: Capped,
}

impl<R: BufRead> Lines<R> {
    pub(crate) const fn new(input: R, limit: usize) -> Self {
        Self { input, line: 0, kept: Capped::new(limit) }
    }

    /// Reads to the end of a line. Returns false at the end of the file.
    fn read_line(&mut self) -> io::Result<bool> {
        self.kept.clear();
        let mut any = false;
        loop {
            let available = match self.input.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                return Ok(any);
            }
            any = true;
            let (used, ended) = match memchr::memchr(b'\n', available) {
                Some(at) => (at + 1, true),
                None => (available.len(), false),
            };
            self.kept.extend(available.get(..used).unwrap_or_default());
            self.input.consume(used);
            if ended {
                return Ok(true);
            }
        }
    }

    pub(crate) fn next(&mut self) -> Option<io::Result<Record>> {
        loop {
            match self.read_line() {
                Err(error) => return Some(Err(error)),
                Ok(false) => return None,
                Ok(true) => self.line += 1,
            }
            if !self.kept.is_blank() {
                let mut text = self.kept.take();
                if self.line == 1 && text.starts_with(BYTE_ORDER_MARK) {
                    text.drain(..BYTE_ORDER_MARK.len());
                    if text.trim_ascii().is_empty() {
                        continue;
                    }
                }
                if text.ends_with(b"\n") {
                    text.pop();
                }
                return Some(Ok(Record { line: self.line, text }));
            }
        }
    }
}
