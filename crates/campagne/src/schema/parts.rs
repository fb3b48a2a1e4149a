//! The parts that several schemas share.

use super::json::{Json, object};

/// The head of a schema.
pub(super) fn head(title: String, description: String) -> Json {
    object! {
        "$schema" => "https://json-schema.org/draft/2020-12/schema",
        "title" => title,
        "description" => description,
    }
}

/// A choice with its label, as a form shows it.
pub(super) fn choice(value: &'static str, title: String) -> Json {
    object! { "const" => value, "title" => title }
}

/// A reference to a definition of the same schema.
pub(super) fn reference(name: &str) -> Json {
    object! { "$ref" => format!("#/$defs/{name}") }
}
