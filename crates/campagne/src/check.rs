//! From a submission to its report, in one pass.

use std::sync::Arc;

use campagne_territories::Territories;
use serde::{Serialize, Serializer};

use crate::campaign::{Campaign, Phase};
use crate::collection::Digest;
use crate::event::Event;
use crate::form::{self, Form, Path};
use crate::options::Options;
use crate::report::{Finding, Levels, Report, Sink};
use crate::rule::Severity;
use crate::rules::{self, CampaignName, Context, shape};
use crate::submission::Submission;
use crate::zone::Zone;

/// What a campaign and options come to, worked out once for any number of checks.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) options: Options,
    levels: Levels,
    names: Vec<CampaignName>,
}

impl Prepared {
    pub(crate) fn new(campaign: &Campaign, options: Options) -> Self {
        let mut levels = Levels::default();
        for (rule, level) in campaign.all_levels().chain(options.levels.iter().copied()) {
            levels.set(rule, level);
        }
        Self { options, levels, names: campaign.names().filter_map(CampaignName::new).collect() }
    }
}

/// A campaign and options, ready to check any number of submissions.
#[derive(Debug, Clone)]
pub struct Checker<'c> {
    campaign: &'c Campaign,
    prepared: Arc<Prepared>,
    territories: Option<&'c Territories>,
}

impl<'c> Checker<'c> {
    /// Of what was prepared from that campaign.
    pub(crate) fn of(campaign: &'c Campaign, prepared: Arc<Prepared>) -> Self {
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self { campaign, prepared, territories }
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
        let (form, (), out) = self.read(submission.text(), |_, _| ());
        self.report(&form, out)
    }

    /// Checks one submission, and tells by what it may be named in a list.
    #[must_use]
    pub fn inspect(&self, submission: &Submission<'_>) -> Inspection {
        let (form, (), out) = self.read(submission.text(), |_, _| ());
        self.inspection(&form, out)
    }

    /// Checks one submission of a list or file, and takes down what it must be compared by with
    /// the others: see [`Collection`](crate::Collection).
    #[must_use]
    pub fn inspect_for_collection(&self, submission: &Submission<'_>) -> (Inspection, Digest) {
        let (form, digest, out) = self.read(submission.text(), Digest::of);
        (self.inspection(&form, out), digest)
    }

    /// Checks one submission, and yields the event when it is accepted.
    ///
    /// There is no event where a lowered level lets pass a submission that lacks what every
    /// event has.
    #[must_use]
    pub fn accept(&self, submission: &Submission<'_>) -> (Report, Option<Event>) {
        let (form, zone, out) = self.read(submission.text(), usable_zone);
        let report = self.report(&form, out);
        let event = self.event(&form, zone, &report);
        (report, event)
    }

