//! Places in a submission: a few small numbers, written as a JSON Pointer when needed.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};

use super::objects::Form;
use super::spec::{FieldSpec, Kind};
use crate::words::Language;

/// The deepest known field is three steps down: `/sessions/0/start`.
const DEPTH: usize = 3;
/// A step that stands for every item of a list.
pub(super) const EVERY: u32 = u32::MAX;

/// The place of a known field or list item. Its order is the order of findings: the whole document first,
/// then the fields in the order of the wire.
///
/// A path may hold one wildcard, which [`at`](Self::at) fills.
///
/// ```
/// use campagne::Path;
/// const START: Path = Path::of("/sessions/*/start");
/// assert_eq!(START.at(2).to_string(), "/sessions/2/start");
/// assert!(Path::of("/title") < START.at(0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    steps: [u32; DEPTH],
    // Compared after the steps: unused steps are zero, so a parent comes before its children.
    length: u8,
}

impl Path {
    /// The whole document.
    pub const ROOT: Self = Self { steps: [0; DEPTH], length: 0 };

    /// The path of a JSON Pointer to a known field. `*` stands for every item of a list.
    ///
    /// # Panics
    /// If there is no such field. It is meant for constants, where this is a compile error.
    #[must_use]
    #[expect(clippy::panic, clippy::indexing_slicing, reason = "evaluated by the compiler, on literals")]
    pub const fn of(pointer: &'static str) -> Self {
        let bytes = pointer.as_bytes();
        let mut path = Self::ROOT;
        let mut kind = Kind::Object(&Form::SPEC);
        let mut at = 0;
        while at < bytes.len() {
            assert!(bytes[at] == b'/', "a pointer starts with a slash");
            let start = at + 1;
            at = start;
            while at < bytes.len() && bytes[at] != b'/' {
                at += 1;
            }
            match kind {
                Kind::List(item) => {
                    assert!(at == start + 1 && bytes[start] == b'*', "a list is followed by *");
                    path = path.step(EVERY);
                    kind = *item;
                }
                Kind::Object(object) => {
                    let mut field = 0;
                    while field < object.fields.len()
                        && !same(object.fields[field].name.as_bytes(), bytes, start, at)
                    {
                        field += 1;
                    }
                    assert!(field < object.fields.len(), "no such field");
                    #[expect(clippy::cast_possible_truncation, reason = "no object has that many fields")]
                    let step = field as u32;
                    path = path.step(step);
                    kind = object.fields[field].kind;
                }
                _ => panic!("nothing is below a plain value"),
            }
        }
        path
    }

    #[expect(clippy::indexing_slicing, reason = "checked in the line before; const code has no get_mut")]
    pub(super) const fn step(mut self, step: u32) -> Self {
        if (self.length as usize) < DEPTH {
            self.steps[self.length as usize] = step;
            self.length += 1;
        }
        self
    }

    /// One step down: the field at a position, or the item at an index.
    pub(crate) fn child(self, step: usize) -> Self {
        self.step(u32::try_from(step).unwrap_or(EVERY))
    }

    /// This path with its wildcard filled.
    #[must_use]
    pub fn at(mut self, index: usize) -> Self {
        if let Some(step) = self.steps.iter_mut().find(|step| **step == EVERY) {
            *step = u32::try_from(index).unwrap_or(EVERY - 1);
        }
        self
    }

    /// The index of the list item that holds this path. Returns `None` outside a list.
    #[must_use]
    pub fn index(self) -> Option<usize> {
        self.walk().find_map(|step| match step {
            Step::Item(index) => usize::try_from(index).ok(),
            Step::Field(_) => None,
        })
    }

    /// Whether a fault at `blocked` prevents reading this path, which may have a wildcard: `blocked` is the
    /// same place, or holds it.
    pub(crate) fn is_blocked_by(self, blocked: Self) -> bool {
        blocked.length <= self.length && self.agrees(blocked, blocked.length)
    }

    /// The field of the submission itself in which this path lies.
    pub(crate) fn top(self) -> Self {
        match self.steps() {
            [first, ..] => Self::ROOT.step(*first),
            [] => Self::ROOT,
        }
    }

    /// Whether this path, which may have a wildcard, is the other path or holds it.
    pub(crate) fn covers(self, other: Self) -> bool {
        self.length <= other.length && self.agrees(other, self.length)
    }

    /// Whether another path is this one, or one that its wildcard stands for.
    pub(crate) fn is_pattern_of(self, other: Self) -> bool {
        self.length == other.length && self.covers(other)
    }

    /// The top field as a bit; all bits for the submission as a whole.
    pub(crate) fn top_bit(self) -> u64 {
        match self.steps() {
            [first, ..] => 1 << (first & 63),
            [] => u64::MAX,
        }
    }

    pub(super) fn steps(&self) -> &[u32] {
        self.steps.get(..usize::from(self.length)).unwrap_or_default()
    }

    /// Whether the first steps of this path, which may have a wildcard, match the other's.
    fn agrees(self, other: Self, steps: u8) -> bool {
        let mut both = self.steps.into_iter().zip(other.steps).take(usize::from(steps));
        both.all(|(mine, its)| mine == EVERY || mine == its)
    }

