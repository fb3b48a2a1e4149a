//! The built-in campaigns in JSON, for builds without TOML.

use std::collections::BTreeMap;

use campagne::Campaign;
use serde_json::Value;

use crate::files::read;

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    for (name, sources) in [("builtin", Sources::Kept), ("browser", Sources::LeftOut)] {
        let lines: Result<String, String> = Campaign::builtin_ids().map(|id| line(id, sources)).collect();
        files.insert(format!("crates/campagne/campaigns/{name}.ndjson"), lines?);
    }
    Ok(())
}

/// Whether the cited sentences of a campaign are kept. A browser need not download them.
#[derive(Clone, Copy, PartialEq)]
enum Sources {
    Kept,
    LeftOut,
}

/// A campaign as one line of JSON. The identifier comes first, since the line is found by it.
fn line(id: &str, sources: Sources) -> Result<String, String> {
    let mut campaign = as_json(&format!("crates/campagne/campaigns/{id}.toml"))?;
    if sources == Sources::LeftOut {
        leave_out_sources(&mut campaign);
    }
    if let Some(members) = campaign.as_object_mut() {
        members.remove("id");
    }
    let rest = campaign.to_string();
    let rest = rest.strip_prefix('{').unwrap_or(&rest);
    Ok(format!("{{\"id\":{},{rest}\n", Value::from(id)))
}

/// Each fact may have its own.
fn leave_out_sources(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(leave_out_sources),
        Value::Object(members) => {
            members.remove("source");
            members.values_mut().for_each(leave_out_sources);
        }
        _ => {}
    }
}

/// The campaign of a file in TOML, as JSON.
pub(crate) fn as_json(path: &str) -> Result<Value, String> {
    let table: toml::Table = read(path)?.parse().map_err(|error| format!("{path}: {error}"))?;
    Ok(plain(toml::Value::Table(table)))
}

/// The same as JSON: days are texts.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
    }
}
