//! The description of the table: Table Schema and Data Package of the Frictionless Data specifications.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::cells::Column;
use crate::export::view::View;
use crate::form::{FieldSpec, Kind};

/// The Table Schema: a field for each column.
pub(super) fn schema(view: &View<'_>, columns: &[Column]) -> Value {
    let fields: Vec<Value> = columns.iter().map(|column| field(view, column)).collect();
    json!({"fields": fields, "primaryKey": "id", "missingValues": [""]})
}

fn field(view: &View<'_>, column: &Column) -> Value {
    let FieldSpec { label, kind, example, .. } = column.field;
    let (kind, constraints) = kind_of(*kind);
    let mut field = json!({
        "name": column.name, "title": view.say(*label), "type": kind, "example": example,
    });
    let mut constraints = constraints;
    if column.name == "id" {
        constraints = json!({"required": true, "unique": true});
    }
    if matches!(column.name.as_str(), "title" | "summary" | "format" | "attendance" | "time_zone" | "status")
        && let Some(constraints) = constraints.as_object_mut()
    {
        constraints.insert("required".to_owned(), true.into());
    }
    let Some(object) = field.as_object_mut() else { return field };
    if constraints.as_object().is_some_and(|constraints| !constraints.is_empty()) {
        object.insert("constraints".to_owned(), constraints);
    }
    if kind == "boolean" {
        object.insert("trueValues".to_owned(), json!(["true"]));
        object.insert("falseValues".to_owned(), json!(["false"]));
    }
    field
}

/// The type of a kind of field, and the constraints on its values.
fn kind_of(kind: Kind) -> (&'static str, Value) {
    match kind {
        Kind::Flag => ("boolean", json!({})),
        Kind::Count => ("integer", json!({"minimum": 1})),
        Kind::Number(least, most) => ("number", json!({"minimum": least, "maximum": most})),
        Kind::Word(vocabulary) => {
            let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
            ("string", json!({"enum": words}))
        }
        // A day, or a moment on the clocks of the place, with its offset if the clocks show it twice.
        Kind::When => (
            "string",
            json!({"pattern": "[0-9]{4,6}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?"}),
        ),
        Kind::PostalCode => ("string", json!({"pattern": "[0-9]{5}"})),
        Kind::Siret => ("string", json!({"pattern": "[0-9]{14}"})),
        Kind::Commune => ("string", json!({"pattern": "[0-9][0-9AB][0-9]{3}"})),
        _ => ("string", json!({})),
    }
}

/// The package: the table with its schema.
pub(super) fn package(view: &View<'_>, stem: &str, table: &str, schema: &str) -> Value {
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": stem.to_ascii_lowercase(),
        "title": view.campaign_name(),
        "created": view.options.now.to_rfc3339_opts(SecondsFormat::Secs, true),
        "resources": [{
            "profile": "tabular-data-resource",
            "name": stem.to_ascii_lowercase(),
            "path": table,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": true, "header": true},
            "schema": schema,
        }],
    });
    if let (Some(package), Some(home)) = (package.as_object_mut(), view.home()) {
        package.insert("homepage".to_owned(), home.into());
    }
    package
}
