//! The parameters of a query, declared once. JSON and addresses are read and written by these declarations,
//! and the command and other languages list them.

use campagne_territories::Id;
use chrono::{Datelike as _, NaiveDate};

use super::filters::{ACCESSIBILITY, Query};
use super::sort::{self, Sort};
use crate::error::Error;
use crate::form::read_day;
use crate::vocabulary::{
    Attendance, Audience, Format, OrganiserCategory, Status, Topic, Vocabulary, VocabularySpec,
};
use crate::words::{Words, nearest_name};

/// A parameter of a query.
#[derive(Debug)]
pub struct Parameter {
    /// Its name, in JSON and in addresses.
    pub name: &'static str,
    /// The values that it takes.
    pub kind: ParameterKind,
    /// Whether it takes several values.
    pub many: bool,
    /// What it asks for.
    pub about: Words,
    set: fn(&mut Query, &str) -> Result<(), Error>,
    get: fn(&Query) -> Vec<String>,
}

/// The values that a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterKind {
    /// The identifier of a territory: `fr:region:84`.
    Territory,
    /// A day: `2020-11-03`.
    Day,
    /// A word of a vocabulary.
    Word(&'static VocabularySpec),
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// The code of a language: `fr`.
    Language,
    /// `true` or `false`.
    Flag,
    /// Any text.
    Text,
    /// A whole number from 0 up.
    Count,
}

macro_rules! parameter {
    ($name:literal, $kind:expr, $many:literal, $fr:literal / $en:literal, $set:expr, $get:expr) => {
        Parameter {
            name: $name,
            kind: $kind,
            many: $many,
            about: Words { fr: $fr, en: $en },
            set: $set,
            get: $get,
        }
    };
}

/// A parameter that takes several words of a vocabulary.
macro_rules! words {
    ($name:literal, $type:ty, $field:ident, $fr:literal / $en:literal) => {
        parameter!(
            $name,
            ParameterKind::Word(<$type>::SPEC),
            true,
            $fr / $en,
            |query, given| add(&mut query.$field, word($name, given)?),
            |query| query.$field.iter().map(|value| value.word().word.to_owned()).collect()
        )
    };
}

/// A parameter that is `true` or `false`.
macro_rules! flag {
    ($name:literal, $field:ident, $fr:literal / $en:literal) => {
        parameter!(
            $name,
            ParameterKind::Flag,
            false,
            $fr / $en,
            |query, given| set(&mut query.$field, flag($name, given)?),
            |query| query.$field.iter().map(bool::to_string).collect()
        )
    };
}

/// Every parameter, in the order in which they are written.
static PARAMETERS: [Parameter; 19] = [
    parameter!(
        "territory",
        ParameterKind::Territory,
        true,
        "Dans ce territoire et tout ce qu’il contient" / "In this territory and all that lies in it",
        |query, given| add(&mut query.territories, given.parse::<Id>().map_err(|_| no_territory(given))?),
        |query| query.territories.iter().map(Id::to_string).collect()
    ),
    parameter!(
        "day",
        ParameterKind::Day,
        true,
        "Ce jour-là, à l’heure du lieu" / "On this day, on the clocks of the place",
        |query, given| add(&mut query.days, day("day", given)?),
        |query| query.days.iter().map(NaiveDate::to_string).collect()
    ),
    parameter!(
        "from",
        ParameterKind::Day,
        false,
        "À partir de ce jour" / "From this day on",
        |query, given| set(&mut query.from, day("from", given)?),
        |query| query.from.iter().map(NaiveDate::to_string).collect()
    ),
    parameter!(
        "until",
        ParameterKind::Day,
        false,
        "Jusqu’à ce jour" / "Until this day",
        |query, given| set(&mut query.until, day("until", given)?),
        |query| query.until.iter().map(NaiveDate::to_string).collect()
    ),
    words!("format", Format, formats, "De ce format" / "Of this format"),
    words!(
        "attendance",
        Attendance,
        attendance,
        "Sur place, en ligne ou les deux" / "In person, online or both"
    ),
    words!("topic", Topic, topics, "Sur ce thème" / "About this topic"),
    words!("audience", Audience, audiences, "Pour ce public" / "For this audience"),
    words!(
        "organiser",
        OrganiserCategory,
        organisers,
        "Catégorie de l’organisateur" / "Category of the organiser"
    ),
    parameter!(
        "accessibility",
        ParameterKind::OneOf(&ACCESSIBILITY),
        true,
        "Avec cet aménagement ; plusieurs : avec tous" / "With this arrangement; several: with all of them",
        |query, given| add(&mut query.accessibility, one_of("accessibility", &ACCESSIBILITY, given)?),
        |query| query.accessibility.iter().map(ToString::to_string).collect()
    ),
    words!("status", Status, statuses, "Programmé, complet, annulé…" / "Scheduled, full, cancelled…"),
    parameter!(
        "language",
        ParameterKind::Language,
        true,
        "Dans cette langue" / "In this language",
        |query, given| add(&mut query.languages, language(given)?),
        |query| query.languages.clone()
    ),
    flag!("free", free, "Gratuit" / "Free of charge"),
    flag!("open_to_public", open_to_public, "Ouvert au public" / "Open to the public"),
    flag!("aside", aside, "Hors des dates de la campagne" / "Outside the dates of the campaign"),
    parameter!(
        "q",
        ParameterKind::Text,
        false,
        "Ces mots, ou leur début, sans les accents" / "These words, or their beginnings, without accents",
        |query, given| {
            query.text = given.to_owned();
            Ok(())
        },
        |query| Some(query.text.clone()).into_iter().filter(|text| !text.is_empty()).collect()
    ),
    parameter!(
        "sort",
        ParameterKind::OneOf(&sort::WORDS),
        false,
        "Dans cet ordre" / "In this order",
        |query, given| {
            let word = one_of("sort", &sort::WORDS, given)?;
            query.sort = Sort::ALL.iter().copied().find(|sort| sort.word() == word).unwrap_or_default();
            Ok(())
        },
        |query| Some(query.sort)
            .into_iter()
            .filter(|sort| *sort != Sort::Start)
            .map(|sort| sort.word().to_owned())
            .collect()
    ),
    parameter!(
        "offset",
        ParameterKind::Count,
        false,
        "Sans les premiers" / "Without the first ones",
        |query, given| {
            query.offset = count("offset", given)?;
            Ok(())
        },
        |query| Some(query.offset)
            .into_iter()
            .filter(|offset| *offset != 0)
            .map(|offset| offset.to_string())
            .collect()
    ),
    parameter!(
        "limit",
        ParameterKind::Count,
        false,
        "Au plus tant d’événements" / "At most that many events",
        |query, given| {
            query.limit = count("limit", given)?;
            Ok(())
        },
        |query| Some(query.limit)
            .into_iter()
            .filter(|limit| *limit != Query::LIMIT)
            .map(|limit| limit.to_string())
            .collect()
    ),
];

