//! The campaigns that come with the library once more in JSON, for where there is no TOML.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::Campaign;
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// Where they stand.
pub(crate) const FOLDER: &str = "crates/campagne/campaigns/json";

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    for id in Campaign::builtin_ids() {
        let text = Campaign::builtin_text(id).map_err(|error| error.to_string())?;
        let document: DocumentMut = text.parse().map_err(|error| format!("{id}: {error}"))?;
        files.insert(format!("{FOLDER}/{id}.json"), lines(document.as_table()));
    }
    Ok(())
}

/// An object with one entry a line.
fn lines(table: &dyn TableLike) -> String {
    let entries: Vec<String> =
        table.iter().map(|(name, item)| format!("  {}: {}", quoted(name), json(item))).collect();
    format!("{{\n{}\n}}\n", entries.join(",\n"))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn json(item: &Item) -> String {
    match item {
        Item::Table(table) => object(table),
        Item::ArrayOfTables(tables) => list(tables.iter().map(|table| object(table))),
        Item::Value(found) => value(found),
        Item::None => "null".to_owned(),
    }
}

fn value(found: &Value) -> String {
    match found {
        Value::String(text) => quoted(text.value()),
        Value::Integer(number) => number.value().to_string(),
        Value::Float(number) => number.value().to_string(),
        Value::Boolean(flag) => flag.value().to_string(),
        Value::Datetime(moment) => quoted(&moment.value().to_string()),
        Value::Array(items) => list(items.iter().map(value)),
        Value::InlineTable(table) => object(table),
    }
}

fn object(table: &dyn TableLike) -> String {
    let mut out = String::new();
    for (name, item) in table.iter() {
        let comma = if out.is_empty() { "" } else { ", " };
        let _ = write!(out, "{comma}{}: {}", quoted(name), json(item));
    }
    format!("{{{out}}}")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}
