//! The values of findings: data on the wire, words in a message.

use std::borrow::Cow;

use campagne_territories::{Id, Level, Territory};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Serialize, Serializer};

use crate::form::{FieldSpec, Kind, Path, When, write_when};
use crate::number;
use crate::vocabulary::Word;
use crate::words::{Language, Words, clock, day, day_and_time, enumerate};
use crate::zone::Zone;

/// A value of a finding. It never repeats what somebody typed, which could be personal data, except values
/// that a campaign has accepted and that are not about people.
#[derive(Debug, Clone, PartialEq)]
pub enum Param {
    /// A number of things, or a length.
    Count(u64),
    /// A number with its decimals.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A day and a time on local clocks.
    Time(NaiveDateTime),
    /// A time: in words the time of day alone, on the wire with its day.
    Clock(NaiveDateTime),
    /// A zone.
    Zone(Zone),
    /// A word of a vocabulary.
    Word(&'static Word),
    /// Several words of a vocabulary.
    Words(Vec<&'static Word>),
    /// A field, by its label.
    Field(Path),
    /// An accepted value of a field.
    Example(&'static FieldSpec),
    /// A name that the library knows (a field, a rule, an example) or gets from its caller (the file and
    /// the line of another submission).
    Name(Cow<'static, str>),
    /// A text of the accepted event, which is published.
    Accepted(String),
    /// A territory.
    Territory(Named),
    /// Several territories.
    Territories(Vec<Named>),
    /// A key on the wire that has words in each language.
    Key(&'static str, Words),
}

/// A territory with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its identifier, which is its value on the wire.
    pub id: Id,
    /// Its name.
    pub name: String,
}

impl Named {
    /// `Bordeaux (33063)`, « Paris (département) ». The apostrophes are typographic, unlike in the official
    /// names: `L’Oie (85165)`.
    fn words(&self, language: Language) -> String {
        let (fr, en) = self.id.level().names();
        let name = self.name.replace('\'', "’");
        match self.id.level() {
            Level::Commune | Level::ArrondissementMunicipal => format!("{name} ({})", self.id.code()),
            _ => format!("{name} ({})", Words { fr, en }.in_language(language)),
        }
    }
}

impl From<Territory<'_>> for Named {
    fn from(territory: Territory<'_>) -> Self {
        Self { id: territory.id(), name: territory.name() }
    }
}

impl Param {
    /// The value in words.
    pub(crate) fn words(&self, language: Language) -> String {
        match self {
            Self::Count(count) => grouped(*count, language),
            Self::Number(number) => {
                let number = number::write(*number);
                if language == Language::Fr { number.replace('.', ",") } else { number }
            }
            Self::Day(date) => day(*date, language),
            Self::Time(time) => day_and_time(*time, language),
            Self::Clock(time) => clock(time.time(), language),
            Self::Zone(zone) => crate::zone::words(*zone, language).to_owned(),
            Self::Word(word) => quoted(word.label.in_language(language), language),
            Self::Words(words) => {
                let labels: Vec<String> =
                    words.iter().map(|word| quoted(word.label.in_language(language), language)).collect();
                enumerate(labels.iter().map(String::as_str), language)
            }
            Self::Field(path) => path.label(language),
            Self::Example(field) => example(field, language),
            Self::Name(name) => name.to_string(),
            Self::Accepted(text) => quoted(text, language),
            Self::Territory(named) => named.words(language),
            Self::Territories(all) => {
                let names: Vec<String> = all.iter().map(|named| named.words(language)).collect();
                enumerate(names.iter().map(String::as_str), language)
            }
            Self::Key(_, words) => words.in_language(language).to_owned(),
        }
    }

    /// The number that decides between singular and plural.
    pub(crate) const fn count(&self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(*count),
            _ => None,
        }
    }
}

/// An accepted value as people see it: the label of a word; yes or no for a flag.
fn example(field: &FieldSpec, language: Language) -> String {
    let label = match field.kind {
        Kind::Word(vocabulary) | Kind::List(&Kind::Word(vocabulary)) => {
            vocabulary.words.iter().find(|word| word.word == field.example).map(|word| word.label)
        }
        Kind::Flag => Some(Words { fr: "oui", en: "yes" }),
        _ => None,
    };
    label.map_or(field.example, |label| label.in_language(language)).to_owned()
}

pub(crate) fn quoted(text: &str, language: Language) -> String {
    match language {
        Language::Fr => format!("« {text} »"),
        Language::En => format!("“{text}”"),
    }
}

/// `10 000` in French, `10,000` in English.
pub(crate) fn grouped(count: u64, language: Language) -> String {
    let separator = match language {
        Language::Fr => '\u{202f}',
        Language::En => ',',
    };
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Number(number) => match number::whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Self::Day(date) => serializer.collect_str(date),
            Self::Time(time) | Self::Clock(time) => serializer.serialize_str(&write_when(When::Local(*time))),
            Self::Zone(zone) => serializer.serialize_str(zone.name()),
            Self::Word(word) => serializer.serialize_str(word.word),
            Self::Words(words) => serializer.collect_seq(words.iter().map(|word| word.word)),
            Self::Field(path) => path.serialize(serializer),
            Self::Example(field) => serializer.serialize_str(field.example),
            Self::Name(name) => serializer.serialize_str(name),
            Self::Accepted(text) => serializer.serialize_str(text),
            Self::Territory(named) => serializer.collect_str(&named.id),
            Self::Territories(all) => serializer.collect_seq(all.iter().map(|named| named.id.to_string())),
            Self::Key(key, _) => serializer.serialize_str(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_as_the_language_does() {
        assert_eq!(grouped(0, Language::Fr), "0");
        assert_eq!(grouped(999, Language::Fr), "999");
        assert_eq!(grouped(10_000, Language::Fr), "10\u{202f}000");
        assert_eq!(grouped(1_234_567, Language::En), "1,234,567");
    }
}
