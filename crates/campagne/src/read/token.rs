//! Single values of the text, read as the type that belongs there.

use std::borrow::Cow;

use jiter::{Jiter, Peek};

use super::normal::{is_plain, normalise};
use super::reader::Reader;
use crate::engine::Broken;
use crate::form::{FieldSpec, JsonType, Path};
use crate::rules::shape;

/// What is at a place in the text.
pub(super) enum Token<'a> {
    Null,
    Flag(bool),
    Number(&'a str),
    Text(Cow<'a, str>),
    /// An empty list or object.
    Empty,
    /// A list or object with contents, which are skipped.
    Container(JsonType),
}

impl Token<'_> {
    pub(super) fn is_absent(&self) -> bool {
        match self {
            Self::Null | Self::Empty => true,
            Self::Text(text) => normalise(Cow::Borrowed(text), true).is_empty(),
            _ => false,
        }
    }
}

/// What is in the place of a plain value, once its type is checked.
pub(super) enum Typed<'a> {
    Blank,
    /// A value of another type; it has its finding.
    Unusable,
    /// Text that is not blank, and whether it is known to be plain.
    Text(Cow<'a, str>, bool),
    Number(&'a str),
    Flag(bool),
}

impl<'a> Reader<'a, '_> {
    /// Reads a plain value of the JSON type of a field.
    pub(super) fn plain(&mut self, at: Path, spec: &'static FieldSpec) -> Result<Typed<'a>, Broken> {
        let token = self.token()?;
        let belongs = JsonType::of(spec.item());
        Ok(match token {
            Token::Null | Token::Empty => Typed::Blank,
            Token::Text(text) => {
                // A string without escapes is part of the document, so it is plain if the document is.
                let plain = match &text {
                    Cow::Borrowed(_) if self.traits.plain => true,
                    text => is_plain(text),
                };
                let text = normalise(text, plain);
                if text.is_empty() {
                    Typed::Blank
                } else if belongs == JsonType::Text {
                    Typed::Text(text, plain)
                } else {
                    shape::wrong_type::text(&text, &mut self.here(at, spec));
                    Typed::Unusable
                }
            }
            Token::Number(number) if belongs == JsonType::Number => Typed::Number(number),
            Token::Number(number) => {
                shape::wrong_type::number(number, &mut self.here(at, spec));
                Typed::Unusable
            }
            Token::Flag(flag) if belongs == JsonType::Flag => Typed::Flag(flag),
            Token::Flag(_) => self.unusable(JsonType::Flag, belongs, at, spec),
            Token::Container(found) => self.unusable(found, belongs, at, spec),
        })
    }

    fn unusable(
        &mut self,
        found: JsonType,
        belongs: JsonType,
        at: Path,
        spec: &'static FieldSpec,
    ) -> Typed<'a> {
        shape::wrong_type::instead_of(found, belongs, &mut self.here(at, spec));
        Typed::Unusable
    }

    pub(super) fn token(&mut self) -> Result<Token<'a>, Broken> {
        let peek = self.json.peek()?;
        Ok(match peek {
            Peek::String => Token::Text(self.string()?),
            Peek::Null => {
                self.json.known_null()?;
                Token::Null
            }
            Peek::True | Peek::False => {
                self.json.known_skip(peek)?;
                Token::Flag(peek == Peek::True)
            }
            Peek::Array | Peek::Object => {
                let start = self.json.current_index();
                self.json.known_skip(peek)?;
                let inside = self.json.slice_to_current(start);
                let empty = inside.iter().filter(|b| !b.is_ascii_whitespace()).count() == 2;
                match peek {
                    _ if empty => Token::Empty,
                    Peek::Array => Token::Container(JsonType::List),
                    _ => Token::Container(JsonType::Object),
                }
            }
            peek => {
                let start = self.json.current_index();
                // Not `known_number_bytes`, which would add jiter's reading of floats to the program.
                self.json.known_skip(peek)?;
                Token::Number(self.text.get(start..self.json.current_index()).unwrap_or_default())
            }
        })
    }

    /// The next string, borrowed from the text unless it has escapes.
    fn string(&mut self) -> Result<Cow<'a, str>, Broken> {
        let start = self.json.current_index();
        let raw = self.json.known_bytes()?;
        if !self.traits.escapes || !raw.contains(&b'\\') {
            let within = start + 1..self.json.current_index() - 1;
            return Ok(Cow::Borrowed(self.text.get(within).unwrap_or_default()));
        }
        // The first pass only looks for the end of the string; a second one reads its escapes.
        let quoted = self.text.as_bytes().get(start..).unwrap_or_default();
        let mut again = Jiter::new(quoted);
        match again.peek().and_then(|_| again.known_str()) {
            Ok(text) => Ok(Cow::Owned(text.to_owned())),
            Err(error) => Err(Broken { offset: start + error.index, too_deep: false }),
        }
    }

    /// Skips a value that is not of the type that belongs here. Returns whether it counts as absent, which
    /// a whole document never does.
    pub(super) fn other_than(
        &mut self,
        belongs: JsonType,
        at: Path,
        spec: &'static FieldSpec,
    ) -> Result<bool, Broken> {
        let peek = self.json.peek()?;
        let token = self.token()?;
        if token.is_absent() && at != Path::ROOT {
            return Ok(true);
        }
        let found = match token {
            Token::Null => JsonType::Nothing,
            Token::Empty if peek == Peek::Array => JsonType::List,
            Token::Empty => JsonType::Object,
            Token::Text(_) => JsonType::Text,
            Token::Number(_) => JsonType::Number,
            Token::Flag(_) => JsonType::Flag,
            Token::Container(found) => found,
        };
        shape::wrong_type::instead_of(found, belongs, &mut self.here(at, spec));
        Ok(false)
    }
}
