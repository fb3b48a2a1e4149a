//! What rules see once the form is read.

use campagne_territories::Territories;
use chrono::{DateTime, Utc};

use super::amendment::{Amendment, Side};
use super::fields::{END, OLD_END, OLD_START, START};
use super::moment::{Moment, Timing};
use super::name::CampaignName;
use super::places::{Places, TerritoryGiven};
use crate::campaign::{Campaign, Deadline, FormatNeeds, Phase, TimeModel};
use crate::form::{Field, Form, Path, Session, When};
use crate::mode::Mode;
use crate::rule::{Input, Rule};
use crate::vocabulary::Attendance;
use crate::zone::Zone;

/// The part of the caller's options that rules depend on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    pub(crate) mode: Mode,
    /// It was accepted before.
    pub(crate) accepted: bool,
    pub(crate) now: DateTime<Utc>,
    /// The instant granted to this submission by name.
    pub(crate) extended_deadline: Option<DateTime<Utc>>,
    /// A commune that nobody knows is let pass.
    pub(crate) any_commune: bool,
    /// A territory that nobody knows, or that may be several, is let pass.
    pub(crate) any_territory: bool,
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
    /// The changes to the accepted event, in the mode `amend`.
    pub(crate) amendment: Option<Amendment<'c>>,
    /// What the format needs, if the campaign offers it.
    pub(crate) needs: Option<&'c FormatNeeds>,
    /// How people attend, written or implied by the format.
    pub(crate) attendance: Option<Attendance>,
    /// Where it takes place, as far as it is known.
    pub(crate) places: Places<'c>,
    /// The zone of the event, if it is known.
    pub(crate) zone: Option<Zone>,
    /// The field that hides the zone.
    pub(crate) zone_blocker: Option<Path>,
    /// The sessions, on the clocks of that zone.
    pub(crate) timings: Vec<Timing>,
}

impl<'c, 'a> Context<'c, 'a> {
    pub(crate) fn new(
        form: &'c Form<'a>,
        previous: Option<&'c Form<'_>>,
        campaign: &'c Campaign,
        asked: Asked,
        phase: Phase,
        territories: Option<&'c Territories>,
    ) -> Self {
        let needs = form.format.value().and_then(|format| campaign.format(*format));
        let places = Places::new(form, campaign.first_day(), territories);
        // A place that is let pass tells no zone. Without territories, one that is right may tell another.
        let zone = zone_of(form, campaign, &places).or_else(|blocker| {
            let passes =
                (blocker == COMMUNE && asked.any_commune) || (blocker == TERRITORY && asked.any_territory);
            if passes && territories.is_some() { Ok(campaign.zone) } else { Err(blocker) }
        });
        let mut context = Self {
            form,
            campaign,
            names: &[],
            mode: asked.mode,
            accepted: asked.accepted,
            phase,
            now: asked.now,
            extended_deadline: asked.extended_deadline,
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

    /// The deadline for this submission: its format may have one of its own.
    pub(crate) fn deadline(&self) -> Option<Deadline> {
        self.campaign.deadline_for(self.needs.map(|needs| needs.format))
    }

    /// Whether now is before the instant granted to this submission by name.
    pub(crate) fn is_extended(&self) -> bool {
        self.extended_deadline.is_some_and(|until| self.now < until)
    }

    /// The fields that an amendment may no longer change. None are frozen before the deadline, here the
    /// last instant at which the event could be filed.
    pub(crate) fn frozen(&self) -> &'c [Path] {
        if self.amendment.is_some() && self.phase == Phase::Closed && !self.is_extended() {
            &self.campaign.amendment.frozen
        } else {
            &[]
        }
    }

    /// Whether a rule has nothing to check here.
    pub(super) fn is_idle(&self, rule: &Rule) -> bool {
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

    /// Fields the rule cannot judge because territory data is missing. Empty if one of them is blank.
    pub(super) fn unread(&self, rule: &Rule) -> Vec<Path> {
        const PLACES: [Path; 2] = [Path::of("/venue/commune"), Path::of("/territory")];
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
        let mut fields: Vec<Path> = fields.collect();
        if rule.reads.contains(&Input::Place) {
            fields.retain(|path| !PLACES.contains(path) || !self.is_blank(*path));
            if !fields.iter().any(|path| PLACES.contains(path)) {
                fields.push(PLACES[1]);
            }
        }
        if fields.iter().any(|path| self.is_blank(*path)) { Vec::new() } else { fields }
    }

    /// A field that cannot be judged because territory data is missing, unless it is blank.
    pub(crate) fn unread_at(&self, path: Path) -> Vec<Path> {
        if self.places.data.is_none() && !self.is_blank(path) { vec![path] } else { Vec::new() }
    }

    /// Whether a field is blank, in whatever way.
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

    /// Every date and date-time on the clocks of the event's place.
    pub(crate) fn moments(&self) -> impl Iterator<Item = (When, Path)> {
        const CLOSES: Path = Path::of("/registration/closes");
        self.spans()
            .flat_map(|(start, end, start_path, end_path)| [(start, start_path), (end, end_path)])
            .chain([(&self.form.registration.closes, CLOSES)])
            .filter_map(|(field, path)| Some((*field.value()?, path)))
    }
}

/// How people attend: as written, if the format allows it (`attendance-mismatch` reports the rest), or the
/// only way that the format allows.
pub(crate) fn attendance_of(form: &Form<'_>, needs: Option<&FormatNeeds>) -> Option<Attendance> {
    match (&form.attendance, needs.map(|needs| needs.attendance.as_slice())) {
        (Field::Value(said), Some(allowed)) if !allowed.contains(said) => None,
        (Field::Value(said), _) => Some(*said),
        (Field::Blank, Some([only])) => Some(*only),
        _ => None,
    }
}

const COMMUNE: Path = Path::of("/venue/commune");
const TERRITORY: Path = Path::of("/territory");

/// The zone of the event: as given, else of the commune, else of a territory with a single zone, else the
/// campaign's (contract, §2). The error is the unusable field that hides it.
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
        (Field::Value(_) | Field::Unusable, _) if !places.knows_commune() => Err(COMMUNE),
        (_, TerritoryGiven::Unusable | TerritoryGiven::Other(_)) => Err(TERRITORY),
        _ => Ok(campaign.zone),
    }
}
