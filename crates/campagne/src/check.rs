//! From a submission to its report, in one pass.

use std::sync::Arc;

use campagne_territories::Territories;
use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};

use crate::Error;
use crate::campaign::{Campaign, Phase};
use crate::event::Event;
use crate::form::{self, Form, Path};
use crate::report::{Levels, Report, Sink};
use crate::rule::{Level, Rule};
use crate::rules::{self, Context, shape};
use crate::submission::Submission;
use crate::words::{Language, nearest};
use crate::zone::Zone;

/// What a check is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Mode {
    /// Filing an event: everything is checked.
    #[default]
    Submit,
    /// Keeping one for later: nothing is missing yet and no deadline applies, but what is
    /// filled in is checked.
    Draft,
}

impl Mode {
    /// Every mode, the default first.
    pub const ALL: [Self; 2] = [Self::Submit, Self::Draft];

    /// The mode as the wire has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Draft => "draft",
        }
    }
}

impl std::str::FromStr for Mode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mode = Self::ALL.into_iter().find(|mode| mode.code() == text);
        mode.ok_or_else(|| Error::UnknownMode { given: text.into() })
    }
}

impl Serialize for Mode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// How to check.
///
/// ```
/// use campagne::{Language, Options};
/// let options = Options::at("2020-10-15T10:00:00Z")?.language(Language::En).level("unknown-field", "error")?;
/// assert!(Options::at("2020-10-15T10:00:00").is_err()); // an instant has an offset
/// # let _ = options;
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    now: DateTime<Utc>,
    mode: Mode,
    language: Language,
    levels: Vec<(&'static Rule, Level)>,
    max_findings: Option<usize>,
}

impl Options {
    /// The default options at an instant: the library reads no clock.
    #[must_use]
    pub const fn new(now: DateTime<Utc>) -> Self {
        Self { now, mode: Mode::Submit, language: Language::Fr, levels: Vec::new(), max_findings: None }
    }

    /// The default options at an instant written in RFC 3339; the seconds may be left out.
    ///
    /// # Errors
    /// [`Error::NotAnInstant`] where the text is none, or has no offset.
    pub fn at(now: &str) -> Result<Self, Error> {
        let instant = form::read_instant(now).ok_or_else(|| Error::NotAnInstant { given: now.into() })?;
        Ok(Self::new(instant))
    }

    /// The instant taken for now.
    #[must_use]
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The same options at another instant.
    ///
    /// # Errors
    /// [`Error::NotAnInstant`], as [`at`](Self::at).
    pub fn now_at(self, now: &str) -> Result<Self, Error> {
        Ok(Self { now: Self::at(now)?.now, ..self })
    }

    /// What the check is for.
    #[must_use]
    pub const fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// The language of the messages.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Gives a level to a rule, over the campaign's and the rule's own.
    ///
    /// # Errors
    /// [`Error::UnknownRule`], [`Error::UnknownLevel`].
    pub fn level(mut self, code: &str, level: &str) -> Result<Self, Error> {
        let rule = find_rule(code)?;
        self.levels.push((rule, level.parse()?));
        Ok(self)
    }

    /// Keeps that many findings at most; the counts and the verdict are of all.
    #[must_use]
    pub const fn max_findings(mut self, max: usize) -> Self {
        self.max_findings = Some(max);
        self
    }
}

/// The rule of a code.
///
/// # Errors
/// [`Error::UnknownRule`], which names the nearest.
pub fn find_rule(code: &str) -> Result<&'static Rule, Error> {
    Rule::named(code).ok_or_else(|| Error::UnknownRule {
        given: code.into(),
        nearest: nearest(code, Rule::all().iter().map(|rule| (rule.code, rule.code)))
            .map(|(code, _)| code.to_owned()),
    })
}

/// A campaign and options, ready to check any number of submissions.
#[derive(Debug, Clone)]
pub struct Checker<'c> {
    campaign: &'c Campaign,
    options: Options,
    levels: Levels,
    phase: Phase,
    territories: Option<&'c Territories>,
}

impl<'c> Checker<'c> {
    fn new(campaign: &'c Campaign, options: &Options) -> Self {
        let mut levels = Levels::default();
        for (rule, level) in campaign.all_levels().chain(options.levels.iter().copied()) {
            levels.set(rule, level);
        }
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self { campaign, options: options.clone(), levels, phase: campaign.phase(options.now), territories }
    }

    /// Takes those territories, or none: then the rules that need them are in `not_checked`. With
    /// the feature `embedded` they are there from the start.
    #[must_use]
    pub const fn territories(mut self, territories: Option<&'c Territories>) -> Self {
        self.territories = territories;
        self
    }

