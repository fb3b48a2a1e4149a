//! Reads JSON text into the form, value by value, and says at once what is wrong with each.

use std::borrow::Cow;

use jiter::{Jiter, JiterError, Peek};

use super::normal::{Traits, is_plain, normalise};
use super::part::{Part, Tell};
use super::spec::{FieldSpec, Kind, Limit, ObjectSpec};
use super::{Field, Form, List, Path};
use crate::campaign::Campaign;
use crate::report::Sink;
use crate::rules::shape;
use crate::words::Words;

/// The text is no JSON after this many bytes; what was read until there is void.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) offset: usize,
    pub(crate) too_deep: bool,
}

impl From<JiterError> for Broken {
    fn from(error: JiterError) -> Self {
        let too_deep = matches!(
            error.error_type,
            jiter::JiterErrorType::JsonError(jiter::JsonErrorType::RecursionLimitExceeded)
        );
        Self { offset: error.index, too_deep }
    }
}

/// The types of JSON, as a submitter would name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonType {
    Text,
    Number,
    Flag,
    List,
    Object,
    /// `null`, where there must be something.
    Nothing,
}

impl JsonType {
    /// The type in words, with its article.
    pub(crate) const fn words(self) -> (&'static str, Words) {
        match self {
            Self::Text => ("text", Words { fr: "un texte", en: "a text" }),
            Self::Number => ("number", Words { fr: "un nombre", en: "a number" }),
            Self::Flag => ("flag", Words { fr: "« oui » ou « non »", en: "yes or no" }),
            Self::List => ("list", Words { fr: "une liste", en: "a list" }),
            Self::Object => ("object", Words { fr: "un groupe de champs", en: "a group of fields" }),
            Self::Nothing => ("nothing", Words { fr: "rien", en: "nothing" }),
        }
    }

    /// The type in which the wire has a kind.
    pub(crate) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Flag => Self::Flag,
            Kind::Count | Kind::Number(..) => Self::Number,
            Kind::Object(_) => Self::Object,
            Kind::List(_) => Self::List,
            _ => Self::Text,
        }
    }
}

/// Where a value stands, and what judges it.
pub(crate) struct Here<'h, 'c> {
    pub(crate) at: Path,
    pub(crate) spec: &'static FieldSpec,
    pub(crate) campaign: &'c Campaign,
    /// The text is known to be composed and to hide nothing.
    pub(crate) plain: bool,
    pub(crate) out: &'h mut Sink<'c>,
}

impl Here<'_, '_> {
    /// The longest text or list allowed here.
    pub(crate) const fn limit(&self) -> usize {
        self.campaign.limits.of(self.spec.limit)
    }

    /// The shortest text allowed here.
    pub(crate) const fn least(&self) -> usize {
        match self.spec.limit {
            Limit::Title => self.campaign.limits.title_min,
            _ => 0,
        }
    }
}

/// A plain value that a field may hold, of the type of JSON that its kind has on the wire.
pub(crate) trait Scalar<'a>: Sized + Tell {
    const KIND: Kind;

    /// Text, trimmed and composed, never blank.
    fn of_text(_text: Cow<'a, str>, _here: &mut Here<'_, '_>) -> Field<Self> {
        Field::Unusable
    }

    /// A number, as written.
    fn of_number(_number: &'a str, _here: &mut Here<'_, '_>) -> Field<Self> {
        Field::Unusable
    }

    /// `true` or `false`.
    fn of_flag(_flag: bool) -> Field<Self> {
        Field::Unusable
    }
}

/// What has a kind on the wire.
pub(crate) trait Declared {
    const KIND: Kind;
}

/// A part of the form that is filled from a place in the text. It is blank before.
pub(crate) trait Read<'a>: Part {
    fn read(&mut self, reader: &mut Reader<'a, '_>, at: Path, spec: &'static FieldSpec)
    -> Result<(), Broken>;
}

/// An object that is filled field by field.
pub(crate) trait Fields<'a> {
    /// The field at a position; none where there is no such position.
    fn field(&mut self, step: usize) -> Option<&mut dyn Read<'a>>;
}

