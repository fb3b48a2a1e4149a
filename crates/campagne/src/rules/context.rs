//! What rules see once the form is read.

use std::sync::LazyLock;

use campagne_territories::Territories;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::amendment::{Amendment, Side};
use super::places::{Places, TerritoryGiven};
use super::{CampaignName, END, OLD_END, OLD_START, RULES, START};
use crate::campaign::{Campaign, Deadline, FormatNeeds, Phase, TimeModel};
use crate::form::{Field, Form, Path, Session, When};
use crate::options::{Mode, Options};
use crate::report::Sink;
use crate::rule::{Check, FormCheck, Input, Rule, Stage};
use crate::vocabulary::Attendance;
use crate::zone::Zone;

/// A date or date-time in its zone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// On the clocks of the place.
    pub(crate) local: NaiveDateTime,
    /// As an instant; for a whole day, the first of it.
    pub(crate) instant: DateTime<Utc>,
    /// A whole day, from its first instant.
    pub(crate) whole_day: bool,
    zone: Zone,
}

impl Moment {
    /// A date or date-time on the clocks of a zone; none when they never show it.
    pub(crate) fn new(when: When, zone: Zone) -> Option<Self> {
        let instant = instant(when, zone)?;
        let local = match when {
            When::Day(day) => day.and_time(NaiveTime::MIN),
            When::Local(local) | When::Offset(local, _) => local,
            When::Instant(instant) => zone.local(instant),
        };
        Some(Self { local, instant, whole_day: when.is_day(), zone })
    }

    /// The day on which something that starts then begins.
    pub(crate) fn first_day(self) -> NaiveDate {
        self.local.date()
    }

    /// The day on which something that ends then is over.
    pub(crate) fn last_day(self) -> NaiveDate {
        if self.whole_day { self.local.date() } else { last_day(self.local) }
    }

    /// The instant at which something that ends then is over: for a whole day, the end of it.
    pub(crate) fn end_instant(self) -> DateTime<Utc> {
        match self.local.date().succ_opt() {
            Some(next) if self.whole_day => self.zone.start_of(next),
            _ => self.instant,
        }
    }
}

/// The day on which something that ends at a time is over: midnight belongs to the day before.
pub(crate) fn last_day(end: NaiveDateTime) -> NaiveDate {
    let day = end.date();
    if end.time() == NaiveTime::MIN { day.pred_opt().unwrap_or(day) } else { day }
}

/// The two ends of a session, as far as they can be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timing {
    pub(crate) index: usize,
    pub(crate) start: Option<Moment>,
    pub(crate) end: Option<Moment>,
}

impl Timing {
    /// True of whole days, which may run on for several.
    pub(crate) fn is_whole_days(&self) -> bool {
        self.start.or(self.end).is_some_and(|moment| moment.whole_day)
    }

    /// True when a finding has made either end unusable.
    pub(crate) fn is_blocked(&self, out: &Sink<'_>) -> bool {
        out.is_blocked(START.at(self.index)) || out.is_blocked(END.at(self.index))
    }
}

/// A submission in its campaign, at an instant.
pub(crate) struct Context<'c, 'a> {
    pub(crate) form: &'c Form<'a>,
    pub(crate) campaign: &'c Campaign,
    /// The names of the campaign, folded once for all submissions.
    pub(crate) names: &'c [CampaignName],
    pub(crate) mode: Mode,
    /// It was accepted before.
    pub(crate) accepted: bool,
    pub(crate) phase: Phase,
    pub(crate) now: DateTime<Utc>,
    /// The instant granted to this submission by name.
    pub(crate) extended_deadline: Option<DateTime<Utc>>,
    /// What changes of the accepted event, in the mode `amend`.
    pub(crate) amendment: Option<Amendment<'c>>,
    /// What the format needs, if the campaign offers it.
    pub(crate) needs: Option<&'c FormatNeeds>,
    /// How people attend: as said, or as goes without saying.
    pub(crate) attendance: Option<Attendance>,
    /// Where it takes place, as far as can be told.
    pub(crate) places: Places<'c>,
    /// The zone of the event, if it can be told.
    pub(crate) zone: Option<Zone>,
    /// The field that keeps the zone from being told.
    pub(crate) zone_blocker: Option<Path>,
    /// The sessions, on the clocks of that zone.
    pub(crate) timings: Vec<Timing>,
}

