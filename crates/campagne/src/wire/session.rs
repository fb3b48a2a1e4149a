//! A campaign and options, prepared once for any number of checks.

use std::sync::Arc;

use serde::Serialize;

use super::arguments::Arguments;
use super::campaigns;
use super::error::{Answer, CallError};
use super::json::append;
use super::json::json;
use super::library::Library;
use crate::campaign::Campaign;
use crate::check::Checker;
use crate::check::Prepared;
use crate::form::Segment;
use crate::options::NAMES as OPTIONS;
use crate::options::Options;
use crate::report::Finding;
use crate::report::Plain;
use crate::report::Report;
use crate::rule::Severity;
use crate::submission::Submission;

/// A campaign and the options of a check, read once. A form that checks at each keystroke keeps a session.
/// The territories are those of the [`Library`] at the time of the check.
///
/// ```
/// use campagne::wire::{Library, Session};
/// let (library, session) = (Library::new(), Session::new(r#"{"now": "2020-10-15T10:00:00Z"}"#)?);
/// let report = session.check(br#"{"title": "Atelier"}"#, &library);
/// assert!(report.contains("missing-value"));
/// # Ok::<(), campagne::wire::CallError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) campaign: Arc<Campaign>,
    prepared: Arc<Prepared>,
}

/// The options that [`Options::from_json`] does not know: the campaign, and the options for files.
pub(super) const CAMPAIGN: &str = "campaign";
pub(super) const FROM: &str = "from";
pub(super) const COLUMNS: &str = "columns";

impl Session {
    /// Reads the options of a check:
    ///
    /// - `now`: an instant, such as `2020-10-15T10:00:00Z`; it is required, since the library reads no clock;
    /// - `campaign`: the identifier of a built-in one (`mip-2020` by default), or a campaign of one's own, as
    ///   an object or as the text of a TOML or JSON file;
    /// - `mode`, `previous`, `language`, `levels`, `only`, `extended_deadline`, `labels`, `max_findings`: see
    ///   [`Options::from_json`].
    ///
    /// # Errors
    /// `malformed-options`, `unknown-option`, `invalid-option`, `missing-option`; `unknown-campaign`,
    /// `invalid-campaign`; and the codes of [`Error`](crate::Error).
    pub fn new(options: &str) -> Result<Self, CallError> {
        Self::of(&Arguments::read(options, &known(&[CAMPAIGN]))?)
    }

    pub(super) fn of(arguments: &Arguments<'_>) -> Result<Self, CallError> {
        let campaign = campaigns::given(arguments.raw(CAMPAIGN))?;
        Ok(Self::with(campaign, Options::from_json(&arguments.without(&[CAMPAIGN, FROM, COLUMNS]))?))
    }

    fn with(campaign: Arc<Campaign>, options: Options) -> Self {
        let prepared = Arc::new(Prepared::new(&campaign, options));
        Self { campaign, prepared }
    }

    /// The same session at another instant.
    ///
    /// # Errors
    /// `not-an-instant`.
    pub fn at(&self, now: &str) -> Result<Self, CallError> {
        let options = self.prepared.options.clone().now_at(now)?;
        Ok(Self::with(Arc::clone(&self.campaign), options))
    }

    /// Checks one submission. The answer is its report.
    #[must_use]
    pub fn check(&self, submission: &[u8], library: &Library) -> String {
        json(&self.checker(library).check(&Submission::from_json(submission)))
    }

    /// The errors of one submission, in the form that form libraries expect. The list is empty if the
    /// submission is accepted, and holds `{"message", "path": ["sessions", 0, "end"], "code", "help",
    /// "fix"}`.
    #[must_use]
    pub fn issues(&self, submission: &[u8], library: &Library) -> String {
        let report = self.checker(library).check(&Submission::from_json(submission));
        let issues: Vec<Issue<'_>> =
            report.of(Severity::Error).map(|finding| Issue::of(finding, &report)).collect();
        json(&issues)
    }

    /// Checks one submission a line. The answer is one report a line, without reports for blank lines.
    #[must_use]
    pub fn check_lines(&self, lines: &[u8], library: &Library) -> String {
        let checker = self.checker(library);
        let mut reports = Vec::new();
        let lines = lines.strip_prefix(b"\xef\xbb\xbf").unwrap_or(lines);
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', lines).chain([lines.len()]) {
            let line = lines.get(start..end).unwrap_or_default();
            start = end + 1;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let report = checker.check(&Submission::from_json(line));
            append(&mut reports, &report);
            reports.push(b'\n');
        }
        String::from_utf8(reports).unwrap_or_default()
    }

    pub(super) fn checker<'s>(&'s self, library: &'s Library) -> Checker<'s> {
        Checker::of(&self.campaign, Arc::clone(&self.prepared)).territories(library.territories())
    }
}

impl Library {
    /// Checks one submission. The answer is its report. See [`Session`] for many checks.
    ///
    /// # Errors
    /// As [`Session::new`].
    pub fn check(&self, submission: &[u8], options: &str) -> Answer {
        Ok(Session::new(options)?.check(submission, self))
    }

    /// Checks one submission a line. The answer is one report a line, without reports for blank lines.
    ///
    /// # Errors
    /// As [`Session::new`].
    pub fn check_lines(&self, lines: &[u8], options: &str) -> Answer {
        Ok(Session::new(options)?.check_lines(lines, self))
    }
}

/// An error-level finding in the form that form libraries expect.
#[derive(Serialize)]
struct Issue<'r> {
    message: String,
    path: Vec<Segment>,
    code: &'r str,
    help: String,
    fix: Option<Plain<'r>>,
}

impl<'r> Issue<'r> {
    fn of(finding: &'r Finding, report: &Report) -> Self {
        Self {
            message: finding.message(report.language),
            path: finding.place.segments(),
            code: finding.code(),
            help: finding.help(report.language),
            fix: finding.fix.as_ref().map(|fix| Plain(&fix.value)),
        }
    }
}

/// The options of a check, and an operation's own.
pub(super) fn known(own: &[&'static str]) -> Vec<&'static str> {
    own.iter().copied().chain(OPTIONS).collect()
}
