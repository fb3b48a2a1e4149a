//! The fields of the form, read from the JSON Schema of the campaign, as `docs/schemas.md` says.

use std::collections::BTreeMap;

use campagne::schema::Schema;
use campagne::{Campaign, Language, Mode};
use serde_json::Value;

use crate::page::texts;

/// What a field takes, which is what a page shows and how a form post is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One line, or several.
    Line,
    Prose,
    /// One of the choices; several of them.
    Choice,
    Choices,
    /// Yes, no, or not said.
    Flag,
    Number,
    /// A list of lines, typed with commas.
    List,
    /// A date, and a time if need be.
    When,
    /// Objects, any number of them.
    Objects,
    Object,
}

impl Kind {
    /// Its name in the page, for the scripts.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Line | Self::Prose => "text",
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::Flag => "flag",
            Self::Number => "number",
            Self::List => "list",
            Self::When => "when",
            Self::Objects => "objects",
            Self::Object => "object",
        }
    }
}

/// One field, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) kind: Kind,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) example: String,
    pub(crate) choices: Vec<(String, String)>,
    pub(crate) max_length: Option<u64>,
    pub(crate) max_items: Option<u64>,
    /// The name that a browser completes it by, and the keyboard that a telephone shows for it.
    pub(crate) input: &'static str,
}

/// Every field by its pointer, in which `*` stands for every item: `/sessions/*/start`.
#[derive(Debug, Clone)]
pub(crate) struct Fields(BTreeMap<String, Field>);

impl Fields {
    /// The fields of a campaign, labelled in a language.
    pub(crate) fn of(campaign: &Campaign, language: Language) -> Result<Self, String> {
        let schema = Schema::submission(Some(campaign), Mode::Submit, language);
        let schema = serde_json::to_value(&schema).map_err(|error| error.to_string())?;
        let mut fields = BTreeMap::new();
        properties(&schema, "", &mut fields);
        for (pointer, label) in texts::LABELS {
            if let Some(field) = fields.get_mut(pointer) {
                label.in_language(language).clone_into(&mut field.label);
            }
        }
        Ok(Self(fields))
    }

    /// The field of a pointer, with or without numbers: `/sessions/0/start`.
    pub(crate) fn get(&self, pointer: &str) -> Option<&Field> {
        self.0.get(&pattern(pointer))
    }

    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.0.iter().map(|(pointer, field)| (pointer.as_str(), field))
    }
}

/// A pointer with `*` for every number, and for the `{n}` of a template.
pub(crate) fn pattern(pointer: &str) -> String {
    let number =
        |step: &str| step == "{n}" || !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    let steps: Vec<&str> = pointer.split('/').map(|step| if number(step) { "*" } else { step }).collect();
    steps.join("/")
}

fn properties(object: &Value, at: &str, fields: &mut BTreeMap<String, Field>) {
    for (name, schema) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let at = format!("{at}/{name}");
        let field = field(schema, name);
        let best = best(schema);
        properties(best, &at, fields);
        if field.kind == Kind::Objects {
            properties(item(best), &format!("{at}/*"), fields);
        }
        fields.insert(at, field);
    }
}

/// The value as it is best written.
fn best(schema: &Value) -> &Value {
    schema.pointer("/anyOf/0").unwrap_or(schema)
}

fn item(list: &Value) -> &Value {
    list.get("items").map_or(list, best)
}

fn field(schema: &Value, name: &str) -> Field {
    let said = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let value = best(schema);
    let kind = kind(value, name);
    let choices = if kind == Kind::Choices { choices(item(value)) } else { choices(value) };
    let example = match schema.pointer("/examples/0") {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let number = |key| value.get(key).and_then(Value::as_u64);
    Field {
        kind,
        label: said("title"),
        hint: said("description"),
        example,
        choices,
        max_length: number("maxLength"),
        max_items: number("maxItems"),
        input: match name {
            "email" => "email",
            "phone" => "tel",
            "url" => "url",
            "postal_code" | "siret" | "capacity" => "numeric",
            _ => "text",
        },
    }
}

fn kind(value: &Value, name: &str) -> Kind {
    match value.get("type").and_then(Value::as_str) {
        Some("boolean") => Kind::Flag,
        Some("integer" | "number") => Kind::Number,
        Some("object") => Kind::Object,
        Some("array") => match item(value) {
            item if item.get("properties").is_some() => Kind::Objects,
            item if item.get("oneOf").is_some() => Kind::Choices,
            _ => Kind::List,
        },
        _ if value.get("oneOf").is_some() => Kind::Choice,
        // A date is a text to a schema: those of the contract are known by their names.
        _ if matches!(name, "start" | "end" | "from" | "until" | "closes") => Kind::When,
        _ if value.get("$ref").and_then(Value::as_str).is_some_and(|name| name.ends_with("clean-text")) => {
            Kind::Prose
        }
        _ => Kind::Line,
    }
}

fn choices(value: &Value) -> Vec<(String, String)> {
    let text = |choice: &Value, key| choice.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = value.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    list.map(|choice| (text(choice, "const"), text(choice, "title"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_label_and_its_kind() {
        let campaign = Campaign::builtin("mip-2020").unwrap();
        for &language in Language::ALL {
            let fields = Fields::of(&campaign, language).unwrap();
            for (pointer, field) in fields.all() {
                assert!(!field.label.is_empty(), "{pointer}");
            }
            assert_eq!(fields.get("/sessions/3/start").unwrap().kind, Kind::When);
            assert_eq!(fields.get("/venue/address").unwrap().kind, Kind::Prose);
            assert_eq!(fields.get("/keywords").unwrap().kind, Kind::List);
            assert_eq!(fields.get("/registration/capacity").unwrap().kind, Kind::Number);
            assert_eq!(fields.get("/format").unwrap().choices.len(), campaign.formats.len());
            let dates =
                ["/sessions/0/end", "/availability/from", "/availability/until", "/registration/closes"];
            assert!(dates.iter().all(|pointer| fields.get(pointer).unwrap().kind == Kind::When));
        }
    }
}
