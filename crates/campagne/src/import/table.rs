//! Submissions as a table, which is read again as it was.

use serde_json::{Map, Value};

use super::steps::{Step, pointer};
use crate::form::{Form, Kind, ObjectSpec};

/// Submissions, as a table with a column for each field that one of them fills.
///
/// ```
/// use campagne::import::{Format, Reading, Table, records};
///
/// let mut table = Table::default();
/// assert!(table.add(br#"{"title": "Atelier", "audiences": ["agents", "citizens"], "free": true}"#));
/// let csv = table.to_csv();
/// assert_eq!(csv, "title,free,audiences\r\nAtelier,true,agents | citizens\r\n");
/// let read = records(csv.as_bytes(), &Reading::new(Format::Csv)).next().unwrap()?;
/// assert_eq!(read.text, br#"{"audiences":["agents","citizens"],"free":true,"title":"Atelier"}"#);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Table {
    /// For each submission, its cells with the pointers of their columns.
    rows: Vec<Vec<(Vec<u32>, String, String)>>,
}

impl Table {
    /// Adds a submission; false where the text is no JSON object.
    pub fn add(&mut self, submission: &[u8]) -> bool {
        let Ok(Value::Object(object)) = serde_json::from_slice(submission) else { return false };
        let mut cells = Vec::new();
        flatten(&object, &Form::SPEC, &mut Vec::new(), &mut Vec::new(), &mut cells);
        self.rows.push(cells);
        true
    }

    /// The table: commas, CRLF, UTF-8, columns named by wire paths in the order of the fields. Texts
    /// that a spreadsheet would take for a formula begin with an apostrophe, which reading takes away.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut columns: Vec<(Vec<u32>, String)> = Vec::new();
        for (order, name, _) in self.rows.iter().flatten() {
            columns.push((order.clone(), name.clone()));
        }
        columns.sort();
        columns.dedup();
        let mut writer =
            ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
        // Memory can always be written to, and every row has as many cells.
        let _ = writer.write_record(columns.iter().map(|(_, name)| name));
        for row in &self.rows {
            let cell = |(order, name): &(Vec<u32>, String)| {
                let found = row.iter().find(|(own, known, _)| own == order && known == name);
                found.map_or("", |(.., cell)| cell.as_str())
            };
            let _ = writer.write_record(columns.iter().map(cell));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// The plain values of an object, each with its place in the order of fields and its wire path.
fn flatten(
    object: &Map<String, Value>,
    spec: &ObjectSpec,
    order: &mut Vec<u32>,
    steps: &mut Vec<Step>,
    cells: &mut Vec<(Vec<u32>, String, String)>,
) {
    for (name, value) in object {
        let at = spec.fields.iter().position(|field| field.name == name);
        let kind = at.and_then(|at| spec.fields.get(at)).map(|field| field.kind);
        order.push(at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX));
        steps.push(Step::Name(name.clone()));
        match (value, kind) {
            (Value::Object(inner), Some(Kind::Object(spec))) => flatten(inner, spec, order, steps, cells),
            (Value::Array(items), Some(Kind::List(Kind::Object(spec)))) => {
                for (at, item) in items.iter().enumerate() {
                    order.push(u32::try_from(at).unwrap_or(u32::MAX));
                    steps.push(Step::Item(at));
                    if let Value::Object(inner) = item {
                        flatten(inner, spec, order, steps, cells);
                    }
                    steps.pop();
                    order.pop();
                }
            }
            (Value::Null, _) => {}
            (value, kind) => {
                let name = pointer(steps).trim_start_matches('/').replace('/', ".");
                let name = if kind.is_none() && steps.len() == 1 { unnamed(steps) } else { name };
                cells.push((order.clone(), name, cell(value)));
            }
        }
        steps.pop();
        order.pop();
    }
}

/// The name of a field that nobody knows, as it is.
fn unnamed(steps: &[Step]) -> String {
    match steps.first() {
        Some(Step::Name(name)) => name.clone(),
        _ => String::new(),
    }
}

fn cell(value: &Value) -> String {
    match value {
        // A formula in the program that opens the table.
        Value::String(text) if is_formula(text) => format!("'{text}"),
        Value::String(text) => text.clone(),
        Value::Array(items) if !items.iter().any(|item| item.is_array() || item.is_object()) => {
            items.iter().map(cell).collect::<Vec<_>>().join(" | ")
        }
        value => value.to_string(),
    }
}

/// True of a text that a spreadsheet may carry out, or that begins as one that is kept from it.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Format, Reading, records};

    #[test]
    fn a_table_is_read_again_as_it_was() {
        let submissions = [
            r#"{"registration":{"phone":"+33 5 12 34 56 78"},"sessions":[{"end":"2020-11-03T17:00","start":"2020-11-03T14:00"},{"start":"2020-11-04"}],"title":"=1+1"}"#,
            r#"{"Suivi":"à voir","co_organisers":[{"name":"Ville, et\nplus"}],"venue":{"latitude":-0.5,"name":"- Salle"}}"#,
        ];
        let mut table = Table::default();
        assert!(submissions.iter().all(|text| table.add(text.as_bytes())));
        assert!(!table.add(b"[]") && !table.add(b"{"));
        let csv = table.to_csv();
        assert!(csv.contains("'=1+1") && csv.contains("'- Salle") && csv.contains(",-0.5"));
        let read: Vec<String> = records(csv.as_bytes(), &Reading::new(Format::Csv))
            .map(|record| String::from_utf8(record.unwrap().text).unwrap())
            .collect();
        assert_eq!(read, submissions.map(str::to_owned));
    }
}
