//! One thing that one rule has to say.

use std::cmp::Ordering;

use serde::ser::{SerializeMap as _, SerializeStruct as _};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::Param;
use crate::form::{Labels, Path, Place};
use crate::number;
use crate::rule::saying::{Hole, Saying};
use crate::rule::{Message, Rule, Said, Severity};
use crate::words::{Language, Words, day_range, fill, french};

/// A remedy that is certain enough to offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// The field to change.
    pub path: Path,
    /// The value to put there.
    pub value: Value,
    name: Option<Name>,
}

/// What a value is called.
#[derive(Debug, Clone, PartialEq)]
enum Name {
    Words(Words),
    /// A name that is the same in both languages.
    Proper(String),
}

impl Fix {
    /// The value in words, for a button: `Atelier`.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        match (&self.name, &self.value) {
            (Some(Name::Words(words)), _) => words.in_language(language).to_owned(),
            (Some(Name::Proper(name)), _) => name.replace('\'', "’"),
            (None, Value::String(text)) => text.clone(),
            (None, Value::Bool(flag)) => yes_or_no(*flag).in_language(language).to_owned(),
            (None, Value::Number(number)) => number.as_f64().map(number::write).unwrap_or_default(),
            (None, _) => String::new(),
        }
    }
}

const fn yes_or_no(flag: bool) -> Words {
    if flag { Words { fr: "oui", en: "yes" } } else { Words { fr: "non", en: "no" } }
}

struct SpokenFix<'f>(&'f Fix, Language);

impl Serialize for SpokenFix<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(fix, language) = self;
        let mut out = serializer.serialize_struct("Fix", 3)?;
        out.serialize_field("path", &fix.path)?;
        out.serialize_field("value", &Plain(&fix.value))?;
        out.serialize_field("label", &fix.label(*language))?;
        out.end()
    }
}

/// A value that is no list and no object, as every one on offer is.
pub(crate) struct Plain<'f>(pub(crate) &'f Value);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::String(text) => serializer.serialize_str(text),
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(whole), _) => serializer.serialize_i64(whole),
                (None, Some(number)) => serializer.serialize_f64(number),
                (None, None) => serializer.serialize_none(),
            },
            _ => serializer.serialize_none(),
        }
    }
}

/// One thing that a rule has to say about a submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs, here.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The other fields involved.
    pub related: Vec<Path>,
    /// The values from which the message is made.
    pub params: Vec<(&'static str, Param)>,
    /// The remedy, where it is certain enough.
    pub fix: Option<Fix>,
    message: usize,
    pub(crate) blocks: bool,
    /// The place of the rule among all; the sink gives it.
    pub(crate) rank: usize,
    /// What the host calls the fields.
    pub(crate) labels: Labels,
}

impl Finding {
    /// A finding of a rule at a place, saying the rule's first message.
    pub(crate) fn new(rule: &'static Rule, place: impl Into<Place>) -> Self {
        Self {
            rule,
            // The sink gives it that of the level in force; where the rule is off there is none.
            severity: rule.level.severity().unwrap_or(Severity::Info),
            place: place.into(),
            related: Vec::new(),
            params: Vec::new(),
            fix: None,
            message: 0,
            blocks: false,
            rank: usize::MAX,
            labels: Labels::default(),
        }
    }

    /// Says this message instead of the first.
    pub(crate) const fn saying(mut self, Saying(message): Saying) -> Self {
        self.message = message;
        self
    }

    /// Fills a hole of the message.
    pub(crate) fn with(mut self, Hole(name): Hole, value: Param) -> Self {
        self.params.push((name, value));
        self
    }

    /// With an accepted value of the field.
    pub(crate) fn with_example(self) -> Self {
        match self.place.path.field() {
            Some(field) => self.with(Hole::shared("example"), Param::Example(field)),
            None => self,
        }
    }

    pub(crate) fn related(mut self, path: Path) -> Self {
        self.related.push(path);
        self
    }

    /// Offers a value for the place itself.
    pub(crate) fn fix(mut self, value: impl Into<Value>) -> Self {
        self.fix = Some(Fix { path: self.place.path, value: value.into(), name: None });
        self
    }

    /// Gives a name to the value on offer.
    pub(crate) fn called(mut self, words: Words) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.name = Some(Name::Words(words));
        }
        self
    }

    /// Gives a proper name to the value on offer.
    pub(crate) fn named(mut self, name: String) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.name = Some(Name::Proper(name));
        }
        self
    }

    /// Makes the field unusable for the rules that come later, whatever the level of this one.
    pub(crate) const fn blocks(mut self) -> Self {
        self.blocks = true;
        self
    }

    /// The order of findings: by place, then as the rules stand in the contract.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        self.place.cmp(&other.place).then(self.rank.cmp(&other.rank))
    }

    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Which of the rule's messages it says.
    #[must_use]
    pub fn template(&self) -> Option<&'static Message> {
        self.rule.messages.get(self.message)
    }

    fn say(&self, language: Language, pick: impl Fn(Said) -> &'static str) -> String {
        let Some(template) = self.template() else { return String::new() };
        let param = |name: &str| self.params.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        let text = fill(
            pick(template.in_language(language)),
            language,
            |name| match param(name) {
                None if name.contains("..") => {
                    let (from, to) = name.split_once("..")?;
                    match (param(from)?, param(to)?) {
                        (Param::Day(from), Param::Day(to)) => Some(day_range(*from, *to, language)),
                        _ => None,
                    }
                }
                None if name == "label" => Some(self.label(language)),
                Some(Param::Field(path)) => Some(self.labels.of(*path, language)),
                param => param.map(|value| value.words(language)),
            },
            |name| param(name).and_then(Param::count),
        );
        match language {
            Language::Fr => french(&text),
            Language::En => text,
        }
    }

    /// The name of the field as messages have it: the host's where it has given one. Empty for
    /// the whole document.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        self.labels.of(self.place.path, language)
    }

    /// What is wrong, and why.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.say(language, |said| said.message)
    }

    /// What to do; empty when there is nothing to do.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.say(language, |said| said.help)
    }

    /// The finding as the wire has it, with its messages in a language.
    pub(crate) const fn spoken(&self, language: Language) -> SpokenFinding<'_> {
        SpokenFinding { finding: self, language }
    }
}

pub(crate) struct SpokenFinding<'f> {
    finding: &'f Finding,
    language: Language,
}

impl Serialize for SpokenFinding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { finding, language } = self;
        let mut out = serializer.serialize_struct("Finding", 8)?;
        out.serialize_field("code", finding.code())?;
        out.serialize_field("severity", &finding.severity)?;
        out.serialize_field("path", &finding.place)?;
        out.serialize_field("related", &finding.related)?;
        out.serialize_field("params", &Params(&finding.params))?;
        out.serialize_field("message", &finding.message(*language))?;
        out.serialize_field("help", &finding.help(*language))?;
        out.serialize_field("fix", &finding.fix.as_ref().map(|fix| SpokenFix(fix, *language)))?;
        out.end()
    }
}

struct Params<'f>(&'f [(&'static str, Param)]);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            out.serialize_entry(name, value)?;
        }
        out.end()
    }
}
