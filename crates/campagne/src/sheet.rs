//! Submissions as the cells of a table, and tables as text: RFC 4180 with commas, CRLF, UTF-8.

use serde_json::{Map, Value};

use crate::form::{Form, Kind, ObjectSpec};

/// A plain value of a submission.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    /// The place of its column among the columns of all fields.
    pub(crate) order: Vec<u32>,
    /// The name of its column: the wire path, `sessions.0.start`.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The cells of a submission. A member that is not a field of the wire has a cell of its own, under its
/// name.
pub(crate) fn cells(submission: &Map<String, Value>) -> Vec<Cell> {
    let mut cells = Vec::new();
    flatten(submission, &Form::SPEC, &[], "", &mut cells);
    cells
}

fn flatten(object: &Map<String, Value>, spec: &ObjectSpec, order: &[u32], path: &str, cells: &mut Vec<Cell>) {
    for (field, value) in object {
        let at = spec.fields.iter().position(|known| known.name == field);
        let kind = at.and_then(|at| spec.fields.get(at)).map(|known| known.kind);
        let order = [order, &[number(at)]].concat();
        let name = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
        match (value, kind) {
            (Value::Object(inner), Some(Kind::Object(spec))) => flatten(inner, spec, &order, &name, cells),
            (Value::Array(items), Some(Kind::List(Kind::Object(spec)))) => {
                for (at, item) in items.iter().enumerate() {
                    if let Value::Object(inner) = item {
                        let order = [order.as_slice(), &[number(Some(at))]].concat();
                        flatten(inner, spec, &order, &format!("{name}.{at}"), cells);
                    }
                }
            }
            (Value::Null, _) => {}
            (value, _) => cells.push(Cell { order, name, text: text(value) }),
        }
    }
}

/// A position as a number. A cell without one comes last.
fn number(at: Option<usize>) -> u32 {
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX)
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => guarded(text),
        Value::Array(items) if !items.iter().any(|item| item.is_array() || item.is_object()) => {
            let plain = |item: &Value| item.as_str().map_or_else(|| item.to_string(), str::to_owned);
            guarded(&items.iter().map(plain).collect::<Vec<_>>().join(", "))
        }
        // A number may begin with a sign, but is not a formula.
        value => value.to_string(),
    }
}

/// A text that no spreadsheet reads as a formula: an apostrophe is put before a sign that would begin one.
/// It is also put before apostrophes that precede such a sign, so that every text has a form of its own,
/// and removing one apostrophe restores it.
fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet may run a text as a formula, or the text looks like one that is guarded already.
///
/// The signs come from the OWASP's page on CSV injection.
pub(crate) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A table as text: its head, and rows of as many cells.
pub(crate) fn written<'t>(
    head: impl Iterator<Item = &'t str>,
    rows: impl Iterator<Item = impl Iterator<Item = &'t str>>,
) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory does not fail, and each row has as many cells as the head.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
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
