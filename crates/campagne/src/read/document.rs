//! Reads a document part by part: objects field by field, lists item by item.

use jiter::{Jiter, Peek};

use super::normal::Traits;
use super::reader::Reader;
use super::token::Typed;
use super::values::Scalar;
use crate::campaign::Campaign;
use crate::engine::{Broken, Sink};
use crate::form::{Field, FieldSpec, Form, JsonType, Kind, Limit, List, ObjectSpec, Part, Path, Tell};
use crate::rules::shape;
use crate::words::Words;

/// A part of the form that is filled from a place in the text. Before that it is blank.
pub(super) trait Read<'a>: Part {
    fn read(&mut self, reader: &mut Reader<'a, '_>, at: Path, spec: &'static FieldSpec)
    -> Result<(), Broken>;
}

/// An object that is filled field by field.
pub(super) trait Fields<'a> {
    /// The field at a position. Returns `None` if there is no such position.
    fn field(&mut self, step: usize) -> Option<&mut dyn Read<'a>>;
}

/// A list that is filled item by item.
trait Items<'a>: Part {
    /// Adds a blank item.
    fn add(&mut self) -> Option<&mut dyn Read<'a>>;
}

impl<'a, T: Scalar<'a> + Tell> Read<'a> for Field<T> {
    fn read(
        &mut self,
        reader: &mut Reader<'a, '_>,
        at: Path,
        spec: &'static FieldSpec,
    ) -> Result<(), Broken> {
        let plain = reader.plain(at, spec)?;
        let mut here = reader.here(at, spec);
        *self = match plain {
            Typed::Blank => Self::Blank,
            Typed::Unusable => Self::Unusable,
            Typed::Text(text, plain) => {
                here.plain = plain;
                T::of_text(text, &mut here)
            }
            Typed::Number(number) => T::of_number(number, &mut here),
            Typed::Flag(flag) => T::of_flag(flag),
        };
        Ok(())
    }
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

impl<'a> Reader<'a, '_> {
    /// Reads a list item by item. Returns whether something else is there.
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
            // Items over the limit share one finding.
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

    /// Reads an object field by field. Returns whether something else is there.
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

/// Reads a whole document. Its findings are in the returned sink. If the text is not JSON, that is its only
/// finding.
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
