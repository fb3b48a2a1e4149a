//! The arguments of a command: `--name value`, and switches without a value.

use std::collections::BTreeMap;
use std::path::PathBuf;

const SWITCHES: [&str; 1] = ["compare"];
const NAMES: [&str; 8] = ["sources", "package", "dsfr", "site", "events", "campaign", "port", "now"];

/// What was given, by name.
pub(crate) struct Arguments(BTreeMap<String, String>);

impl Arguments {
    pub(crate) fn read(words: &[String]) -> Result<Self, String> {
        let mut given = BTreeMap::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let name = word.strip_prefix("--").unwrap_or_default();
            let value = if SWITCHES.contains(&name) {
                String::new()
            } else if NAMES.contains(&name) {
                words.next().ok_or_else(|| format!("--{name} needs a value"))?.clone()
            } else {
                return Err(format!("there is no argument `{word}`"));
            };
            given.insert(name.to_owned(), value);
        }
        Ok(Self(given))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(crate) fn folder(&self, name: &str) -> Result<PathBuf, String> {
        self.get(name).map(PathBuf::from).ok_or_else(|| format!("--{name} is needed"))
    }
}