impl Parameter {
    /// Every parameter.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &PARAMETERS
    }

    /// The parameter of that name.
    ///
    /// # Errors
    /// [`Error::UnknownParameter`], which names the nearest parameter.
    pub fn named(name: &str) -> Result<&'static Self, Error> {
        PARAMETERS.iter().find(|known| known.name == name).ok_or_else(|| {
            let near = nearest_name(name, PARAMETERS.iter().map(|known| known.name));
            Error::UnknownParameter { given: name.to_owned(), nearest: near.map(str::to_owned) }
        })
    }

    /// Adds a value to a query, or replaces the value of a parameter that takes only one.
    ///
    /// # Errors
    /// [`Error::WrongParameter`], which says what the parameter takes.
    pub fn set(&self, query: &mut Query, given: &str) -> Result<(), Error> {
        (self.set)(query, given)
    }

    /// The values in a query. Empty if they are the default.
    #[must_use]
    pub fn get(&self, query: &Query) -> Vec<String> {
        (self.get)(query)
    }

    /// What it takes, in a few words for the caller.
    #[must_use]
    pub fn expected(&self) -> String {
        match self.kind {
            ParameterKind::Territory => TERRITORY.into(),
            ParameterKind::Day => "a day, such as `2020-11-03`".into(),
            ParameterKind::Word(spec) => list(spec.words.iter().map(|word| word.word)),
            ParameterKind::OneOf(words) => list(words.iter().copied()),
            ParameterKind::Language => "the code of a language, such as `fr`".into(),
            ParameterKind::Flag => "`true` or `false`".into(),
            ParameterKind::Text => "a text".into(),
            ParameterKind::Count => "a whole number from 0 up".into(),
        }
    }
}

const TERRITORY: &str = "the identifier of a territory, such as `fr:departement:33` or `country:fr`";

fn list<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    format!("one of {}", words.join(", "))
}

/// Adds a value, once.
fn add<T: PartialEq>(values: &mut Vec<T>, value: T) -> Result<(), Error> {
    if !values.contains(&value) {
        values.push(value);
    }
    Ok(())
}

fn set<T>(place: &mut Option<T>, value: T) -> Result<(), Error> {
    *place = Some(value);
    Ok(())
}

/// A value that a parameter does not take.
pub(super) fn wrong(name: &str, given: &str, near: Option<&str>) -> Error {
    match Parameter::named(name) {
        Ok(parameter) => Error::WrongParameter {
            name: parameter.name,
            expected: parameter.expected(),
            given: given.to_owned(),
            nearest: near.map(str::to_owned),
        },
        Err(unknown) => unknown,
    }
}

pub(super) fn no_territory(given: &str) -> Error {
    wrong("territory", given, None)
}

fn word<V: Vocabulary>(name: &str, given: &str) -> Result<V, Error> {
    V::from_word(given).ok_or_else(|| wrong(name, given, V::SPEC.nearest(given).map(|(near, _)| near.word)))
}

fn one_of(name: &str, words: &'static [&'static str], given: &str) -> Result<&'static str, Error> {
    let known = words.iter().copied();
    known.clone().find(|word| *word == given).ok_or_else(|| wrong(name, given, nearest_name(given, known)))
}

fn day(name: &str, given: &str) -> Result<NaiveDate, Error> {
    read_day(given).filter(|day| (0..=9999).contains(&day.year())).ok_or_else(|| wrong(name, given, None))
}

fn flag(name: &str, given: &str) -> Result<bool, Error> {
    given.parse().map_err(|_| wrong(name, given, None))
}

fn count(name: &str, given: &str) -> Result<usize, Error> {
    let digits = !given.is_empty() && given.bytes().all(|byte| byte.is_ascii_digit());
    let number = given.parse().ok().filter(|_| digits);
    number.ok_or_else(|| wrong(name, given, None))
}

/// A code of letters, digits and hyphens, as in submissions.
fn language(given: &str) -> Result<String, Error> {
    let fits = given.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let fits = fits && (2..=35).contains(&given.len());
    if fits { Ok(given.to_ascii_lowercase()) } else { Err(wrong("language", given, None)) }
}
