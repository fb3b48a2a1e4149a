//! The values that the fields of a submission take, kind by kind.

use super::json::{Json, object};
use super::parts::{choice, reference};
use super::pattern;
use super::words::shown;
use crate::campaign::{Campaign, Limits};
use crate::engine::Levels;
use crate::form::{Kind, Limit};
use crate::rule::{Rule, Severity};
use crate::rules::RULES;
use crate::rules::shape::implausible_date;
use crate::vocabulary::{Vocabulary, Word};
use crate::words::Language;
use crate::zone::Zone;

/// A longer list of years is not written out.
const MANY_YEARS: usize = 50;

/// The words that a field takes.
#[derive(Debug, Clone)]
pub(super) struct Choices {
    /// The words that a form proposes.
    pub(super) proposed: Vec<&'static Word>,
    /// The words that are accepted.
    pub(super) accepted: Vec<&'static Word>,
}

/// Makes the schemas of values, and keeps the definitions to which they refer.
pub(super) struct Values<'c> {
    pub(super) campaign: Option<&'c Campaign>,
    pub(super) language: Language,
    limits: Limits,
    levels: Levels,
    years: Option<Vec<i32>>,
    definitions: Vec<(String, Json)>,
}

impl<'c> Values<'c> {
    pub(super) fn new(campaign: Option<&'c Campaign>, language: Language) -> Self {
        let mut levels = Levels::new(RULES);
        for (rule, level) in campaign.into_iter().flat_map(Campaign::all_levels) {
            levels.set(rule, level);
        }
        let years = campaign.map(|campaign| {
            let mut years: Vec<i32> =
                implausible_date::years(campaign).flat_map(|years| years.take(MANY_YEARS + 1)).collect();
            years.sort_unstable();
            years.dedup();
            years
        });
        Self {
            campaign,
            language,
            limits: campaign.map(|campaign| campaign.limits).unwrap_or_default(),
            levels,
            years: years.filter(|years| years.len() <= MANY_YEARS),
            definitions: Vec::new(),
        }
    }

    /// Whether a rule exists and its findings are errors in this campaign.
    pub(super) fn refuses(&self, code: &str) -> bool {
        Rule::named(code).is_some_and(|rule| self.levels.get(rule) == Severity::Error.into())
    }

    pub(super) fn longest(&self, limit: Limit) -> usize {
        self.limits.of(limit)
    }

    pub(super) const fn shortest(&self, limit: Limit) -> usize {
        match limit {
            Limit::Title => self.limits.title_min,
            _ => 0,
        }
    }

    /// Every definition that was referred to, in the order of the first reference.
    pub(super) fn definitions(self) -> Json {
        Json::Object(self.definitions.into_iter().map(|(name, json)| (name.into(), json)).collect())
    }

    /// A reference to a definition, which is made if it is missing.
    fn define(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.definitions.iter().any(|(known, _)| known == name) {
            let definition = make(self);
            self.definitions.push((name.to_owned(), definition));
        }
        reference(name)
    }

    /// Whatever counts as absent.
    pub(super) fn blank(&mut self) -> Json {
        self.define("blank", |_| {
            object! { "anyOf" => vec![
                object! { "type" => "null" },
                object! { "type" => "string", "pattern" => pattern::blank() },
                object! { "type" => "array", "maxItems" => 0_u32 },
                object! { "type" => "object", "maxProperties" => 0_u32 },
            ] }
        })
    }

    /// Anything that does not count as absent.
    pub(super) fn filled(&mut self) -> Json {
        self.define("filled", |values| object! { "not" => values.blank() })
    }

    /// A text of at most as many characters as the limit allows, not counting the spaces around it.
    fn typed_text(&mut self, limit: Limit, multiline: bool) -> Json {
        let (least, most) = (self.shortest(limit), self.longest(limit));
        let kind = if multiline { "text" } else { "line" };
        let name = if least > 1 { format!("{kind}-{least}-{most}") } else { format!("{kind}-{most}") };
        self.define(&name, |_| {
            let core = pattern::text(least, Some(most), multiline);
            object! { "type" => "string", "pattern" => pattern::padded(&core) }
        })
    }

    /// A trimmed text without hidden characters.
    fn clean_text(&mut self, least: usize, multiline: bool) -> Json {
        let kind = if multiline { "text" } else { "line" };
        let name = if least > 1 { format!("clean-{kind}-{least}") } else { format!("clean-{kind}") };
        self.define(&name, |_| {
            object! { "pattern" => pattern::exactly(&pattern::text(least, None, multiline)) }
        })
    }

    fn text(&mut self, limit: Limit, multiline: bool) -> Vec<Json> {
        let (least, most) = (self.shortest(limit), self.longest(limit));
        let lengths = object! { "type" => "string", "minLength" => least.max(1), "maxLength" => most };
        vec![lengths.and(self.clean_text(least, multiline)), self.typed_text(limit, multiline)]
    }