impl<'c, 'a> Context<'c, 'a> {
    pub(crate) fn new(
        form: &'c Form<'a>,
        previous: Option<&'c Form<'_>>,
        campaign: &'c Campaign,
        options: &Options,
        phase: Phase,
        territories: Option<&'c Territories>,
    ) -> Self {
        let needs = form.format.value().and_then(|format| campaign.format(*format));
        let places = Places::new(form, campaign.first_day(), territories);
        let zone = zone_of(form, campaign, &places);
        let mut context = Self {
            form,
            campaign,
            names: &[],
            mode: options.mode,
            accepted: options.accepted,
            phase,
            now: options.now,
            extended_deadline: options.extended_deadline,
            amendment: None,
            needs,
            attendance: attendance_of(form, needs),
            places,
            zone: zone.ok(),
            zone_blocker: zone.err(),
            timings: Vec::new(),
        };
        if let Some(zone) = context.zone {
            context.timings = context.timings_in(zone);
        }
        if let Some(old) = previous {
            let needs = old.format.value().and_then(|format| campaign.format(*format));
            let places = Places::new(old, campaign.first_day(), territories);
            let (attendance, zone) = (attendance_of(old, needs), zone_of(old, campaign, &places).ok());
            let new = Side { form, attendance: context.attendance, zone: context.zone };
            context.amendment = Some(Amendment::new(Side { form: old, attendance, zone }, new, campaign));
        }
        context
    }

    /// The deadline that concerns this submission: that of its format where it has its own.
    pub(crate) fn deadline(&self) -> Option<Deadline> {
        self.campaign.deadline_for(self.needs.map(|needs| needs.format))
    }

    /// True before the instant that was granted to this submission by name.
    pub(crate) fn is_extended(&self) -> bool {
        self.extended_deadline.is_some_and(|until| self.now < until)
    }

    /// The fields that an amendment may not change any more: none before the deadline, which for
    /// this purpose is the last instant at which the event could be filed.
    pub(crate) fn frozen(&self) -> &'c [Path] {
        if self.amendment.is_some() && self.phase == Phase::Closed && !self.is_extended() {
            &self.campaign.amendment.frozen
        } else {
            &[]
        }
    }

    /// True of a rule that has nothing to speak of here.
    fn is_idle(&self, rule: &Rule) -> bool {
        rule.reads.iter().any(|input| match input {
            Input::Previous => self.amendment.is_none(),
            Input::Frozen => self.frozen().is_empty(),
            _ => false,
        })
    }

    fn timings_in(&self, zone: Zone) -> Vec<Timing> {
        let moment = |field: &Field<When>| Moment::new(*field.value()?, zone);
        self.sessions()
            .iter()
            .enumerate()
            .map(|(index, session)| Timing {
                index,
                start: moment(&session.start),
                end: moment(&session.end),
            })
            .collect()
    }

    /// The fields that a rule cannot read for want of the territories, where it has all its fields.
    fn unread(&self, rule: &Rule) -> Vec<Path> {
        let lacks = |input: &Input| match input {
            Input::Territories => self.places.data.is_none(),
            Input::Points => !self.places.data.is_some_and(Territories::has_points),
            _ => false,
        };
        if !rule.reads.iter().any(lacks) {
            return Vec::new();
        }
        let fields = rule.reads.iter().filter_map(|input| match input {
            Input::Field(path) => Some(*path),
            _ => None,
        });
        let fields: Vec<Path> = fields.collect();
        if fields.iter().any(|path| self.is_blank(*path)) { Vec::new() } else { fields }
    }

    /// True when a field is blank, whichever way it is.
    pub(crate) fn is_blank(&self, path: Path) -> bool {
        self.form.is_blank_at(path)
    }

    /// The sessions that count: a format on demand has none (`unexpected-sessions`).
    pub(crate) fn sessions(&self) -> &'c [Session<'a>] {
        match self.needs {
            Some(needs) if needs.time == TimeModel::OnDemand => &[],
            _ => &self.form.sessions.items,
        }
    }

    /// Every pair of start and end, with their paths: sessions, availability, previous sessions.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (&Field<When>, &Field<When>, Path, Path)> {
        const FROM: Path = Path::of("/availability/from");
        const UNTIL: Path = Path::of("/availability/until");
        let availability = &self.form.availability;
        let sessions = self.sessions().iter().enumerate();
        let previous = self.form.previous_sessions.items.iter().enumerate();
        sessions
            .map(|(index, session)| (&session.start, &session.end, START.at(index), END.at(index)))
            .chain([(&availability.from, &availability.until, FROM, UNTIL)])
            .chain(
                previous.map(|(index, old)| (&old.start, &old.end, OLD_START.at(index), OLD_END.at(index))),
            )
    }

    /// Every date and date-time that stands on the clocks of the event's place.
    pub(crate) fn moments(&self) -> impl Iterator<Item = (When, Path)> {
        const CLOSES: Path = Path::of("/registration/closes");
        self.spans()
            .flat_map(|(start, end, start_path, end_path)| [(start, start_path), (end, end_path)])
            .chain([(&self.form.registration.closes, CLOSES)])
            .filter_map(|(field, path)| Some((*field.value()?, path)))
    }
}

