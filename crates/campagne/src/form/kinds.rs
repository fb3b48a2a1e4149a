//! The kinds of plain values that a field may hold after reading.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::spec::{Declared, Kind};
use super::when::When;
use crate::vocabulary::Vocabulary;
use crate::zone::Zone;

macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident, $kind:ident; )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name<'a>(Cow<'a, str>);

        impl<'a> $name<'a> {
            /// A text that was checked already.
            pub(crate) const fn new(text: Cow<'a, str>) -> Self {
                Self(text)
            }
        }

        impl Deref for $name<'_> {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self)
            }
        }

        impl Declared for $name<'_> {
            const KIND: Kind = Kind::$kind;
        }
    )* };
}

texts! {
    /// One line of text.
    Text, Text;
    /// Text that may have several lines.
    Prose, Prose;
    /// A link, with its scheme.
    Link, Link;
    /// An electronic mail address.
    Email, Email;
    /// A telephone number: digits only, with `+` before a country code.
    Phone, Phone;
    /// A SIRET of fourteen digits.
    Siret, Siret;
    /// The INSEE code of a commune, as typed.
    Commune, Commune;
    /// The identifier of a territory, as typed.
    Territory, Territory;
    /// The code of a language, in lower case.
    Tongue, Language;
}

/// A postal code of five digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostalCode<'a> {
    code: Cow<'a, str>,
    /// Whether « CEDEX » was typed after it.
    pub(crate) cedex: bool,
}

impl<'a> PostalCode<'a> {
    /// A code that was checked already.
    pub(crate) const fn new(code: Cow<'a, str>, cedex: bool) -> Self {
        Self { code, cedex }
    }
}

impl Deref for PostalCode<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.code
    }
}

impl fmt::Display for PostalCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Declared for PostalCode<'_> {
    const KIND: Kind = Kind::PostalCode;
}

/// `true` or `false`.
pub type Flag = bool;

impl Declared for Flag {
    const KIND: Kind = Kind::Flag;
}

/// A whole number of at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole(pub u32);

impl Declared for Whole {
    const KIND: Kind = Kind::Count;
}

/// A number between two bounds, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number<const LEAST: i32, const MOST: i32>(pub f64);

impl<const LEAST: i32, const MOST: i32> Declared for Number<LEAST, MOST> {
    const KIND: Kind = Kind::Number(LEAST as f64, MOST as f64);
}

impl Declared for When {
    const KIND: Kind = Kind::When;
}

impl Declared for Zone {
    const KIND: Kind = Kind::Zone;
}

impl<V: Vocabulary> Declared for V {
    const KIND: Kind = Kind::Word(V::SPEC);
}
