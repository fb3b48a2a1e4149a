//! The form part by part, whatever the types: for rules with paths from a campaign, and for comparing two
//! forms.

use serde_json::Value;

use super::field::{Field, List};
use super::kinds::{
    Commune, Email, Link, Number, Phone, PostalCode, Prose, Siret, Territory, Text, Tongue, Whole,
};
use super::when::{When, write as write_when};
use crate::vocabulary::{Vocabulary, Word};
use crate::zone::Zone;

/// A part of the form: a field, a list, an object.
pub(crate) trait Part {
    /// Whether it counts as absent.
    fn is_absent(&self) -> bool;

    /// Its state.
    fn state(&self) -> State<'_>;

    /// The part one step down. Returns `None` if there is no such item.
    fn child(&self, step: usize) -> Option<&dyn Part>;
}

/// The state of a part of the form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum State<'f> {
    Blank,
    Unusable,
    Plain(Plain<'f>),
    /// An object.
    Object,
    /// A list of that many items, blank ones included.
    List(usize),
}

/// A plain value, whatever its field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Plain<'f> {
    Text(&'f str),
    Word(&'static Word),
    Flag(bool),
    Whole(u32),
    Number(f64),
    When(When),
    Zone(Zone),
}

impl Plain<'_> {
    /// The value as the wire has it.
    pub(crate) fn json(self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Word(word) => word.word.into(),
            Self::Flag(flag) => flag.into(),
            Self::Whole(number) => number.into(),
            Self::Number(number) => number.into(),
            Self::When(when) => write_when(when).into(),
            Self::Zone(zone) => zone.name().into(),
        }
    }
}

/// A type of plain values.
pub(crate) trait Tell {
    fn tell(&self) -> Plain<'_>;
}

macro_rules! tell {
    ($( $type:ty: |$value:ident| $plain:expr; )*) => { $(
        impl Tell for $type {
            fn tell(&self) -> Plain<'_> {
                let $value = self;
                $plain
            }
        }
    )* };
}

tell! {
    Text<'_>: |text| Plain::Text(text);
    Prose<'_>: |text| Plain::Text(text);
    Link<'_>: |text| Plain::Text(text);
    Email<'_>: |text| Plain::Text(text);
    Phone<'_>: |text| Plain::Text(text);
    Siret<'_>: |text| Plain::Text(text);
    Commune<'_>: |text| Plain::Text(text);
    Territory<'_>: |text| Plain::Text(text);
    Tongue<'_>: |text| Plain::Text(text);
    PostalCode<'_>: |text| Plain::Text(text);
    bool: |flag| Plain::Flag(*flag);
    Whole: |number| Plain::Whole(number.0);
    When: |when| Plain::When(*when);
    Zone: |zone| Plain::Zone(*zone);
}

impl<const LEAST: i32, const MOST: i32> Tell for Number<LEAST, MOST> {
    fn tell(&self) -> Plain<'_> {
        Plain::Number(self.0)
    }
}

impl<V: Vocabulary> Tell for V {
    fn tell(&self) -> Plain<'_> {
        Plain::Word(self.word())
    }
}

impl<T: Tell> Part for Field<T> {
    fn is_absent(&self) -> bool {
        self.is_blank()
    }

    fn state(&self) -> State<'_> {
        match self {
            Self::Blank => State::Blank,
            Self::Unusable => State::Unusable,
            Self::Value(value) => State::Plain(value.tell()),
        }
    }

    fn child(&self, _step: usize) -> Option<&dyn Part> {
        None
    }
}

impl<T: Part> Part for List<T> {
    fn is_absent(&self) -> bool {
        !self.unusable && self.items.is_empty()
    }

    fn state(&self) -> State<'_> {
        if self.unusable { State::Unusable } else { State::List(self.items.len()) }
    }

    fn child(&self, step: usize) -> Option<&dyn Part> {
        self.items.get(step).map(|item| item as &dyn Part)
    }
}
