//! From a submission to its report, in one pass.

use std::sync::Arc;

use campagne_territories::Territories;

use crate::campaign::{Campaign, Phase};
use crate::engine::{Asked, CampaignName, Context, Levels, Sink};
use crate::event::Event;
use crate::form::{Form, Path};
use crate::options::Options;
use crate::read::read;
use crate::report::{Finding, NotChecked, Report};
use crate::rule::{Level, Rule, Severity};
use crate::rules::{RULES, STEPS, place, shape};
use crate::submission::Submission;
use crate::zone::Zone;

/// What a campaign and options amount to, computed once for any number of checks.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) options: Options,
    levels: Levels,
    names: Vec<CampaignName>,
    /// Whether a commune that nobody knows is let pass.
    any_commune: bool,
    /// The same of a territory, and of one that may be several.
    any_territory: bool,
}

impl Prepared {
    pub(crate) fn new(campaign: &Campaign, options: Options) -> Self {
        let mut levels = Levels::new(RULES);
        for (rule, level) in campaign.all_levels().chain(options.levels.iter().copied()) {
            levels.set(rule, level);
        }
        let passes = |rule| levels.get(rule) != Level::ERROR;
        let any_commune = passes(&place::unknown_commune::RULE);
        let any_territory =
            passes(&place::unknown_territory::RULE) && passes(&place::ambiguous_territory::RULE);
        let names = campaign.names().filter_map(CampaignName::new).collect();
        Self { options, levels, names, any_commune, any_territory }
    }

