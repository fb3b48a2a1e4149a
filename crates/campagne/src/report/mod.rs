//! Findings, and the report that holds them.

mod display;
mod finding;
mod param;
mod sink;

use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::ser::{SerializeSeq as _, SerializeStruct as _};
use serde::{Serialize, Serializer};

pub use finding::{Finding, Fix};
pub use param::{Named, Param};
pub(crate) use sink::{Levels, Sink};

use crate::campaign::Phase;
use crate::check::Mode;
use crate::form::Path;
use crate::rule::{Rule, Severity};
use crate::words::Language;

/// Whether a submission may enter the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// No finding is an error.
    Accepted,
    /// At least one finding is an error.
    Rejected,
}

impl Verdict {
    /// The verdict as the wire has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// How many findings there are of each severity, counted before any is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Pieces of information.
    pub info: usize,
}

impl Counts {
    /// Counts one more.
    const fn add(&mut self, severity: Severity) {
        let count = match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Info => &mut self.info,
        };
        *count += 1;
    }
}

/// A rule that could not run, and the fields that stand in its way.
#[derive(Debug, Clone, PartialEq)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static Rule,
    /// The fields that it reads and that cannot be used.
    pub because: Vec<Path>,
}

impl Serialize for NotChecked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("NotChecked", 2)?;
        out.serialize_field("code", self.rule.code)?;
        out.serialize_field("because", &self.because)?;
        out.end()
    }
}

/// All findings on one submission, and the verdict.
///
/// As JSON (through `serde`) it is the report of the contract, messages included, in the
/// language that the options asked for; as text (through `Display`) it is meant for a log.
/// Both give the same bytes for the same submission on every platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The campaign against which the submission was checked.
    pub campaign: Arc<str>,
    /// The mode of the check.
    pub mode: Mode,
    /// The instant that was taken for now.
    pub now: DateTime<Utc>,
    /// The phase of the campaign at that instant.
    pub phase: Phase,
    /// The language of the messages.
    pub language: Language,
    /// The number of findings, before any is left out by `max_findings`.
    pub counts: Counts,
    /// The findings, by place in the order of the wire, then in the order of the rules.
    pub findings: Vec<Finding>,
    /// The rules that could not run.
    pub not_checked: Vec<NotChecked>,
}

impl Report {
    /// Accepted, unless a finding is an error.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        if self.counts.error == 0 { Verdict::Accepted } else { Verdict::Rejected }
    }

    /// True when the submission may enter the programme.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.verdict() == Verdict::Accepted
    }

    /// Takes in a finding that was made after the check, at its place in the order; keeps `max` of
    /// them at most, as the check did.
    pub(crate) fn insert(&mut self, finding: Finding, max: Option<usize>) {
        self.counts.add(finding.severity);
        let at = self.findings.partition_point(|other| other.order(&finding).is_le());
        self.findings.insert(at, finding);
        if let Some(max) = max {
            self.findings.truncate(max);
        }
    }

    /// Takes in that a finding silences a rule.
    pub(crate) fn insert_not_checked(&mut self, rule: &'static Rule, because: Path) {
        let at = self.not_checked.partition_point(|other| other.rule.position() <= rule.position());
        self.not_checked.insert(at, NotChecked { rule, because: vec![because] });
    }

    /// The findings of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }
}

/// An instant as reports write it: seconds, and fractions only where there are any.
#[must_use]
pub fn write_instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Report", 8)?;
        out.serialize_field("campaign", &*self.campaign)?;
        out.serialize_field("mode", &self.mode)?;
        out.serialize_field("now", &write_instant(self.now))?;
        out.serialize_field("phase", &self.phase)?;
        out.serialize_field("verdict", &self.verdict())?;
        out.serialize_field("counts", &self.counts)?;
        out.serialize_field("findings", &Spoken { findings: &self.findings, language: self.language })?;
        out.serialize_field("not_checked", &self.not_checked)?;
        out.end()
    }
}

struct Spoken<'r> {
    findings: &'r [Finding],
    language: Language,
}

impl Serialize for Spoken<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(Some(self.findings.len()))?;
        for finding in self.findings {
            out.serialize_element(&finding.spoken(self.language))?;
        }
        out.end()
    }
}
