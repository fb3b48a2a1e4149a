//! How to check: the choices of the caller, in every face of the library.

mod wire;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use jiter::{Jiter, Peek};

pub(crate) use wire::NAMES;

use crate::error::Error;
use crate::form::{Labels, Path, read_instant};
use crate::mode::Mode;
use crate::rule::{Level, Rule};
use crate::rules::find_rule;
use crate::submission::Submission;
use crate::words::Language;

/// How to check.
///
/// ```
/// use campagne::{Language, Options};
/// let options = Options::at("2020-10-15T10:00:00Z")?
///     .language(Language::En)
///     .level("unknown-field", "error")?
///     .only("/venue")?
///     .label("/venue/name", "Place name")?;
/// assert!(Options::at("2020-10-15T10:00:00").is_err()); // an instant has an offset
///
/// // The same on the wire, with the names of the contract.
/// let read = Options::from_json(r#"{
///     "now": "2020-10-15T10:00:00Z", "language": "en", "levels": {"unknown-field": "error"},
///     "only": ["/venue"], "labels": {"/venue/name": "Place name"}
/// }"#)?;
/// assert_eq!(read, options);
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    pub(crate) now: DateTime<Utc>,
    pub(crate) mode: Mode,
    /// The accepted submission as it was; only in the mode `amend`.
    pub(crate) previous: Option<Arc<str>>,
    pub(crate) language: Language,
    pub(crate) levels: Vec<(&'static Rule, Level)>,
    pub(crate) only: Option<Vec<Path>>,
    pub(crate) extended_deadline: Option<DateTime<Utc>>,
    pub(crate) labels: Labels,
    pub(crate) max_findings: Option<usize>,
    /// Whether it was accepted before: see [`Campaign::checker_of_accepted`](crate::Campaign).
    pub(crate) accepted: bool,
}

