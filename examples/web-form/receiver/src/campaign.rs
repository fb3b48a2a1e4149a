//! The campaign of the site, for the page and for the checks of the receiver.

use campagne::{Campaign, Language, Options};
use serde_json::{Value, json};

use crate::page::texts;

/// A campaign, and how the page hands it to the package.
pub(crate) struct Edition {
    pub(crate) campaign: Campaign,
    /// An identifier, or the whole campaign as an object.
    pub(crate) given: Value,
}

impl Edition {
    /// One that comes with the library, by its identifier, or one of the host, as a JSON file.
    pub(crate) fn named(given: Option<&str>) -> Result<Self, String> {
        let given = given.unwrap_or("mip-2020");
        if !given.ends_with(".json") {
            let campaign = Campaign::builtin(given).map_err(|error| error.to_string())?;
            return Ok(Self { campaign, given: Value::from(given) });
        }
        #[expect(clippy::disallowed_methods, reason = "a program reads the files that it is given")]
        let text = std::fs::read_to_string(given).map_err(|error| format!("{given}: {error}"))?;
        let campaign = Campaign::from_json(&text).map_err(|error| error.to_string())?;
        let given = serde_json::from_str(&text).map_err(|error| format!("{given}: {error}"))?;
        Ok(Self { campaign, given })
    }

    /// What it says in one language: names, dates in words, formats.
    pub(crate) fn says(&self, language: Language) -> Result<Value, String> {
        let given = self.given.as_str().map_or_else(|| self.given.to_string(), str::to_owned);
        let options = json!({ "language": language.code() }).to_string();
        let answer = campagne::wire::campaign(&given, &options).map_err(|error| error.to_string())?;
        serde_json::from_str(&answer).map_err(|error| error.to_string())
    }

    /// The options of a check at an instant.
    pub(crate) fn options(now: &str, language: Language) -> Result<Options, String> {
        let mut options = Options::at(now).map_err(|error| error.to_string())?.language(language);
        for (pointer, label) in texts::LABELS {
            options =
                options.label(pointer, label.in_language(language)).map_err(|error| error.to_string())?;
        }
        Ok(options)
    }
}
