//! The kinds of plain values: each says which texts, numbers or flags it takes; what is wrong
//! with one is for the rules to say.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::reader::{Here, Scalar};
use super::spec::Kind;
use super::{Field, When};
use crate::rules::shape;
use crate::vocabulary::Vocabulary;
use crate::zone::Zone;

macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident, $kind:ident, |$text:ident, $here:ident| $read:expr; )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name<'a>(Cow<'a, str>);

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

        impl<'a> Scalar<'a> for $name<'a> {
            const KIND: Kind = Kind::$kind;

            fn of_text($text: Cow<'a, str>, $here: &mut Here<'_, '_>) -> Field<Self> {
                let read: Option<Cow<'a, str>> = $read;
                read.map_or(Field::Unusable, |text| Field::Value(Self(text)))
            }
        }
    )* };
}

texts! {
    /// One line of text.
    Text, Text, |text, here| shape::measured(text, false, here);
    /// Text that may have several lines.
    Prose, Prose, |text, here| shape::measured(text, true, here);
    /// A link, with its scheme.
    Link, Link, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_url::check(text, here));
    /// An electronic mail address.
    Email, Email, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_email::check(text, here));
    /// A telephone number, in digits alone, with `+` before a country's.
    Phone, Phone, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_phone::check(&text, here)).map(Cow::Owned);
    /// A SIRET of fourteen digits.
    Siret, Siret, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_siret::check(text, here));
    /// The INSEE code of a commune, as typed.
    Commune, Commune, |text, here| shape::measured(text, false, here);
    /// The identifier of a territory, as typed.
    Territory, Territory, |text, here| shape::measured(text, false, here);
    /// The code of a language, in lower case.
    Tongue, Language, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_language::check(text, here));
}

/// A postal code of five digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostalCode<'a> {
    code: Cow<'a, str>,
    /// True when « CEDEX » was typed after it.
    pub(crate) cedex: bool,
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

impl<'a> Scalar<'a> for PostalCode<'a> {
    const KIND: Kind = Kind::PostalCode;

    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::measured(text, false, here)
            .and_then(|text| shape::invalid_postal_code::check(text, here))
            .map_or(Field::Unusable, |(code, cedex)| Field::Value(Self { code, cedex }))
    }
}

/// `true` or `false`.
pub type Flag = bool;

impl<'a> Scalar<'a> for Flag {
    const KIND: Kind = Kind::Flag;

    fn of_flag(flag: bool) -> Field<Self> {
        Field::Value(flag)
    }
}

/// A whole number of at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole(pub u32);

impl<'a> Scalar<'a> for Whole {
    const KIND: Kind = Kind::Count;

    fn of_number(number: &'a str, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::invalid_number::whole(number, here)
            .map_or(Field::Unusable, |number| Field::Value(Self(number)))
    }
}

/// A number between two bounds, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number<const LEAST: i32, const MOST: i32>(pub f64);

impl<'a, const LEAST: i32, const MOST: i32> Scalar<'a> for Number<LEAST, MOST> {
    const KIND: Kind = Kind::Number(LEAST as f64, MOST as f64);

    fn of_number(number: &'a str, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::invalid_number::between(number, LEAST, MOST, here)
            .map_or(Field::Unusable, |number| Field::Value(Self(number)))
    }
}

impl<'a> Scalar<'a> for When {
    const KIND: Kind = Kind::When;

    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        match super::when::parse(&text) {
            Ok(when) if shape::implausible_date::passes(when, here) => Field::Value(when),
            Ok(_) => Field::Unusable,
            Err(fault) => {
                shape::invalid_date_time::found(&text, fault, here);
                Field::Unusable
            }
        }
    }
}

impl<'a> Scalar<'a> for Zone {
    const KIND: Kind = Kind::Zone;

    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        let zone = Self::named(&text);
        if zone.is_none() {
            shape::invalid_time_zone::found(&text, here);
        }
        zone.map_or(Field::Unusable, Field::Value)
    }
}

impl<'a, V: Vocabulary> Scalar<'a> for V {
    const KIND: Kind = Kind::Word(V::SPEC);

    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        let value = V::from_word(&text);
        if value.is_none() {
            shape::invalid_choice::found(&text, V::SPEC, here);
        }
        value.map_or(Field::Unusable, Field::Value)
    }
}
