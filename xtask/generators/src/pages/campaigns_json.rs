//! The campaigns that come with the library once more in JSON, for where there is no TOML.

use std::collections::BTreeMap;

use campagne::Campaign;
use serde_json::Value;

use crate::files::read;

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let lines: Result<String, String> = Campaign::builtin_ids().map(line).collect();
    files.insert("crates/campagne/campaigns/builtin.ndjson".to_owned(), lines?);
    Ok(())
}

/// A campaign as one line of JSON for the browser, without the sentences that it cites. The
/// identifier comes first: by it the line is found.
fn line(id: &str) -> Result<String, String> {
    let mut campaign = as_json(&format!("crates/campagne/campaigns/{id}.toml"))?;
    if let Some(members) = campaign.as_object_mut() {
        members.remove("id");
    }
    let rest = campaign.to_string();
    let rest = rest.strip_prefix('{').unwrap_or(&rest);
    Ok(format!("{{\"id\":{},{rest}\n", Value::from(id)))
}

/// The campaign of a file in TOML, as JSON.
pub(crate) fn as_json(path: &str) -> Result<Value, String> {
    let table: toml::Table = read(path)?.parse().map_err(|error| format!("{path}: {error}"))?;
    Ok(plain(toml::Value::Table(table)))
}

/// The same as JSON: days are texts, and sources are left out.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => {
            let members = table.into_iter().filter(|(name, _)| name != "source");
            Value::Object(members.map(|(name, value)| (name, plain(value))).collect())
        }
    }
}