    /// Checks one submission of a list or file, takes down what it must be compared by, and yields
    /// the event when it is accepted.
    #[cfg(feature = "programme")]
    pub(crate) fn accept_for_collection(
        &self,
        submission: &Submission<'_>,
    ) -> (Inspection, Digest, Option<Event>) {
        let take = |context: &Context<'_, '_>, out: &mut Sink<'_>| {
            (Digest::of(context, out), usable_zone(context, out))
        };
        let (form, (digest, zone), out) = self.read(submission.text(), take);
        let inspection = self.inspection(&form, out);
        let event = self.event(&form, zone, &inspection.report);
        (inspection, digest, event)
    }

    fn event(&self, form: &Form<'_>, zone: Option<Zone>, report: &Report) -> Option<Event> {
        if !report.is_accepted() {
            return None;
        }
        let event = Event::new(form, self.campaign, zone?)?;
        (event.submitter.is_some() || self.prepared.options.accepted).then_some(event)
    }

    /// Reads the form and runs the rules; `then` takes from their context what else is wanted.
    fn read<'a, T>(
        &'a self,
        bytes: &'a [u8],
        then: impl FnOnce(&Context<'_, '_>, &mut Sink<'_>) -> T,
    ) -> (Form<'a>, T, Sink<'a>) {
        let mut out = Sink::new(&self.prepared.levels);
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
                            out = Sink::new(&self.prepared.levels);
                            out.push(shape::malformed_document::found(text, &broken));
                        }
                    }
                }
            }
        }
        let previous = self.prepared.options.previous.as_deref().map(|text| self.read_previous(text));
        let taken = {
            let (options, phase) = (&self.prepared.options, self.phase(&form));
            let mut context =
                Context::new(&form, previous.as_ref(), self.campaign, options, phase, self.territories);
            context.names = &self.prepared.names;
            rules::run(&context, &mut out);
            then(&context, &mut out)
        };
        (form, taken, out)
    }

    fn inspection(&self, form: &Form<'_>, out: Sink<'_>) -> Inspection {
        let (id, title) = (form.id.value(), form.title.value());
        Inspection {
            id: id.map(ToString::to_string),
            title: title.map(ToString::to_string),
            codes: out.codes().collect(),
            report: self.report(form, out),
        }
    }

    /// Takes in a finding made after the check, unless its rule is off: as those made by the check
    /// it counts whether it is shown or not.
    pub(crate) fn add(&self, mut finding: Finding, inspection: &mut Inspection) {
        let Some(severity) = self.prepared.levels.get(finding.rule).severity() else { return };
        finding.severity = severity;
        let Inspection { codes, report, .. } = inspection;
        codes.push((finding.code(), severity));
        report.insert(finding);
        report.findings = self.prepared.options.show(std::mem::take(&mut report.findings));
    }

    /// The accepted submission that is amended. What is wrong with it concerns nobody any more: a
    /// field that cannot be used tells nothing.
    fn read_previous<'a>(&'a self, text: &'a str) -> Form<'a> {
        let (read, _) = form::read(text, self.campaign, Sink::new(&self.prepared.levels));
        read.unwrap_or_default()
    }

    /// Where the campaign stands for a submission: its format may have a deadline of its own.
    fn phase(&self, form: &Form<'_>) -> Phase {
        self.campaign.phase_for(form.format.value().copied(), self.prepared.options.now)
    }

    fn report(&self, form: &Form<'_>, out: Sink<'_>) -> Report {
        let (findings, counts, not_checked) = out.finish();
        Report {
            campaign: Arc::clone(&self.campaign.id),
            mode: self.prepared.options.mode,
            now: self.prepared.options.now,
            phase: self.phase(form),
            extended_deadline: self.prepared.options.extended_deadline,
            language: self.prepared.options.language,
            counts,
            findings: self.prepared.options.show(findings),
            not_checked,
            labels: self.prepared.options.labels.clone(),
        }
    }
}

/// The zone of an event of which nothing is in the way as a whole.
fn usable_zone(context: &Context<'_, '_>, out: &mut Sink<'_>) -> Option<Zone> {
    context.zone.filter(|_| !out.is_blocked(Path::ROOT))
}

/// A report, with what names its submission: as typed, so not for publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// The identifier, where there is a usable one.
    pub id: Option<String>,
    /// The title, where there is a usable one.
    pub title: Option<String>,
    /// The code and severity of each finding, those that are not shown among them; in no order.
    pub codes: Vec<(&'static str, Severity)>,
    /// The report.
    pub report: Report,
}

impl Inspection {
    /// The report as programs read it in a list: with its source (`evenements.csv:12`) and the
    /// identifier of its submission.
    #[must_use]
    pub const fn sourced<'r>(&'r self, source: &'r str) -> Sourced<'r> {
        Sourced {
            source,
            inspection: self,
            #[cfg(feature = "import")]
            dropped: &[],
        }
    }
}

/// A report with its source; see [`Inspection::sourced`].
#[derive(Debug, Clone, Copy)]
pub struct Sourced<'r> {
    source: &'r str,
    inspection: &'r Inspection,
    #[cfg(feature = "import")]
    dropped: &'r [crate::import::Dropped],
}

#[cfg(feature = "import")]
impl<'r> Sourced<'r> {
    /// The same with what of the source could not be carried; nothing where there is none.
    #[must_use]
    pub const fn with_dropped(mut self, dropped: &'r [crate::import::Dropped]) -> Self {
        self.dropped = dropped;
        self
    }
}

impl Serialize for Sourced<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// `flatten` is what serde's derive alone can do.
        #[derive(Serialize)]
        struct Line<'r> {
            source: &'r str,
            id: Option<&'r str>,
            #[cfg(feature = "import")]
            #[serde(skip_serializing_if = "Vec::is_empty")]
            dropped: Vec<crate::import::DroppedIn<'r>>,
            #[serde(flatten)]
            report: &'r Report,
        }
        let Inspection { id, report, .. } = self.inspection;
        Line {
            source: self.source,
            id: id.as_deref(),
            #[cfg(feature = "import")]
            dropped: self.dropped.iter().map(|dropped| dropped.in_language(report.language)).collect(),
            report,
        }
        .serialize(serializer)
    }
}

impl Campaign {
    /// Makes ready to check any number of submissions.
    #[must_use]
    pub fn checker(&self, options: &Options) -> Checker<'_> {
        Checker::of(self, Arc::new(Prepared::new(self, options.clone())))
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
