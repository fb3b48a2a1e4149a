//! The cells of the table: the wire, flattened.

use std::collections::BTreeMap;

use crate::form::{FieldSpec, Form, Kind};
use crate::programme::PublicEvent;
use crate::sheet;

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
    // This has text keys and finite numbers, so it can always be written.
    let event = serde_json::to_value(event).unwrap_or_default();
    let cells = event.as_object().map(sheet::cells).unwrap_or_default();
    cells.into_iter().map(|cell| (cell.name, cell.text)).collect()
}

/// The columns in the order of the wire. There is one for every field, and in a list of objects for as many
/// items as the longest list has, at least one.
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

/// The length of the longest such list in any row.
fn items(list: &str, rows: &[Row]) -> usize {
    let position = |name: &String| -> Option<usize> {
        name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse().ok()
    };
    rows.iter().flat_map(Row::keys).filter_map(position).max().map_or(0, |last| last + 1)
}

/// The table as text.
pub(super) fn table(columns: &[Column], rows: &[Row]) -> String {
    let head = columns.iter().map(|column| column.name.as_str());
    sheet::written(head, rows.iter().map(|row| columns.iter().map(|column| cell(row, column))))
}

fn cell<'r>(row: &'r Row, column: &Column) -> &'r str {
    row.get(&column.name).map_or("", String::as_str)
}
