//! Content lines: RFC 5545 §3.1, RFC 6868.
//!
//! Other libraries fold a line once it is whole, and may cut an escape in two, which Google Calendar takes
//! for a broken event. Here a line is folded as it grows, and what must stay together is written as one
//! piece.

use percent_encoding::percent_encode_byte;

/// The longest line, in bytes, without its end.
const WIDTH: usize = 75;

/// Lines of a calendar, written piece by piece.
#[derive(Debug, Default)]
pub(super) struct Lines {
    out: String,
    /// The length of the current line so far, in bytes.
    column: usize,
}

impl Lines {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes), column: 0 }
    }

    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// A whole short line without anything to escape.
    pub(super) fn line(&mut self, line: &str) {
        self.run(line);
        self.end();
    }

    /// A line of a name with its parameters, and a value that needs no escape.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.run(name);
        self.run(":");
        self.run(value);
        self.end();
    }

    /// A line whose value is text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.run(name);
        self.run(":");
        self.escaped(value);
        self.end();
    }

    /// A line whose value is a list of texts.
    pub(super) fn texts<'t>(&mut self, name: &str, values: impl Iterator<Item = &'t str>) {
        self.run(name);
        for (at, value) in values.enumerate() {
            self.run(if at == 0 { ":" } else { "," });
            self.escaped(value);
        }
        self.end();
    }

    /// A line whose value is an address.
    pub(super) fn uri(&mut self, name: &str, value: &str) {
        self.run(name);
        self.run(":");
        self.address(value);
        self.end();
    }

    /// A parameter with its value in quotation marks, behind the name of a line: `CN="…"`.
    pub(super) fn quoted(&mut self, parameter: &str, value: &str) {
        self.run(";");
        self.run(parameter);
        self.piece("=\"");
        for c in value.chars() {
            match c {
                '"' => self.piece("^'"),
                '^' => self.piece("^^"),
                '\n' => self.piece("^n"),
                c if c.is_control() => {}
                c => self.piece(c.encode_utf8(&mut [0; 4])),
            }
        }
        self.run("\"");
    }

    /// The name of a line. Its parameters follow, and then a value.
    pub(super) fn name(&mut self, name: &str) {
        self.run(name);
    }

    /// The colon and an address, after a name with parameters.
    pub(super) fn value_uri(&mut self, scheme: &str, value: &str) {
        self.run(":");
        self.run(scheme);
        self.address(value);
        self.end();
    }

    /// Ends the line.
    fn end(&mut self) {
        self.out.push_str("\r\n");
        self.column = 0;
    }

    /// Continues on the next line.
    fn fold(&mut self) {
        self.out.push_str("\r\n ");
        self.column = 1;
    }

    /// A text that must stay together.
    fn piece(&mut self, piece: &str) {
        if self.column + piece.len() > WIDTH {
            self.fold();
        }
        self.out.push_str(piece);
        self.column += piece.len();
    }

    /// A text that may be cut between any two characters.
    fn run(&mut self, mut text: &str) {
        while self.column + text.len() > WIDTH {
            let mut room = WIDTH - self.column.min(WIDTH);
            while !text.is_char_boundary(room) {
                room -= 1;
            }
            let (now, later) = text.split_at_checked(room).unwrap_or((text, ""));
            self.out.push_str(now);
            self.fold();
            text = later;
        }
        self.out.push_str(text);
        self.column += text.len();
    }

    /// A value of the type TEXT: escaped, its line breaks as `\n`, without control characters.
    fn escaped(&mut self, text: &str) {
        let mut rest = text;
        // The bytes that may need care. Two of them begin characters of which few need any.
        let careful = |byte: u8| byte < 0x20 || matches!(byte, b'\\' | b';' | b',' | 0x7F | 0xC2 | 0xE2);
        while let Some(at) = rest.bytes().position(careful) {
            let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.run(before);
            let mut chars = from.chars();
            match chars.next() {
                Some('\\') => self.piece("\\\\"),
                Some(';') => self.piece("\\;"),
                Some(',') => self.piece("\\,"),
                Some('\r') => {
                    let behind = chars.as_str();
                    chars = behind.strip_prefix('\n').unwrap_or(behind).chars();
                    self.piece("\\n");
                }
                Some('\n' | '\u{85}' | '\u{2028}' | '\u{2029}') => self.piece("\\n"),
                Some('\t') => self.run(" "),
                Some(c) if c.is_control() => {}
                Some(c) => self.run(c.encode_utf8(&mut [0; 4])),
                None => {}
            }
            rest = chars.as_str();
        }
        self.run(rest);
    }

    /// An address. Characters that no address may have are percent-encoded, so that it cannot end the line.
    fn address(&mut self, address: &str) {
        for c in address.chars() {
            if c.is_control() || matches!(c, ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    self.run(percent_encode_byte(byte));
                }
            } else {
                self.run(c.encode_utf8(&mut [0; 4]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", text);
        lines.into_text()
    }

    /// How a reader understands a value, written from the RFC.
    fn read(line: &str) -> String {
        let unfolded = line.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
        let mut chars = unfolded.strip_prefix("SUMMARY:").unwrap().chars();
        let mut text = String::new();
        while let Some(c) = chars.next() {
            text.push(match c {
                '\\' => match chars.next().unwrap() {
                    'n' => '\n',
                    c @ ('\\' | ';' | ',') => c,
                    c => panic!("an escape of {c}"),
                },
                ';' | ',' => panic!("{c} stands bare"),
                c => c,
            });
        }
        text
    }

    #[test]
    fn an_escape_is_never_cut() {
        for length in 60..80 {
            let text = format!("{}\n;\\,é’", "x".repeat(length));
            for line in written(&text).trim_end().split("\r\n") {
                assert!(line.len() <= WIDTH, "{line}");
                assert!(line.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 0, "{line}");
            }
            assert_eq!(read(&written(&text)), text);
        }
    }

    #[test]
    fn line_breaks_of_any_kind_are_one() {
        assert_eq!(read(&written("a\r\nb\rc\nd\u{2028}e")), "a\nb\nc\nd\ne");
        assert_eq!(read(&written("a\u{0}\u{7}\u{7f}\u{9f}b\tc")), "ab c");
    }

    #[test]
    fn a_parameter_cannot_leave_its_quotation_marks() {
        let mut lines = Lines::default();
        lines.name("ORGANIZER");
        lines.quoted("CN", "Ville\": \"\r\nX-EVIL:1 ^n");
        lines.value_uri("mailto:", "a@exemple.fr\r\nX:1");
        let text = lines.into_text().replace("\r\n ", "");
        assert_eq!(text, "ORGANIZER;CN=\"Ville^': ^'^nX-EVIL:1 ^^n\":mailto:a@exemple.fr%0D%0AX:1\r\n");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let line = written(&text);
            prop_assert!(line.split("\r\n").all(|line| line.len() <= WIDTH));
            prop_assert!(!line.replace("\r\n", "").contains(char::is_control));
            let kept: String = text
                .replace("\r\n", "\n")
                .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
                .replace('\t', " ")
                .chars()
                .filter(|c| *c == '\n' || !c.is_control())
                .collect();
            prop_assert_eq!(read(&line), kept);
        }
    }
}
