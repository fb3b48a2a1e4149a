//! A campaign's file as a document that keeps its order and its comments.

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, ArrayOfTables, Date, Datetime, DocumentMut, InlineTable, Item, Table, Value};

use crate::campaign::data::{Data, Node};
use crate::error::{Error, Fault, Faults};

pub(super) fn read(text: &str) -> Result<DocumentMut, Error> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        let why = error.message();
        let message = [format!("ce n’est pas du TOML ({why})"), format!("this is not TOML: {why}")];
        Error::Campaign(Faults(vec![Fault { line: 1, path: String::new(), message: message.into() }]))
    })
}

/// The document of a campaign in JSON, which has no type for days.
pub(super) fn of(node: &Node) -> DocumentMut {
    let mut document = DocumentMut::new();
    if let Data::Table(entries) = &node.data {
        *document.as_table_mut() = table(entries);
    }
    document
}

fn table(entries: &[(String, Node)]) -> Table {
    let mut table = Table::new();
    for (name, node) in entries {
        table.insert(name, item(node));
    }
    table
}

fn item(node: &Node) -> Item {
    match &node.data {
        Data::Table(entries) => Item::Table(table(entries)),
        Data::List(items) if !items.is_empty() => {
            let tables: Option<ArrayOfTables> = items
                .iter()
                .map(|item| match &item.data {
                    Data::Table(entries) => Some(table(entries)),
                    _ => None,
                })
                .collect();
            tables.map_or_else(|| Item::Value(value(node)), Item::ArrayOfTables)
        }
        _ => Item::Value(value(node)),
    }
}

fn value(node: &Node) -> Value {
    match &node.data {
        Data::Text(text) => {
            text.parse().map_or_else(|_| Value::from(text), |date: NaiveDate| Value::from(day(date)))
        }
        Data::Whole(number) => Value::from(*number),
        Data::Day(date) => Value::from(day(*date)),
        Data::Flag(flag) => Value::from(*flag),
        Data::List(items) => Value::Array(items.iter().map(value).collect::<Array>()),
        Data::Table(entries) => Value::InlineTable(
            entries.iter().map(|(name, node)| (name, value(node))).collect::<InlineTable>(),
        ),
        // A campaign without faults has no such value.
        Data::Other => Value::from(""),
    }
}

/// A day in TOML.
pub(super) fn day(date: NaiveDate) -> Datetime {
    let year = u16::try_from(date.year()).unwrap_or(u16::MAX);
    let date = Date { year, month: date.month() as u8, day: date.day() as u8 };
    Datetime { date: Some(date), time: None, offset: None }
}