    fn walk(self) -> impl Iterator<Item = Step> {
        let mut kind = Kind::Object(&Form::SPEC);
        let mut steps = self.steps.into_iter().take(usize::from(self.length));
        std::iter::from_fn(move || {
            let step = steps.next()?;
            match kind {
                Kind::Object(object) => {
                    let field = object.fields.get(step as usize)?;
                    kind = field.kind;
                    Some(Step::Field(field))
                }
                Kind::List(item) => {
                    kind = *item;
                    Some(Step::Item(step))
                }
                _ => None,
            }
        })
    }

    /// The field at this path, possibly through a list item.
    #[must_use]
    pub fn field(self) -> Option<&'static FieldSpec> {
        self.walk()
            .filter_map(|step| match step {
                Step::Field(field) => Some(field),
                Step::Item(_) => None,
            })
            .last()
    }

    /// The label of the field: `Début de la séance`; in a list with the number of the item, counted from
    /// one.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        let Some(field) = self.field() else { return String::new() };
        self.numbered(field.label.in_language(language), language)
    }

    /// A given name, in a list with the number of the item, counted from one.
    pub(crate) fn numbered(self, name: &str, language: Language) -> String {
        match (self.index(), language) {
            (None, _) => name.to_owned(),
            (Some(index), Language::Fr) => format!("{name} (n° {})", index + 1),
            (Some(index), Language::En) => format!("{name} (no. {})", index + 1),
        }
    }
}

enum Step {
    Field(&'static FieldSpec),
    Item(u32),
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, on literals")]
const fn same(name: &[u8], text: &[u8], start: usize, end: usize) -> bool {
    let mut at = 0;
    while at < name.len() && start + at < end && name[at] == text[start + at] {
        at += 1;
    }
    at == name.len() && start + at == end
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for step in self.walk() {
            match step {
                Step::Field(field) => {
                    f.write_str("/")?;
                    f.write_str(field.name)?;
                }
                Step::Item(EVERY) => f.write_str("/*")?,
                Step::Item(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The place of anything in a submission: a known path, or an unknown field below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The known part.
    pub path: Path,
    /// The name of an unknown field of the object at that path.
    pub unknown: Option<Box<str>>,
}

impl From<Path> for Place {
    fn from(path: Path) -> Self {
        Self { path, unknown: None }
    }
}

/// One step of a place: the name of a field, or the number of an item, counted from zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Segment {
    /// The name of a field.
    Field(String),
    /// The number of an item.
    Item(u32),
}

impl Place {
    /// The steps from the submission to this place, as form libraries write them.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        let known = self.path.walk().map(|step| match step {
            Step::Field(field) => Segment::Field(field.name.to_owned()),
            Step::Item(index) => Segment::Item(index),
        });
        known.chain(self.unknown.iter().map(|name| Segment::Field(name.to_string()))).collect()
    }
}

impl Ord for Place {
    /// Known fields in their order; the unknown fields of an object after all its known ones, by name.
    fn cmp(&self, other: &Self) -> Ordering {
        let steps = |place: &Self| {
            let mut steps = place.path;
            if place.unknown.is_some() {
                steps = steps.step(EVERY);
            }
            steps
        };
        steps(self).cmp(&steps(other)).then_with(|| self.unknown.cmp(&other.unknown))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.path.fmt(f)?;
        match &self.unknown {
            // RFC 6901: `~` and `/` are written `~0` and `~1`.
            Some(name) => write!(f, "/{}", name.replace('~', "~0").replace('/', "~1")),
            None => Ok(()),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_that_of_the_wire_with_unknown_fields_last() {
        let known = |pointer| Place::from(Path::of(pointer));
        let unknown = |pointer, name: &str| Place { path: Path::of(pointer), unknown: Some(name.into()) };
        let mut places = [
            unknown("", "a"),
            unknown("/venue", "zz"),
            known("/territory"),
            known("/venue/name"),
            unknown("/venue", "b"),
            known("/venue"),
            known(""),
            known("/title"),
        ];
        places.sort();
        let places: Vec<String> = places.iter().map(ToString::to_string).collect();
        assert_eq!(
            places,
            ["", "/title", "/venue", "/venue/name", "/venue/b", "/venue/zz", "/territory", "/a"]
        );
    }

    #[test]
    fn wildcards_stand_for_items_and_what_holds_a_field_blocks_it() {
        let start = Path::of("/sessions/*/start");
        assert!(start.is_blocked_by(start.at(7)));
        assert!(start.at(0).is_blocked_by(Path::of("/sessions")));
        assert!(!Path::of("/sessions").is_blocked_by(start.at(0)));
        assert!(!Path::of("/sessions/*/end").is_blocked_by(start.at(7)));
        assert!(start.is_blocked_by(Path::ROOT));
    }

    #[test]
    fn a_name_is_escaped_in_a_pointer() {
        let place = Place { path: Path::ROOT, unknown: Some("a/b~c".into()) };
        assert_eq!(place.to_string(), "/a~1b~0c");
    }
}