/// How people attend: as said, where the format allows it (`attendance-mismatch` tells of the
/// rest), or the only way there is.
pub(crate) fn attendance_of(form: &Form<'_>, needs: Option<&FormatNeeds>) -> Option<Attendance> {
    match (&form.attendance, needs.map(|needs| needs.attendance.as_slice())) {
        (Field::Value(said), Some(allowed)) if !allowed.contains(said) => None,
        (Field::Value(said), _) => Some(*said),
        (Field::Blank, Some([only])) => Some(*only),
        _ => None,
    }
}

/// The instant of a date-time, none when no clock of the zone shows it; of a day, its first.
pub(crate) fn instant(when: When, zone: Zone) -> Option<DateTime<Utc>> {
    match when {
        When::Day(day) => Some(zone.start_of(day)),
        When::Local(local) => zone.resolve(local).earliest(),
        When::Instant(instant) => Some(instant),
        When::Offset(local, offset) => {
            let instant = local.checked_sub_offset(offset)?.and_utc();
            (zone.local(instant) == local).then_some(instant)
        }
    }
}

/// The zone of the event: as given, else of the commune, else of the territory where it has just
/// one, else the campaign's (contract, §2); or the field that cannot be used where nothing tells.
fn zone_of(form: &Form<'_>, campaign: &Campaign, places: &Places<'_>) -> Result<Zone, Path> {
    match &form.time_zone {
        Field::Value(zone) => return Ok(*zone),
        Field::Unusable => return Err(const { Path::of("/time_zone") }),
        Field::Blank => {}
    }
    if let Some(zone) = places.zone_of_commune().or_else(|| places.zone_of_territory()) {
        return Ok(zone);
    }
    match (&form.venue.commune, &places.territory) {
        (Field::Value(_) | Field::Unusable, _) if !places.knows_commune() => {
            Err(const { Path::of("/venue/commune") })
        }
        (_, TerritoryGiven::Unusable | TerritoryGiven::Other(_)) => Err(const { Path::of("/territory") }),
        _ => Ok(campaign.zone),
    }
}

/// A rule that looks at the whole form, and what it may lack besides usable fields.
struct Step {
    rule: &'static Rule,
    check: FormCheck,
    /// The fields of the submission that it reads, as bits.
    fields: u64,
    of_amendments: bool,
    of_territories: bool,
}

/// The rules that look at the whole form, in the order in which they run.
static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let steps = |stage| {
        RULES.iter().filter_map(move |rule| match rule.check {
            Check::Form(its, check) if its == stage => Some(Step {
                rule,
                check,
                fields: rule.reads.iter().fold(0, |fields, input| {
                    fields
                        | match input {
                            Input::Field(path) => path.top_bit(),
                            // Whatever the campaign freezes.
                            Input::Frozen => u64::MAX,
                            // What keeps these from being told is handed over.
                            Input::Zone | Input::Territories | Input::Points | Input::Previous => 0,
                        }
                }),
                of_amendments: rule
                    .reads
                    .iter()
                    .any(|input| matches!(input, Input::Previous | Input::Frozen)),
                of_territories: rule
                    .reads
                    .iter()
                    .any(|input| matches!(input, Input::Territories | Input::Points)),
            }),
            _ => None,
        })
    };
    Stage::ALL.into_iter().flat_map(steps).collect()
});

/// Runs every rule that looks at the whole form.
pub(crate) fn run(context: &Context<'_, '_>, out: &mut Sink<'_>) {
    for step in STEPS.iter() {
        let rule = step.rule;
        if step.of_amendments && context.is_idle(rule) {
            continue;
        }
        let unread = if step.of_territories { context.unread(rule) } else { Vec::new() };
        out.note_not_checked(rule, step.fields, context.zone_blocker, unread, context.frozen());
        // One that is off runs all the same: what it finds unusable is so for the others.
        (step.check)(context, out);
    }
}