/// A list that is filled item by item.
trait Items<'a>: Part {
    /// One more item, blank.
    fn add(&mut self) -> Option<&mut dyn Read<'a>>;
}

impl<'a, T: Scalar<'a>> Declared for Field<T> {
    const KIND: Kind = T::KIND;
}

impl<'a, T: Scalar<'a>> Read<'a> for Field<T> {
    fn read(
        &mut self,
        reader: &mut Reader<'a, '_>,
        at: Path,
        spec: &'static FieldSpec,
    ) -> Result<(), Broken> {
        let plain = reader.plain(at, spec)?;
        let mut here = reader.here(at, spec);
        *self = match plain {
            Plain::Blank => Self::Blank,
            Plain::Unusable => Self::Unusable,
            Plain::Text(text, plain) => {
                here.plain = plain;
                T::of_text(text, &mut here)
            }
            Plain::Number(number) => T::of_number(number, &mut here),
            Plain::Flag(flag) => T::of_flag(flag),
        };
        Ok(())
    }
}

impl<T: Declared> Declared for List<T> {
    const KIND: Kind = Kind::List(&T::KIND);
}

impl<'a, T: Read<'a> + Default> Read<'a> for List<T> {
    fn read(
        &mut self,
        reader: &mut Reader<'a, '_>,
        at: Path,
        spec: &'static FieldSpec,
    ) -> Result<(), Broken> {
        self.unusable = reader.list(at, spec, self)?;
        Ok(())
    }
}

impl<'a, T: Read<'a> + Default> Items<'a> for List<T> {
    fn add(&mut self) -> Option<&mut dyn Read<'a>> {
        self.items.push(T::default());
        self.items.last_mut().map(|item| item as &mut dyn Read<'a>)
    }
}

enum Token<'a> {
    Null,
    Flag(bool),
    Number(&'a str),
    Text(Cow<'a, str>),
    /// A list or object that holds nothing.
    Empty,
    /// A list or object that holds something, passed over.
    Container(JsonType),
}

impl Token<'_> {
    fn is_absent(&self) -> bool {
        match self {
            Self::Null | Self::Empty => true,
            Self::Text(text) => normalise(Cow::Borrowed(text), true).is_empty(),
            _ => false,
        }
    }
}

