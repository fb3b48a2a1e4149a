//! Findings, and the report that holds them.

mod display;
mod finding;
mod param;

use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::ser::{SerializeSeq as _, SerializeStruct as _};
use serde::{Serialize, Serializer};

pub(crate) use finding::Plain;
pub use finding::{Finding, Fix};
#[cfg(feature = "schema")]
pub(crate) use param::grouped;
pub use param::{Named, Param};

use crate::campaign::Phase;
use crate::form::{Labels, Path};
use crate::mode::Mode;
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
    /// Both verdicts.
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Rejected];

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

/// The number of findings of each severity, counted before any is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Infos.
    pub info: usize,
}

impl Counts {
    /// Counts a finding.
    pub(crate) const fn add(&mut self, severity: Severity) {
        let count = match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Info => &mut self.info,
        };
        *count += 1;
    }
}

/// A rule that could not run, and the fields that prevented it.
#[derive(Debug, Clone, PartialEq)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static Rule,
    /// The fields that it reads and that are unusable.
    pub because: Vec<Path>,
    /// The place of the rule among all rules.
    pub(crate) rank: usize,
}

impl Serialize for NotChecked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("NotChecked", 2)?;
        out.serialize_field("code", self.rule.code)?;
        out.serialize_field("because", &self.because)?;
        out.end()
    }
}

/// All findings about one submission, and the verdict.
///
/// As JSON (through `serde`) it is the report of the contract, with messages in the language of the
/// options. As text (through `Display`) it is meant for a log. Both give the same bytes for the same
/// submission on every platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The campaign against which the submission was checked.
    pub campaign: Arc<str>,
    /// The mode of the check.
    pub mode: Mode,
    /// The instant of the check.
    pub now: DateTime<Utc>,
    /// The phase of the campaign at that instant, for the format of the submission.
    pub phase: Phase,
    /// The instant granted to this submission by name: before it the submission is accepted. It does not
    /// change the phase.
    pub extended_deadline: Option<DateTime<Utc>>,
    /// The language of the messages.
    pub language: Language,
    /// The number of findings, before any is left out by `only` or `max_findings`.
    pub counts: Counts,
    /// The findings, by place in the order of the wire, then in the order of the rules.
    pub findings: Vec<Finding>,
    /// The rules that could not run.
    pub not_checked: Vec<NotChecked>,
    /// The host's names of the fields.
    pub(crate) labels: Labels,
}

impl Report {
    /// The name of a field: the host's, if it gave one.
    ///
    /// ```
    /// use campagne::{Campaign, Language, Options, Submission};
    /// let options = Options::at("2020-10-15T10:00:00Z")?.label("/time_zone", "Fuseau")?;
    /// let typed = Submission::from_json(r#"{"time_zone": "Paris", "sessions": [{"start": "2020-11-03"}]}"#);
    /// let report = Campaign::builtin("mip-2020")?.check(&typed, &options);
    /// let skipped = report.not_checked.iter().find(|skipped| skipped.rule.code == "offset-mismatch").unwrap();
    /// assert_eq!(report.label(skipped.because[0], Language::Fr), "Fuseau");
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn label(&self, path: Path, language: Language) -> String {
        self.labels.of(path, language)
    }

    /// The verdict: accepted unless a finding is an error.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        if self.counts.error == 0 { Verdict::Accepted } else { Verdict::Rejected }
    }

    /// Whether the submission may enter the programme.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.verdict() == Verdict::Accepted
    }

    /// Counts a finding made after the check, and inserts it at its place in the order.
    pub(crate) fn insert(&mut self, finding: Finding) {
        self.counts.add(finding.severity);
        let at = self.findings.partition_point(|other| other.order(&finding).is_le());
        self.findings.insert(at, finding);
    }

    /// Records that a finding silences a rule.
    pub(crate) fn insert_not_checked(&mut self, skipped: NotChecked) {
        let at = self.not_checked.partition_point(|other| other.rank <= skipped.rank);
        self.not_checked.insert(at, skipped);
    }

    /// The findings of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }
}

/// An instant as reports write it: with seconds, and with fractions only if they are not zero.
#[must_use]
pub fn write_instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = if self.extended_deadline.is_some() { 9 } else { 8 };
        let mut out = serializer.serialize_struct("Report", fields)?;
        out.serialize_field("campaign", &*self.campaign)?;
        out.serialize_field("mode", &self.mode)?;
        out.serialize_field("now", &write_instant(self.now))?;
        out.serialize_field("phase", &self.phase)?;
        if let Some(until) = self.extended_deadline {
            out.serialize_field("extended_deadline", &write_instant(until))?;
        }
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
