//! The schema of a document whose shape is declared; see [`shapes`](crate::shapes).

use super::json::{Json, object};
use super::parts::{head, reference};
use super::words::shown;
use crate::shapes::{Member, Presence, Shape, Side, Type, WordSet};
use crate::words::{Language, Words};

/// The shapes with a definition of their own in a schema, and its name there.
const DEFINED: [(&str, &str); 5] = [
    ("Finding", "finding"),
    ("Fix", "fix"),
    ("NotChecked", "not_checked"),
    ("LocalText", "text"),
    ("CampaignSource", "source"),
];

/// The schema of a document of that shape.
pub(super) fn schema(shape: &'static Shape, title: Words, language: Language) -> Json {
    let mut writer = Writer { language, shapes: Vec::new(), plain: Vec::new() };
    let whole = writer.object(shape);
    // A definition may need others.
    let mut definitions = Vec::new();
    let mut at = 0;
    while let Some((name, shape)) = writer.shapes.get(at).copied() {
        definitions.push((name.into(), writer.object(shape)));
        at += 1;
    }
    definitions.extend(writer.plain.into_iter().map(|(name, plain)| (name.into(), plain)));
    head(shown(title, language), shown(shape.about, language))
        .and(whole)
        .with("$defs", Json::Object(definitions))
}

/// Writes in one language, and keeps the shapes that need a definition.
struct Writer {
    language: Language,
    shapes: Vec<(&'static str, &'static Shape)>,
    plain: Vec<(&'static str, Json)>,
}

impl Writer {
    /// An object. Readers of an answer skip members that were added later; a file may not have others.
    fn object(&mut self, shape: &'static Shape) -> Json {
        let members = shape.members();
        let always = members.iter().filter(|member| member.presence != Presence::Optional);
        let required: Vec<&str> = always.map(|member| member.name).collect();
        let properties = members.iter().map(|member| (member.name.into(), self.member(member)));
        let properties = Json::Object(properties.collect());
        let object = object! { "type" => "object" };
        match shape.side {
            Side::Answer => object.with("required", required).with("properties", properties),
            Side::Options => object.with("additionalProperties", false).with("properties", properties),
            Side::File { one_of } => {
                let one_of = one_of.iter().map(|name| object! { "required" => vec![*name] });
                object
                    .with("additionalProperties", false)
                    .with("properties", properties)
                    .with_some("required", required.into_iter().map(Json::from).collect())
                    .with_some("anyOf", one_of.collect())
            }
        }
    }

    fn member(&mut self, member: &Member) -> Json {
        let kind = self.kind(member.kind);
        let kind = match member.presence {
            Presence::OrNull => object! { "anyOf" => vec![kind, of_type("null")] },
            _ => kind,
        };
        match member.about.en {
            "" => kind,
            _ => object! { "description" => shown(member.about, self.language) }.and(kind),
        }
    }

    fn kind(&mut self, kind: Type) -> Json {
        match kind {
            Type::Text | Type::When => of_type("string"),
            Type::Filled => of_type("string").with("minLength", 1_u32),
            Type::Flag => of_type("boolean"),
            Type::Whole => of_type("integer").with("minimum", 0_u32),
            Type::Whole32(default) => {
                let whole = of_type("integer").with("minimum", 0_u32).with("maximum", u32::MAX);
                match default {
                    Some(default) => whole.with("default", default),
                    None => whole,
                }
            }
            Type::Number => of_type("number"),
            Type::Plain => object! { "type" => vec!["string", "number", "boolean"] },
            Type::Day => self.defined("day", day()),
            Type::Instant => of_type("string").with("format", "date-time"),
            Type::Pointer => self.defined("path", pointer()),
            Type::Null => of_type("null"),
            Type::Word(set) if set.name == "RuleCode" => {
                let words = self.words(set);
                self.defined("code", words)
            }
            Type::Word(set) => self.words(set),
            Type::Shape(shape) => match DEFINED.into_iter().find(|(name, _)| *name == shape.name) {
                Some((_, name)) => {
                    if !self.shapes.iter().any(|(known, _)| *known == name) {
                        self.shapes.push((name, shape));
                    }
                    reference(name)
                }
                None => self.object(shape),
            },
            Type::List(item, least) => {
                let list = of_type("array");
                let list = if least > 0 { list.with("minItems", least) } else { list };
                list.with("items", self.kind(*item))
            }
            Type::Param => {
                let texts = of_type("array").with("items", of_type("string"));
                object! { "anyOf" => vec![of_type("string"), of_type("number"), texts] }
            }
            Type::Map(_, value) | Type::Each(_, value) => {
                of_type("object").with("additionalProperties", self.kind(*value))
            }
            Type::OneOf(kinds) => {
                let kinds: Vec<Json> = kinds.iter().map(|kind| self.kind(*kind)).collect();
                object! { "anyOf" => kinds }
            }
            Type::Choice(_)
            | Type::Field(_)
            | Type::Submission
            | Type::Campaign
            | Type::Accepted
            | Type::Open => of_type("object"),
        }
    }

    /// The words of a set, with their labels if they have any.
    fn words(&self, set: &WordSet) -> Json {
        let words = set.words();
        let labelled = words.iter().all(|word| word.label.is_some());
        let listed = words.into_iter().map(|listed| match listed.label {
            Some(label) => object! { "const" => listed.word, "title" => shown(label, self.language) },
            None => Json::from(listed.word),
        });
        let listed: Vec<Json> = listed.collect();
        if labelled {
            object! { "oneOf" => listed }
        } else {
            object! { "enum" => listed }
        }
    }

    fn defined(&mut self, name: &'static str, schema: Json) -> Json {
        if !self.plain.iter().any(|(known, _)| *known == name) {
            self.plain.push((name, schema));
        }
        reference(name)
    }
}

fn of_type(name: &'static str) -> Json {
    object! { "type" => name }
}

/// A JSON Pointer (RFC 6901).
fn pointer() -> Json {
    of_type("string").with("format", "json-pointer").with("pattern", "^(?:/(?:[^~/]|~[01])*)*$")
}

/// A day, which is a date in TOML.
fn day() -> Json {
    of_type("string")
        .with("format", "date")
        .with("pattern", "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$")
        .with("examples", vec!["2020-11-02"])
}
