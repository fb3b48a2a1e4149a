//! Texts in several languages. A submission holds one language.

use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;

/// The languages to keep: the first one that is present.
const PREFERRED: [&str; 2] = ["fr", "en"];

/// The value of one language: French, else English, else the first by name. Also counts the other languages
/// that say something else.
pub(super) fn chosen(texts: &Map<String, Value>) -> Option<(&Value, u64)> {
    let filled = |value: &&Value| !is_blank(value);
    let preferred = PREFERRED.iter().find_map(|language| texts.get(*language).filter(filled));
    let value = preferred.or_else(|| texts.values().find(filled))?;
    let others = texts.values().filter(|other| filled(other) && *other != value).count();
    Some((value, u64::try_from(others).unwrap_or(u64::MAX)))
}

/// Whether a value holds nothing.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(members) => members.values().all(is_blank),
        _ => false,
    }
}

/// The value of a member in one language. A member without languages is its own value.
pub(super) fn one<'v>(
    members: &'v Map<String, Value>,
    name: &str,
    from: &str,
    draft: &mut Draft,
) -> Option<&'v Value> {
    match members.get(name).filter(|value| !is_blank(value))? {
        Value::Object(texts) => {
            let (value, others) = chosen(texts)?;
            if others > 0 {
                draft.lose_times(from, None, Loss::OtherLanguages, others);
            }
            Some(value)
        }
        value => Some(value),
    }
}

/// A text. A number is read as one too.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
