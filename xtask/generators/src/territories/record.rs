//! A record of a JSON list, read field by field.

use serde_json::Value;

/// A JSON object.
#[derive(Debug)]
pub(crate) struct Record(pub(crate) Value);

impl Record {
    /// A text that must be there.
    pub(crate) fn text(&self, key: &str) -> Result<String, String> {
        self.maybe(key).ok_or_else(|| format!("no `{key}` in {}", self.0))
    }

    /// A text, if there is one.
    pub(crate) fn maybe(&self, key: &str) -> Option<String> {
        Some(self.0.get(key)?.as_str()?.trim().to_owned())
    }

    /// A whole number, if there is one.
    pub(crate) fn number(&self, key: &str) -> Result<Option<u32>, String> {
        let Some(value) = self.0.get(key) else { return Ok(None) };
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.map(Some).ok_or_else(|| format!("`{key}` is not a number in {}", self.0))
    }

    /// A list of texts. Empty if it is missing.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let list = self.0.get(key).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The field `code` of each record of a list.
    pub(crate) fn codes(&self, key: &str) -> Vec<String> {
        let list = self.0.get(key).and_then(Value::as_array);
        let codes = list.into_iter().flatten().filter_map(|item| item.get("code")?.as_str());
        codes.map(str::to_owned).collect()
    }

    /// Whether the field `type` has that value.
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.0.get("type").and_then(Value::as_str) == Some(kind)
    }
}
