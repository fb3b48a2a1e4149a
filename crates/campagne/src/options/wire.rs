//! The options as JSON: one form for every language, the corpus and the command line.

use serde_json::{Map, Value};

use super::{Mode, Options};
use crate::Error;
use crate::submission::Submission;
use crate::words::nearest;

/// The options of the contract (§3), by name.
pub(crate) const NAMES: [&str; 9] =
    ["now", "mode", "previous", "language", "levels", "only", "extended_deadline", "labels", "max_findings"];

impl Options {
    /// Reads options from the JSON text of an object. `null` counts as absent.
    ///
    /// | name | value |
    /// |---|---|
    /// | `now` | an instant in RFC 3339; required |
    /// | `mode` | `submit` (default), `draft`, or `amend`, which needs `previous` |
    /// | `previous` | the accepted submission as it was: an object, or its JSON text |
    /// | `language` | `fr` (default) or `en` |
    /// | `levels` | an object: a rule's code, and `off`, `info`, `warning` or `error` |
    /// | `only` | a list of JSON Pointers; an empty list shows nothing |
    /// | `extended_deadline` | an instant in RFC 3339 |
    /// | `labels` | an object: a JSON Pointer, in which `*` stands for every item, and a name |
    /// | `max_findings` | a whole number |
    ///
    /// # Errors
    /// Whatever is wrong with the options: each [`Error`] but those about campaigns.
    ///
    /// ```
    /// use campagne::Options;
    /// assert!(Options::from_json(r#"{"now": "2020-10-15T10:00:00Z", "mode": "draft"}"#).is_ok());
    /// let error = Options::from_json(r#"{"now": "2020-10-15T10:00:00Z", "lang": "en"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "there is no option `lang`, did you mean `language`?");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let options = match serde_json::from_str(text) {
            Ok(Value::Object(options)) => options,
            Ok(_) => return Err(Error::OptionsNotJson { why: "an object is expected".to_owned() }),
            Err(error) => return Err(Error::OptionsNotJson { why: error.to_string() }),
        };
        read(options.into_iter().filter(|(_, value)| !value.is_null()).collect())
    }
}

fn read(given: Map<String, Value>) -> Result<Options, Error> {
    if let Some(name) = given.keys().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(Error::UnknownOption { given: name.clone(), nearest: near(name) });
    }
    let now =
        text(&given, "now", "an instant, such as \"2020-10-15T10:00:00Z\"")?.ok_or(Error::MissingNow)?;
    let mut options = in_mode(Options::at(now)?, &given)?;
    if let Some(language) = text(&given, "language", "`fr` or `en`")? {
        options = options.language(language.parse()?);
    }
    let expected = "an object of codes and levels, such as {\"unknown-field\": \"error\"}";
    for (code, level) in pairs(&given, "levels", expected)? {
        options = options.level(code, level)?;
    }
    if let Some(only) = given.get("only") {
        let expected = "a list of JSON Pointers, such as [\"/title\", \"/sessions/0\"]";
        let wrong = || Error::WrongOption { name: "only", expected };
        options.only = Some(Vec::new());
        for pointer in only.as_array().ok_or_else(wrong)? {
            options = options.only(pointer.as_str().ok_or_else(wrong)?)?;
        }
    }
    let expected = "an instant, such as \"2020-11-05T23:00:00Z\"";
    if let Some(until) = text(&given, "extended_deadline", expected)? {
        options = options.extended_until(until)?;
    }
    let expected = "an object of JSON Pointers and names, such as {\"/venue/name\": \"Salle\"}";
    for (pattern, name) in pairs(&given, "labels", expected)? {
        options = options.label(pattern, name)?;
    }
    if let Some(max) = given.get("max_findings") {
        let expected = "a whole number, such as 20";
        let max = max.as_u64().ok_or(Error::WrongOption { name: "max_findings", expected })?;
        options = options.max_findings(usize::try_from(max).unwrap_or(usize::MAX));
    }
    Ok(options)
}

fn in_mode(options: Options, given: &Map<String, Value>) -> Result<Options, Error> {
    let mode = match text(given, "mode", "`submit`, `draft` or `amend`")? {
        Some(mode) => mode.parse()?,
        None => Mode::default(),
    };
    let previous = match given.get("previous") {
        None => None,
        Some(Value::String(text)) => Some(Submission::from_json(text)),
        Some(object @ Value::Object(_)) => Some(Submission::from_value(object)),
        Some(_) => {
            let expected = "the accepted submission as it was, an object or its JSON text";
            return Err(Error::WrongOption { name: "previous", expected });
        }
    };
    match (mode, previous) {
        (Mode::Amend, Some(previous)) => options.amend(&previous),
        (Mode::Amend, None) => Err(Error::MissingPrevious),
        (_, Some(_)) => Err(Error::UnexpectedPrevious),
        (Mode::Draft, None) => Ok(options.draft()),
        (Mode::Submit, None) => Ok(options),
    }
}

fn text<'g>(
    given: &'g Map<String, Value>,
    name: &'static str,
    expected: &'static str,
) -> Result<Option<&'g str>, Error> {
    match given.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Error::WrongOption { name, expected }),
    }
}

fn pairs<'g>(
    given: &'g Map<String, Value>,
    name: &'static str,
    expected: &'static str,
) -> Result<Vec<(&'g str, &'g str)>, Error> {
    let wrong = || Error::WrongOption { name, expected };
    let Some(value) = given.get(name) else { return Ok(Vec::new()) };
    value
        .as_object()
        .ok_or_else(wrong)?
        .iter()
        .map(|(key, value)| Ok((key.as_str(), value.as_str().ok_or_else(wrong)?)))
        .collect()
}

/// The name that somebody most likely meant; `lang` and `extended` are told by how they begin.
fn near(name: &str) -> Option<String> {
    let slip = nearest(name, NAMES.iter().map(|known| (*known, *known))).map(|(known, _)| known);
    let begins = || NAMES.iter().copied().find(|known| name.len() >= 3 && known.starts_with(name));
    slip.or_else(begins).map(ToOwned::to_owned)
}
