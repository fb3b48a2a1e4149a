//! One finding of one rule.

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

/// A remedy that is certain enough to be offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// The field to change.
    pub path: Path,
    /// The value to put there.
    pub value: Value,
    name: Option<Name>,
}

/// The name of a value.
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

/// A value that is neither a list nor an object, as every offered value is.
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

/// One finding of a rule about a submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Its severity in this check.
    pub severity: Severity,
    /// Its place.
    pub place: Place,
    /// The other fields involved.
    pub related: Vec<Path>,
    /// The values that fill the message.
    pub params: Vec<(&'static str, Param)>,
    /// The remedy, if it is certain enough.
    pub fix: Option<Fix>,
    message: usize,
    pub(crate) blocks: bool,
    /// The place of the rule among all rules; set by the sink.
    pub(crate) rank: usize,
    /// The host's names of the fields.
    pub(crate) labels: Labels,
}

impl Finding {
    /// A finding of a rule at a place, with the rule's first message.
    pub(crate) fn new(rule: &'static Rule, place: impl Into<Place>) -> Self {
        Self {
            rule,
            // The sink sets the severity of the level in force. A rule that is off has none.
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

    /// Uses this message instead of the first.
    pub(crate) const fn saying(mut self, Saying(message): Saying) -> Self {
        self.message = message;
        self
    }

    /// Fills a hole of the message.
    pub(crate) fn with(mut self, Hole(name): Hole, value: Param) -> Self {
        self.params.push((name, value));
        self
    }

    /// Adds an accepted value of the field.
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

    /// Offers a value for this place.
    pub(crate) fn fix(mut self, value: impl Into<Value>) -> Self {
        self.fix = Some(Fix { path: self.place.path, value: value.into(), name: None });
        self
    }

    /// Names the offered value.
    pub(crate) fn called(mut self, words: Words) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.name = Some(Name::Words(words));
        }
        self
    }

    /// Gives a proper name to the offered value.
    pub(crate) fn named(mut self, name: String) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.name = Some(Name::Proper(name));
        }
        self
    }

    /// Makes the field unusable for later rules, whatever the level of this rule.
    pub(crate) const fn blocks(mut self) -> Self {
        self.blocks = true;
        self
    }

    /// The order of findings: by place, then by the order of the rules in the contract.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        self.place.cmp(&other.place).then(self.rank.cmp(&other.rank))
    }

    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// The message of the rule that it uses.
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

    /// The name of the field in messages: the host's, if it gave one. Empty for the whole document.
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

    /// The finding for the wire, with its messages in a language.
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
