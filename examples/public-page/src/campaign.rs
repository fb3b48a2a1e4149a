//! The campaign: a built-in one by its identifier, or a file in TOML.

use std::path::Path;

use campagne::Campaign;
use serde_json::Value;

use crate::folder::read;

/// The campaign, and how scripts give it to the library.
pub(crate) fn named(named: &str) -> Result<(Campaign, Value), String> {
    if Campaign::builtin_ids().any(|id| id == named) {
        let campaign = Campaign::builtin(named).map_err(|error| error.to_string())?;
        return Ok((campaign, named.into()));
    }
    let text = String::from_utf8(read(Path::new(named))?).map_err(|error| format!("{named}: {error}"))?;
    let campaign = Campaign::from_toml(&text).map_err(|error| format!("{named}: {error}"))?;
    let table: toml::Table = text.parse().map_err(|error| format!("{named}: {error}"))?;
    Ok((campaign, json(toml::Value::Table(table))))
}

/// The same as JSON, in which a day is a text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(name, value)| (name, json(value))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_the_same_as_json() {
        let text = Campaign::builtin_text("mip-2020").unwrap();
        let as_json = json(toml::Value::Table(text.parse().unwrap())).to_string();
        assert_eq!(Campaign::from_json(&as_json).unwrap(), Campaign::from_toml(text).unwrap());
    }
}
