//! The cells of the table: the wire, flattened.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::form::{FieldSpec, Form, Kind};
use crate::programme::PublicEvent;

/// A column: its name, and the field that it holds.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// The wire path with positions: `sessions.0.start`.
    pub(super) name: String,
    pub(super) field: &'static FieldSpec,
}

/// The cells of an event, by the names of their columns.
pub(super) type Row = BTreeMap<String, String>;

pub(super) fn row(event: &PublicEvent<'_>) -> Row {
    let mut row = Row::new();
    // What is written here has text keys and finite numbers, which is all that could fail.
    flatten("", &serde_json::to_value(event).unwrap_or_default(), &mut row);
    row
}

fn flatten(path: &str, value: &Value, row: &mut Row) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(object) => object.iter().for_each(|(name, value)| flatten(&below(name), value, row)),
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (at, item) in items.iter().enumerate() {
                flatten(&below(&at.to_string()), item, row);
            }
        }
        Value::Array(items) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            row.insert(path.to_owned(), guarded(&words.join(", ")));
        }
        Value::Null => {}
        Value::String(text) => drop(row.insert(path.to_owned(), guarded(text))),
        // A number may begin with a sign, and is no formula.
        plain => drop(row.insert(path.to_owned(), plain.to_string())),
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before what one would begin
/// with. It stands also before an apostrophe that stands before such a sign, so that each text has a
/// form of its own, and taking away one apostrophe gives it back.
///
/// The signs are those of the OWASP's page on CSV injection.
fn guarded(text: &str) -> String {
    let begins =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.trim_start_matches('\'').starts_with(begins) { format!("'{text}") } else { text.to_owned() }
}

/// The columns in the order of the wire: all that events may have, and as many items of a list of
/// objects as the rows have, one at least.
pub(super) fn columns(rows: &[Row]) -> Vec<Column> {
    let mut columns = Vec::new();
    for field in Form::SPEC.fields.iter().filter(|field| field.name != "submitter") {
        match field.kind {
            Kind::Object(object) => columns.extend(
                object
                    .fields
                    .iter()
                    .map(|part| Column { name: format!("{}.{}", field.name, part.name), field: part }),
            ),
            Kind::List(Kind::Object(object)) => {
                for at in 0..items(field.name, rows).max(1) {
                    columns.extend(object.fields.iter().map(|part| Column {
                        name: format!("{}.{at}.{}", field.name, part.name),
                        field: part,
                    }));
                }
            }
            _ => columns.push(Column { name: field.name.to_owned(), field }),
        }
    }
    columns
}

/// The most items that any row has in a list.
fn items(list: &str, rows: &[Row]) -> usize {
    let position = |name: &String| -> Option<usize> {
        name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse().ok()
    };
    rows.iter().flat_map(Row::keys).filter_map(position).max().map_or(0, |last| last + 1)
}

/// The table as text.
pub(super) fn table(columns: &[Column], rows: &[Row]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory does not fail, and each record has as many cells as the first.
    let head = writer.write_record(columns.iter().map(|column| &column.name));
    let all = rows.iter().try_for_each(|row| {
        writer.write_record(columns.iter().map(|column| row.get(&column.name).map_or("", String::as_str)))
    });
    match (head.and(all), writer.into_inner()) {
        (Ok(()), Ok(bytes)) => String::from_utf8(bytes).unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn no_text_begins_as_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+33 5", "'+33 5"),
            ("-x", "'-x"),
            ("@x", "'@x"),
            ("'=x", "''=x"),
            ("'x", "'x"),
            ("l'été", "l'été"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell);
        }
    }
}