impl Options {
    /// The default options at an instant: the library reads no clock.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        Self {
            now,
            mode: Mode::Submit,
            previous: None,
            language: Language::Fr,
            levels: Vec::new(),
            only: None,
            extended_deadline: None,
            labels: Labels::default(),
            max_findings: None,
            accepted: false,
        }
    }

    /// The default options at an instant written in RFC 3339.
    ///
    /// # Errors
    /// [`Error::NotAnInstant`] if the text is not an instant, or has no offset.
    pub fn at(now: &str) -> Result<Self, Error> {
        Ok(Self::new(instant(now)?))
    }

    /// The same options at another instant.
    ///
    /// # Errors
    /// [`Error::NotAnInstant`], as for [`at`](Self::at).
    pub fn now_at(self, now: &str) -> Result<Self, Error> {
        Ok(Self { now: instant(now)?, ..self })
    }

    /// The instant of the check.
    #[must_use]
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Checks a draft ([`Mode::Draft`]): nothing is missing yet, and no deadline applies.
    #[must_use]
    pub fn draft(mut self) -> Self {
        (self.mode, self.previous) = (Mode::Draft, None);
        self
    }

    /// Checks a change ([`Mode::Amend`]) of `previous`, the accepted submission as it was.
    ///
    /// `previous` is the host's own record, and is read leniently. A value in it that can no longer be used
    /// (a word that the campaign has withdrawn) gives no finding; the field counts as unknown, and may take
    /// any value.
    ///
    /// # Errors
    /// [`Error::UnreadablePrevious`] if it is not the JSON text of an object.
    ///
    /// ```
    /// use campagne::{Campaign, Options, Submission};
    /// let was = Submission::from_json(r#"{"status": "cancelled"}"#);
    /// let options = Options::at("2020-11-05T10:00:00Z")?.amend(&was)?;
    /// let report = Campaign::builtin("mip-2020")?.check(&Submission::from_json(r#"{"status": "full"}"#), &options);
    /// assert!(report.findings.iter().any(|finding| finding.code() == "illegal-status-change"));
    /// assert!(!report.findings.iter().any(|finding| finding.code() == "deadline-passed"));
    /// # Ok::<(), campagne::Error>(())
    /// ```
    pub fn amend(mut self, previous: &Submission<'_>) -> Result<Self, Error> {
        let text = std::str::from_utf8(previous.text()).map_err(|_| unreadable("it is not UTF-8"))?;
        let mut json = Jiter::new(text.as_bytes());
        let is_object = json.peek().map(|peek| peek == Peek::Object);
        match is_object.and_then(|is_object| json.next_skip().map(|()| is_object)) {
            Ok(true) => json.finish().map_err(|error| unreadable(&error.error_type.to_string()))?,
            Ok(false) => return Err(unreadable("it is no object")),
            Err(error) => return Err(unreadable(&error.error_type.to_string())),
        }
        (self.mode, self.previous) = (Mode::Amend, Some(Arc::from(text)));
        Ok(self)
    }

    /// The language of the messages.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Gives a level to a rule. It overrides the campaign's level and the rule's own.
    ///
    /// # Errors
    /// [`Error::UnknownRule`], [`Error::UnknownLevel`]; [`Error::FixedLevel`] for a level other than `error` of a
    /// rule that [is fixed](Rule::is_fixed).
    pub fn level(mut self, code: &str, level: &str) -> Result<Self, Error> {
        let (rule, level) = (find_rule(code)?, level.parse()?);
        if rule.is_fixed() && level != Level::ERROR {
            return Err(Error::FixedLevel { code: rule.code });
        }
        self.levels.push((rule, level));
        Ok(self)
    }

    /// Shows the findings at one more JSON Pointer, and at everything below it. Findings elsewhere are left
    /// out but count: the verdict is about the whole submission. Without a call, all findings are shown.
    ///
    /// ```
    /// use campagne::{Campaign, Options, Submission};
    /// let options = Options::at("2020-10-15T10:00:00Z")?.only("/title")?;
    /// let report = Campaign::builtin("mip-2020")?.check(&Submission::from_json(r#"{"title": "Un"}"#), &options);
    /// assert_eq!(report.findings.len(), 1);
    /// assert!(report.counts.error > 1);
    /// # Ok::<(), campagne::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotAPointer`] if the slash is missing, [`Error::UnknownField`] if there is no such field.
    pub fn only(mut self, pointer: &str) -> Result<Self, Error> {
        self.only.get_or_insert_default().push(pointer.parse()?);
        Ok(self)
    }

    /// Accepts the submission before an instant, whatever the deadline: an extension granted to it by name.
    #[must_use]
    pub const fn extended_deadline(mut self, until: DateTime<Utc>) -> Self {
        self.extended_deadline = Some(until);
        self
    }

    /// The same with an instant written in RFC 3339.
    ///
    /// # Errors
    /// [`Error::NotAnInstant`] if the text is not an instant, or has no offset.
    pub fn extended_until(self, until: &str) -> Result<Self, Error> {
        Ok(self.extended_deadline(instant(until)?))
    }

    /// Names a field in messages as the host's form does. `*` stands for every item of a list.
    ///
    /// ```
    /// use campagne::{Campaign, Language, Options, Submission};
    /// let options = Options::at("2020-10-15T10:00:00Z")?
    ///     .language(Language::En)
    ///     .label("/sessions/*/start", "Beginning")?;
    /// let typed = Submission::from_json(r#"{"format": "workshop", "sessions": [{"end": "2020-11-03T17:00"}]}"#);
    /// let report = Campaign::builtin("mip-2020")?.check(&typed, &options);
    /// let start = report.findings.iter().find(|finding| finding.place.to_string() == "/sessions/0/start").unwrap();
    /// assert!(start.message(Language::En).contains("“Beginning (no. 1)”"));
    /// # Ok::<(), campagne::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotAPointer`] if the slash is missing, [`Error::UnknownField`] if there is no such field,
    /// [`Error::BlankLabel`] if the name is blank.
    pub fn label(mut self, pattern: &str, name: &str) -> Result<Self, Error> {
        let path: Path = pattern.parse()?;
        if path == Path::ROOT {
            return Err(Error::UnknownField { given: pattern.into(), nearest: None });
        }
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::BlankLabel { pointer: pattern.into() });
        }
        self.labels.set(path, name.to_owned());
        Ok(self)
    }

    /// Keeps at most this many findings. The counts and the verdict are about all.
    #[must_use]
    pub const fn max_findings(mut self, max: usize) -> Self {
        self.max_findings = Some(max);
        self
    }
}

fn instant(text: &str) -> Result<DateTime<Utc>, Error> {
    read_instant(text).ok_or_else(|| Error::NotAnInstant { given: text.into() })
}

fn unreadable(why: &str) -> Error {
    Error::UnreadablePrevious { why: why.to_owned() }
}