/// What stands where a plain value belongs, once its type is right.
enum Plain<'a> {
    Blank,
    /// Something of another type, which has its finding.
    Unusable,
    /// Text that is not blank, and whether it is known to hide nothing.
    Text(Cow<'a, str>, bool),
    Number(&'a str),
    Flag(bool),
}

/// A JSON text on its way into the form.
pub(crate) struct Reader<'a, 'c> {
    json: Jiter<'a>,
    text: &'a str,
    traits: Traits,
    campaign: &'c Campaign,
    pub(crate) out: Sink<'c>,
}

impl<'a, 'c> Reader<'a, 'c> {
    fn here(&mut self, at: Path, spec: &'static FieldSpec) -> Here<'_, 'c> {
        Here { at, spec, campaign: self.campaign, plain: false, out: &mut self.out }
    }

    /// Reads a plain value of the type of JSON that belongs to a field.
    fn plain(&mut self, at: Path, spec: &'static FieldSpec) -> Result<Plain<'a>, Broken> {
        let token = self.token()?;
        let belongs = JsonType::of(spec.item());
        Ok(match token {
            Token::Null | Token::Empty => Plain::Blank,
            Token::Text(text) => {
                // A string without escapes is part of the document, and as plain as that.
                let plain = match &text {
                    Cow::Borrowed(_) if self.traits.plain => true,
                    text => is_plain(text),
                };
                let text = normalise(text, plain);
                if text.is_empty() {
                    Plain::Blank
                } else if belongs == JsonType::Text {
                    Plain::Text(text, plain)
                } else {
                    shape::wrong_type::text(&text, &mut self.here(at, spec));
                    Plain::Unusable
                }
            }
            Token::Number(number) if belongs == JsonType::Number => Plain::Number(number),
            Token::Number(number) => {
                shape::wrong_type::number(number, &mut self.here(at, spec));
                Plain::Unusable
            }
            Token::Flag(flag) if belongs == JsonType::Flag => Plain::Flag(flag),
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
    ) -> Plain<'a> {
        shape::wrong_type::instead_of(found, belongs, &mut self.here(at, spec));
        Plain::Unusable
    }

    fn token(&mut self) -> Result<Token<'a>, Broken> {
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
                // Not `known_number_bytes`, which brings along how jiter turns digits into floats.
                self.json.known_skip(peek)?;
                Token::Number(self.text.get(start..self.json.current_index()).unwrap_or_default())
            }
        })
    }

    /// The string that comes next, borrowed from the text unless it has escapes.
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

    /// Passes over a value that is not of the type that belongs here; true if it is absent,
    /// which a whole document cannot be.
    fn other_than(&mut self, belongs: JsonType, at: Path, spec: &'static FieldSpec) -> Result<bool, Broken> {
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

    /// Reads a list item by item; true if something else stands there.
    fn list(
        &mut self,
        at: Path,
        spec: &'static FieldSpec,
        items: &mut dyn Items<'a>,
    ) -> Result<bool, Broken> {
        if self.json.peek()? != Peek::Array {
            return Ok(!self.other_than(JsonType::List, at, spec)?);
        }
        let limit = self.campaign.limits.of(spec.limit);
        let mut count = 0;
        let mut next = self.json.known_array()?;
        while let Some(peek) = next {
            // Items over the limit have one finding between them, not one each.
            match if count < limit { items.add() } else { None } {
                Some(item) => item.read(self, at.child(count), spec)?,
                None => self.json.known_skip(peek)?,
            }
            count += 1;
            next = self.json.array_step()?;
        }
        let mut here = self.here(at, spec);
        shape::too_many_items::check(count, &mut here);
        shape::duplicate_item::check(items, count.min(limit), &mut here);
        Ok(false)
    }

    /// Reads an object field by field; true if something else stands there.
    pub(super) fn object(
        &mut self,
        at: Path,
        spec: &'static FieldSpec,
        object: &'static ObjectSpec,
        fields: &mut dyn Fields<'a>,
    ) -> Result<bool, Broken> {
        if self.json.peek()? != Peek::Object {
            return Ok(!self.other_than(JsonType::Object, at, spec)?);
        }
        let mut seen = 0_u64;
        let mut unknown: Vec<Box<str>> = Vec::new();
        let mut hint = 0;
        let mut key = self.json.known_object()?;
        while let Some(name) = key {
            match object.position(name, hint) {
                Some(step) => {
                    hint = step + 1;
                    let bit = 1_u64 << (step & 63);
                    let (at, spec) = (at.child(step), object.fields.get(step).unwrap_or(spec));
                    match if seen & bit == 0 { fields.field(step) } else { None } {
                        Some(field) => field.read(self, at, spec)?,
                        None => {
                            self.json.next_skip()?;
                            shape::duplicate_field::known(&mut self.here(at, spec));
                        }
                    }
                    seen |= bit;
                }
                None => {
                    let name: Box<str> = name.into();
                    if !self.token()?.is_absent() {
                        unknown.push(name);
                    }
                }
            }
            key = self.json.next_key()?;
        }
        if !unknown.is_empty() {
            shape::unknown_field::check(unknown, seen, at, object, &mut self.out);
        }
        Ok(false)
    }
}

/// The document itself, for messages about it.
static DOCUMENT: FieldSpec = FieldSpec {
    name: "",
    label: Words { fr: "Événement", en: "Event" },
    kind: Kind::Object(&Form::SPEC),
    limit: Limit::Other,
    example: "",
};

/// Reads a whole document. What is wrong with it is in the sink that comes back; a text that
/// is no JSON at all has nothing but that.
pub(crate) fn read<'a, 'c>(
    text: &'a str,
    campaign: &'c Campaign,
    out: Sink<'c>,
) -> (Result<Form<'a>, Broken>, Sink<'c>) {
    let mut reader =
        Reader { json: Jiter::new(text.as_bytes()), text, traits: Traits::of(text), campaign, out };
    let mut form = Form::default();
    let read = form.read(&mut reader, Path::ROOT, &DOCUMENT).and_then(|()| Ok(reader.json.finish()?));
    (read.map(|()| form), reader.out)
}
