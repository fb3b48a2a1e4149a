//! The options as JSON: one form for every language, the corpus and the command line.

use super::Options;
use crate::error::Error;
use crate::json::{members, read_member, text_of, texts_of};
use crate::mode::Mode;
use crate::submission::Submission;
use crate::words::nearest_name;

/// The options of the contract (§3), by name.
pub(crate) const NAMES: [&str; 9] =
    ["now", "mode", "previous", "language", "levels", "only", "extended_deadline", "labels", "max_findings"];

impl Options {
    /// Reads options from the JSON text of an object. `null` counts as absent.
    ///
    /// <!-- shape: Options without campaign -->
    ///
    /// | option | value | what it is |
    /// |---|---|---|
    /// | `now` | an instant in RFC 3339 | The instant taken for now: required, since the library reads no clock. |
    /// | `mode` | `submit`, `draft`, `amend` | What the check is for; `submit` unless said, and `amend` needs `previous`. |
    /// | `previous` | a submission as an object, or its JSON text | The accepted submission as it was, in the mode `amend`. |
    /// | `language` | `fr`, `en` | The language of the messages; `fr` unless said. |
    /// | `levels` | an object: under the code of a rule, `off`, `info`, `warning`, `error` | Levels of rules, over the campaign’s and the rules’ own. |
    /// | `only` | a list, each a JSON Pointer | Shows findings on these fields alone, and what is below them, none for an empty list; the counts and the verdict are of all. |
    /// | `extended_deadline` | an instant in RFC 3339 | An instant until which this submission is in time, granted to it by name. |
    /// | `labels` | an object: under a JSON Pointer, a text | The host’s own names of fields, by JSON Pointer, in which `*` stands for every item. |
    /// | `max_findings` | a whole number | How many findings to keep; the counts and the verdict are of all. |
    ///
    /// <!-- end -->
    ///
    /// # Errors
    /// Any fault of the options: every [`Error`] except the ones about campaigns.
    ///
    /// ```
    /// use campagne::Options;
    /// assert!(Options::from_json(r#"{"now": "2020-10-15T10:00:00Z", "mode": "draft"}"#).is_ok());
    /// let error = Options::from_json(r#"{"now": "2020-10-15T10:00:00Z", "lang": "en"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "there is no option `lang`, did you mean `language`?");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        match members(text) {
            Ok(Some(members)) => read(&Given(members)),
            Ok(None) => Err(Error::OptionsNotJson { why: "an object is expected".to_owned() }),
            Err(error) => Err(Error::OptionsNotJson { why: error.error_type.to_string() }),
        }
    }
}

/// The options as given: by name, each as the text of its value.
struct Given<'g>(Vec<(String, &'g str)>);

impl<'g> Given<'g> {
    /// The value of an option. Gives `None` if the option is absent, an error if the value is not the
    /// expected one.
    fn value<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        read: impl FnOnce(&'g str) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        read_member(&self.0, name, read, || Error::WrongOption { name, expected })
    }

    fn text(&self, name: &'static str, expected: &'static str) -> Result<Option<String>, Error> {
        self.value(name, expected, text_of)
    }

    /// The members of an object of texts.
    fn pairs(&self, name: &'static str, expected: &'static str) -> Result<Vec<(String, String)>, Error> {
        let pairs = self.value(name, expected, |raw| {
            members(raw).ok()??.into_iter().map(|(key, raw)| Some((key, text_of(raw)?))).collect()
        });
        Ok(pairs?.unwrap_or_default())
    }
}

fn read(given: &Given<'_>) -> Result<Options, Error> {
    let named = |name: &str| NAMES.contains(&name);
    if let Some((name, _)) = given.0.iter().find(|(name, raw)| *raw != "null" && !named(name)) {
        return Err(Error::UnknownOption { given: name.clone(), nearest: near(name) });
    }
    let now = given.text("now", "an instant, such as \"2020-10-15T10:00:00Z\"")?.ok_or(Error::MissingNow)?;
    let mut options = in_mode(Options::at(&now)?, given)?;
    if let Some(language) = given.text("language", "`fr` or `en`")? {
        options = options.language(language.parse()?);
    }
    let expected = "an object of codes and levels, such as {\"unknown-field\": \"error\"}";
    for (code, level) in given.pairs("levels", expected)? {
        options = options.level(&code, &level)?;
    }
    let expected = "a list of JSON Pointers, such as [\"/title\", \"/sessions/0\"]";
    if let Some(only) = given.value("only", expected, texts_of)? {
        options.only = Some(Vec::new());
        for pointer in only {
            options = options.only(&pointer)?;
        }
    }
    let expected = "an instant, such as \"2020-11-05T23:00:00Z\"";
    if let Some(until) = given.text("extended_deadline", expected)? {
        options = options.extended_until(&until)?;
    }
    let expected = "an object of JSON Pointers and names, such as {\"/venue/name\": \"Salle\"}";
    for (pattern, name) in given.pairs("labels", expected)? {
        options = options.label(&pattern, &name)?;
    }
    let max = given.value("max_findings", "a whole number, such as 20", |raw| raw.parse::<u64>().ok())?;
    if let Some(max) = max {
        options = options.max_findings(usize::try_from(max).unwrap_or(usize::MAX));
    }
    Ok(options)
}

fn in_mode(options: Options, given: &Given<'_>) -> Result<Options, Error> {
    let mode = match given.text("mode", "`submit`, `draft` or `amend`")? {
        Some(mode) => mode.parse()?,
        None => Mode::default(),
    };
    let expected = "the accepted submission as it was, an object or its JSON text";
    let previous = given.value("previous", expected, |raw| {
        if raw.starts_with('{') { Some(raw.to_owned()) } else { text_of(raw) }
    })?;
    match (mode, previous) {
        (Mode::Amend, Some(previous)) => options.amend(&Submission::from_json(&previous)),
        (Mode::Amend, None) => Err(Error::MissingPrevious),
        (_, Some(_)) => Err(Error::UnexpectedPrevious),
        (Mode::Draft, None) => Ok(options.draft()),
        (Mode::Submit, None) => Ok(options),
    }
}

/// The name that was most likely meant; `lang` and `extended` are recognised by their beginnings.
fn near(name: &str) -> Option<String> {
    let slip = nearest_name(name, NAMES);
    let begins = || NAMES.iter().copied().find(|known| name.len() >= 3 && known.starts_with(name));
    slip.or_else(begins).map(ToOwned::to_owned)
}