    /// Checks one submission. Never fails, whatever it is.
    #[must_use]
    pub fn check(&self, submission: &Submission<'_>) -> Report {
        let (_, _, out) = self.read(submission.text());
        self.report(out)
    }

    /// Checks one submission, and tells by what it may be named in a list.
    #[must_use]
    pub fn inspect(&self, submission: &Submission<'_>) -> Inspection {
        let (form, _, out) = self.read(submission.text());
        let (id, title) = (form.id.value(), form.title.value());
        Inspection {
            id: id.map(ToString::to_string),
            title: title.map(ToString::to_string),
            report: self.report(out),
        }
    }

    /// Checks one submission, and yields the event when it is accepted.
    ///
    /// There is no event where a lowered level lets pass a submission that lacks what every
    /// event has.
    #[must_use]
    pub fn accept(&self, submission: &Submission<'_>) -> (Report, Option<Event>) {
        let (form, zone, out) = self.read(submission.text());
        let report = self.report(out);
        let event = if report.is_accepted() {
            zone.and_then(|zone| Event::new(&form, self.campaign, zone))
        } else {
            None
        };
        (report, event)
    }

    fn read<'a>(&'a self, bytes: &'a [u8]) -> (Form<'a>, Option<Zone>, Sink<'a>) {
        let mut out = Sink::new(&self.levels);
        let mut form = Form::default();
        if shape::document_too_large::passes(bytes.len(), self.campaign.limits.document, &mut out) {
            match simdutf8::compat::from_utf8(bytes) {
                Err(error) => out.push(shape::malformed_document::not_utf_8(bytes, error.valid_up_to())),
                Ok(text) => {
                    let (read, sink) = form::read(text, self.campaign, out);
                    out = sink;
                    match read {
                        Ok(read) => form = read,
                        Err(broken) => {
                            // What was found before the text broke off may be an effect of it.
                            out = Sink::new(&self.levels);
                            out.push(shape::malformed_document::found(text, &broken));
                        }
                    }
                }
            }
        }
        let zone = {
            let (mode, phase) = (self.options.mode, self.phase);
            let context = Context::new(&form, self.campaign, mode, phase, self.territories);
            rules::run(&context, &mut out);
            context.zone.filter(|_| !out.is_blocked(Path::ROOT))
        };
        (form, zone, out)
    }

    fn report(&self, out: Sink<'_>) -> Report {
        let (findings, counts, not_checked) = out.finish(self.options.max_findings);
        Report {
            campaign: Arc::clone(&self.campaign.id),
            mode: self.options.mode,
            now: self.options.now,
            phase: self.phase,
            language: self.options.language,
            counts,
            findings,
            not_checked,
        }
    }
}

/// A report, with what names its submission: as typed, so not for publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// The identifier, where there is a usable one.
    pub id: Option<String>,
    /// The title, where there is a usable one.
    pub title: Option<String>,
    /// The report.
    pub report: Report,
}

impl Inspection {
    /// The report as programs read it in a list: with its source (`evenements.csv:12`) and the
    /// identifier of its submission.
    #[must_use]
    pub const fn sourced<'r>(&'r self, source: &'r str) -> Sourced<'r> {
        Sourced { source, inspection: self }
    }
}

/// A report with its source; see [`Inspection::sourced`].
#[derive(Debug, Clone, Copy)]
pub struct Sourced<'r> {
    source: &'r str,
    inspection: &'r Inspection,
}

impl Serialize for Sourced<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// `flatten` is what serde's derive alone can do.
        #[derive(Serialize)]
        struct Line<'r> {
            source: &'r str,
            id: Option<&'r str>,
            #[serde(flatten)]
            report: &'r Report,
        }
        let Inspection { id, report, .. } = self.inspection;
        Line { source: self.source, id: id.as_deref(), report }.serialize(serializer)
    }
}

impl Campaign {
    /// Makes ready to check any number of submissions.
    #[must_use]
    pub fn checker(&self, options: &Options) -> Checker<'_> {
        Checker::new(self, options)
    }

    /// Checks one submission; see [`checker`](Self::checker) for many.
    ///
    /// ```
    /// use campagne::{Campaign, Options, Submission};
    /// let campaign = Campaign::builtin("mip-2020")?;
    /// let options = Options::at("2020-10-15T10:00:00Z")?;
    /// let report = campaign.check(&Submission::from_json(r#"{"title": "Un"}"#), &options);
    /// assert_eq!(report.findings[0].code(), "text-too-short");
    /// assert_eq!(report.findings[0].place.to_string(), "/title");
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn check(&self, submission: &Submission<'_>, options: &Options) -> Report {
        self.checker(options).check(submission)
    }
}