    /// The findings to show, out of all in their order, with the host's names for their fields.
    fn show(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        if let Some(only) = &self.options.only {
            findings.retain(|finding| only.iter().any(|path| path.covers(finding.place.path)));
        }
        if let Some(max) = self.options.max_findings {
            findings.truncate(max);
        }
        for finding in &mut findings {
            finding.labels.clone_from(&self.options.labels);
        }
        findings
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
    /// Builds a checker from prepared options.
    pub(crate) fn of(campaign: &'c Campaign, prepared: Arc<Prepared>) -> Self {
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self { campaign, prepared, territories }
    }

    /// Sets the territories. With `None`, the rules that need them are in `not_checked`. With the feature
    /// `embedded` they are set from the start.
    #[must_use]
    pub const fn territories(mut self, territories: Option<&'c Territories>) -> Self {
        self.territories = territories;
        self
    }

    /// Checks one submission. Never fails, whatever the submission is.
    #[must_use]
    pub fn check(&self, submission: &Submission<'_>) -> Report {
        let (form, (), out) = self.read(submission.text(), |_, _| ());
        self.report(&form, out)
    }

    /// Checks one submission, and also gives the identifier and the title that name it in a list.
    #[must_use]
    pub fn inspect(&self, submission: &Submission<'_>) -> Inspection {
        self.inspect_and(submission, |_, _| ()).0
    }

    /// Checks one submission, and gives the event if it is accepted.
    ///
    /// An accepted submission is an event, except in the mode `draft`: a draft may lack what it will have. Without
    /// territories, nobody knows the zone of an event that names its place alone, and there is none either.
    #[must_use]
    pub fn accept(&self, submission: &Submission<'_>) -> (Report, Option<Event>) {
        let (form, zone, out) = self.read(submission.text(), usable_zone);
        let report = self.report(&form, out);
        let event = self.event(&form, zone, &report);
        (report, event)
    }

    /// Checks one submission; `then` takes whatever else is needed from the context of its rules.
    pub(crate) fn inspect_and<T>(
        &self,
        submission: &Submission<'_>,
        then: impl FnOnce(&Context<'_, '_>, &mut Sink<'_>) -> T,
    ) -> (Inspection, T) {
        let (form, taken, out) = self.read(submission.text(), then);
        (self.inspection(&form, out), taken)
    }

    /// The same, with the event if it is accepted.
    #[cfg(feature = "programme")]
    pub(crate) fn accept_and<T>(
        &self,
        submission: &Submission<'_>,
        then: impl FnOnce(&Context<'_, '_>, &mut Sink<'_>) -> T,
    ) -> (Inspection, T, Option<Event>) {
        let both =
            |context: &Context<'_, '_>, out: &mut Sink<'_>| (then(context, out), usable_zone(context, out));
        let (form, (taken, zone), out) = self.read(submission.text(), both);
        let inspection = self.inspection(&form, out);
        let event = self.event(&form, zone, &inspection.report);
        (inspection, taken, event)
    }

    fn event(&self, form: &Form<'_>, zone: Option<Zone>, report: &Report) -> Option<Event> {
        if !report.is_accepted() {
            return None;
        }
        let event = Event::new(form, self.campaign, zone?)?;
        (event.submitter.is_some() || self.prepared.options.accepted).then_some(event)
    }

    /// Reads the form and runs the rules; `then` takes whatever else is needed from their context.
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
                    let (read, sink) = read(text, self.campaign, out);
                    out = sink;
                    match read {
                        Ok(read) => form = read,
                        Err(broken) => {
                            // Earlier findings may be an effect of the broken text.
                            out = Sink::new(&self.prepared.levels);
                            out.push(shape::malformed_document::found(text, &broken));
                        }
                    }
                }
            }
        }
        let previous = self.prepared.options.previous.as_deref().map(|text| self.read_previous(text));
        let taken = {
            let Options { mode, accepted, now, extended_deadline, .. } = self.prepared.options;
            let Prepared { any_commune, any_territory, .. } = *self.prepared;
            let asked = Asked { mode, accepted, now, extended_deadline, any_commune, any_territory };
            let phase = self.phase(&form);
            let mut context =
                Context::new(&form, previous.as_ref(), self.campaign, asked, phase, self.territories);
            context.names = &self.prepared.names;
            STEPS.run(&context, &mut out);
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

    /// Adds a finding made after the check, unless its rule is off. Like the others it counts whether it is
    /// shown or not.
    pub(crate) fn add(&self, finding: Finding, inspection: &mut Inspection) {
        let Some(finding) = self.prepared.levels.admit(finding) else { return };
        let Inspection { codes, report, .. } = inspection;
        codes.push((finding.code(), finding.severity));
        report.insert(finding);
        report.findings = self.prepared.show(std::mem::take(&mut report.findings));
    }

    /// Records that a field silences a rule of the list.
    pub(crate) fn add_not_checked(&self, rule: &'static Rule, because: Path, report: &mut Report) {
        let rank = self.prepared.levels.rank(rule);
        report.insert_not_checked(NotChecked { rule, because: vec![because], rank });
    }

    /// The accepted submission that is amended. Its faults no longer matter: an unusable field counts as
    /// unknown.
    fn read_previous<'a>(&'a self, text: &'a str) -> Form<'a> {
        let (read, _) = read(text, self.campaign, Sink::new(&self.prepared.levels));
        read.unwrap_or_default()
    }

    /// The phase of the campaign for a submission: its format may have a deadline of its own.
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
            findings: self.prepared.show(findings),
            not_checked,
            labels: self.prepared.options.labels.clone(),
        }
    }
}

/// The zone of an event, unless a finding blocks the whole submission.
fn usable_zone(context: &Context<'_, '_>, out: &mut Sink<'_>) -> Option<Zone> {
    context.zone.filter(|_| !out.is_blocked(Path::ROOT))
}

/// A report, with the identifier and the title of its submission: as typed, so not for publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// The identifier, if there is a usable one.
    pub id: Option<String>,
    /// The title, if there is a usable one.
    pub title: Option<String>,
    /// The code and severity of each finding, shown or not, in no order.
    pub codes: Vec<(&'static str, Severity)>,
    /// The report.
    pub report: Report,
}

impl Campaign {
    /// A checker for any number of submissions.
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