    /// The values that a plain kind takes: the value as it is best written, then what else is accepted.
    pub(super) fn scalar(&mut self, kind: Kind, limit: Limit, choices: &Choices) -> Vec<Json> {
        match kind {
            Kind::Prose => self.text(limit, true),
            Kind::Text => self.text(limit, false),
            Kind::Word(_) => self.words(choices),
            Kind::Flag => vec![object! { "type" => "boolean" }],
            Kind::Count => {
                vec![object! { "type" => "integer", "minimum" => 1_u32, "maximum" => u32::MAX }]
            }
            Kind::Number(least, most) => {
                vec![object! { "type" => "number", "minimum" => least, "maximum" => most }]
            }
            Kind::Zone => self.zones(),
            // The tables know which codes exist; the pattern is only a hint.
            Kind::Commune => self.hinted("[0-9][0-9AB][0-9]{3}", limit),
            Kind::Territory => self.hinted("country:fr|fr:[a-z]+:[0-9A-Z]+", limit),
            _ => self.code(kind, limit),
        }
    }

    /// A text that is best written in a certain way, and accepted in any.
    fn hinted(&mut self, core: &str, limit: Limit) -> Vec<Json> {
        let written = object! { "type" => "string", "pattern" => pattern::exactly(core) };
        vec![written, self.typed_text(limit, false)]
    }

    /// A code: a date, a link, a number with its own notation.
    fn code(&mut self, kind: Kind, limit: Limit) -> Vec<Json> {
        let Some(code) = pattern::code(kind, self.years.as_deref()) else { return Vec::new() };
        let (name, written) = match kind {
            Kind::When => ("when", object! {}),
            Kind::Link => ("link", object! { "format" => "uri", "maxLength" => self.longest(limit) }),
            Kind::Email => (
                "email",
                object! {
                    "format" => "email",
                    "maxLength" => self.longest(limit),
                    "not" => object! { "pattern" => pattern::long_mailbox() },
                },
            ),
            Kind::Phone => ("phone", object! {}),
            Kind::PostalCode => ("postal-code", object! {}),
            Kind::Siret => ("siret", object! {}),
            _ => ("language", object! {}),
        };
        let written =
            object! { "type" => "string", "pattern" => pattern::exactly(&code.written) }.and(written);
        let typed = self.define(&format!("typed-{name}"), |values| {
            let typed = object! { "type" => "string", "pattern" => pattern::padded(&code.typed) };
            match kind {
                // The length of a date has no limit.
                Kind::When => typed,
                Kind::Email => typed
                    .and(values.typed_text(limit, false))
                    .with("not", object! { "pattern" => pattern::long_mailbox() }),
                _ => typed.and(values.typed_text(limit, false)),
            }
        });
        vec![written, typed]
    }

    /// Words with their labels, then the same words with or without spaces around them.
    pub(super) fn words(&self, choices: &Choices) -> Vec<Json> {
        let listed = choices.proposed.iter().map(|word| choice(word.word, shown(word.label, self.language)));
        vec![one_of(listed.collect()), typed_words(&choices.accepted)]
    }

    fn zones(&mut self) -> Vec<Json> {
        let language = self.language;
        let listed = Zone::all().map(|zone| choice(zone.name(), shown(zone.time_words(), language)));
        let typed = self.define("typed-zone", |_| typed(&pattern::one_of(Zone::all().map(Zone::name))));
        vec![one_of(listed.collect()), typed]
    }
}

/// A list of choices.
fn one_of(choices: Vec<Json>) -> Json {
    object! { "type" => "string", "oneOf" => choices }
}

fn typed(core: &str) -> Json {
    object! { "type" => "string", "pattern" => pattern::padded(core) }
}

/// One of some words, with or without spaces around it.
pub(super) fn typed_words(words: &[&'static Word]) -> Json {
    typed(&pattern::one_of(words.iter().map(|word| word.word)))
}

/// The condition under which a field of some kind does not count as absent. An object needs something in it.
pub(super) fn filled(values: &mut Values<'_>, kind: Kind) -> Json {
    let Kind::Object(spec) = kind else { return values.filled() };
    let any = spec.fields.iter().map(|field| {
        let filled = filled(values, field.kind);
        object! {
            "required" => vec![field.name],
            "properties" => Json::Object(vec![(field.name.into(), filled)]),
        }
    });
    object! { "anyOf" => any.collect::<Vec<_>>() }
}

/// The words of some values.
pub(super) fn words<V: Vocabulary>(values: &[V]) -> Vec<&'static Word> {
    values.iter().map(|value| value.word()).collect()
}
