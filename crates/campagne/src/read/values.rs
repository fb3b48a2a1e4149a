//! Plain values: each kind says by which rules a text, a number or a flag becomes a value.

use std::borrow::Cow;

use crate::engine::Here;
use crate::form::{
    Commune, Email, Field, Flag, Link, Number, Phone, PostalCode, Prose, Siret, Territory, Text, Tongue,
    When, Whole, parse_when,
};
use crate::rules::shape;
use crate::vocabulary::Vocabulary;
use crate::zone::Zone;

/// A plain value of a field, read from the JSON type that its kind has on the wire.
pub(super) trait Scalar<'a>: Sized {
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

macro_rules! texts {
    ($( $name:ident, |$text:ident, $here:ident| $read:expr; )*) => { $(
        impl<'a> Scalar<'a> for $name<'a> {
            fn of_text($text: Cow<'a, str>, $here: &mut Here<'_, '_>) -> Field<Self> {
                let read: Option<Cow<'a, str>> = $read;
                read.map_or(Field::Unusable, |text| Field::Value(Self::new(text)))
            }
        }
    )* };
}

texts! {
    Text, |text, here| shape::measured(text, false, here);
    Prose, |text, here| shape::measured(text, true, here);
    Link, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_url::check(text, here));
    Email, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_email::check(text, here));
    Phone, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_phone::check(&text, here)).map(Cow::Owned);
    Siret, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_siret::check(text, here));
    Commune, |text, here| shape::measured(text, false, here);
    Territory, |text, here| shape::measured(text, false, here);
    Tongue, |text, here| shape::measured(text, false, here).and_then(|text| shape::invalid_language::check(text, here));
}

impl<'a> Scalar<'a> for PostalCode<'a> {
    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::measured(text, false, here)
            .and_then(|text| shape::invalid_postal_code::check(text, here))
            .map_or(Field::Unusable, |(code, cedex)| Field::Value(Self::new(code, cedex)))
    }
}

impl<'a> Scalar<'a> for Flag {
    fn of_flag(flag: bool) -> Field<Self> {
        Field::Value(flag)
    }
}

impl<'a> Scalar<'a> for Whole {
    fn of_number(number: &'a str, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::invalid_number::whole(number, here)
            .map_or(Field::Unusable, |number| Field::Value(Self(number)))
    }
}

impl<'a, const LEAST: i32, const MOST: i32> Scalar<'a> for Number<LEAST, MOST> {
    fn of_number(number: &'a str, here: &mut Here<'_, '_>) -> Field<Self> {
        shape::invalid_number::between(number, LEAST, MOST, here)
            .map_or(Field::Unusable, |number| Field::Value(Self(number)))
    }
}

impl<'a> Scalar<'a> for When {
    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        match parse_when(&text) {
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
    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        let zone = Self::named(&text);
        if zone.is_none() {
            shape::invalid_time_zone::found(&text, here);
        }
        zone.map_or(Field::Unusable, Field::Value)
    }
}

impl<'a, V: Vocabulary> Scalar<'a> for V {
    fn of_text(text: Cow<'a, str>, here: &mut Here<'_, '_>) -> Field<Self> {
        let value = V::from_word(&text);
        if value.is_none() {
            shape::invalid_choice::found(&text, V::SPEC, here);
        }
        value.map_or(Field::Unusable, Field::Value)
    }
}
