//! A change of an accepted event: what differs, and which changes are always possible, even after fields
//! are frozen and changes are closed.

use super::moment::instant;
use crate::campaign::Campaign;
use crate::form::{Change, Field, Form, Path, Plain, changes};
use crate::vocabulary::{Attendance, Status};
use crate::zone::Zone;

pub(crate) const STATUS: Path = Path::of("/status");
const ATTENDANCE: Path = Path::of("/attendance");
const TIME_ZONE: Path = Path::of("/time_zone");

/// One of the two forms to compare, with its derived values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side<'c, 'a> {
    pub(super) form: &'c Form<'a>,
    pub(super) attendance: Option<Attendance>,
    pub(super) zone: Option<Zone>,
}

impl Side<'_, '_> {
    /// The status. An event without one is scheduled.
    fn status(&self) -> Option<Status> {
        match self.form.status {
            Field::Blank => Some(Status::Scheduled),
            Field::Unusable => None,
            Field::Value(status) => Some(status),
        }
    }
}

/// A change of an accepted event.
#[derive(Debug)]
pub(crate) struct Amendment<'c> {
    /// The status before and after, if both are known.
    pub(crate) status: Option<(Status, Status)>,
    /// Every field that differs, in the order of the wire.
    pub(crate) changes: Vec<Change<'c>>,
    /// The zone of the accepted event.
    pub(crate) zone: Zone,
    /// Whether the event is called off.
    cancels: bool,
    /// Whether the event now takes place online only, or may do so.
    moves_online: bool,
    /// Whether the status or the attendance is unreadable: then the event may have been cancelled or moved
    /// online, and gets the benefit of the doubt.
    is_unclear: bool,
    /// Whether the accepted format cannot be held online.
    format_must_change: bool,
}

impl<'c> Amendment<'c> {
    pub(super) fn new(old: Side<'c, '_>, new: Side<'_, '_>, campaign: &Campaign) -> Self {
        let status = old.status().zip(new.status());
        let becomes = |wanted| status.is_some_and(|(was, is)| was != wanted && is == wanted);
        let is_online = |side: Side<'_, '_>| side.attendance == Some(Attendance::Online);
        let needs = old.form.format.value().and_then(|format| campaign.format(*format));
        let mut changes = changes(old.form, new.form, &|this, that| same(this, old.zone, that, new.zone));
        // A blank status, attendance or zone may equal a written one, through its implied value.
        changes.retain(|change| match change.path {
            STATUS => old.status() != new.status(),
            ATTENDANCE => old.attendance.is_none() || old.attendance != new.attendance,
            TIME_ZONE => old.zone.is_none() || old.zone != new.zone,
            _ => true,
        });
        let is_unclear = status.is_none() || matches!(new.form.attendance, Field::Unusable);
        Self {
            status,
            changes,
            zone: old.zone.unwrap_or(campaign.zone),
            cancels: becomes(Status::Cancelled),
            moves_online: is_unclear || is_online(new) && (!is_online(old) || becomes(Status::MovedOnline)),
            is_unclear,
            format_must_change: needs.is_some_and(|needs| !needs.attendance.contains(&Attendance::Online)),
        }
    }

    /// Whether a change is possible even when frozen or closed: it is part of cancelling the event or of
    /// moving it online, or it corrects a link by which people take part.
    pub(crate) fn is_always_possible(&self, change: &Change<'_>) -> bool {
        const ONLINE: Path = Path::of("/online");
        const REGISTRATION_LINK: Path = Path::of("/registration/url");
        const REGISTRATION_EMAIL: Path = Path::of("/registration/email");
        const REGISTRATION: Path = Path::of("/registration");
        const VENUE: Path = Path::of("/venue");
        const TERRITORY: Path = Path::of("/territory");
        const FORMAT: Path = Path::of("/format");
        match change.path {
            REGISTRATION_LINK | REGISTRATION_EMAIL => true,
            path if ONLINE.covers(path) => true,
            STATUS => self.cancels || self.moves_online,
            ATTENDANCE => self.moves_online,
            path if REGISTRATION.covers(path) => self.moves_online,
            // The venue may be removed; a new venue would not be a move online.
            path if VENUE.covers(path) => self.moves_online && change.removed,
            // The removed venue gave the territory of the event, so a territory may be added.
            TERRITORY => self.moves_online && change.old.is_none(),
            FORMAT => self.moves_online && self.format_must_change,
            _ => false,
        }
    }

    /// Whether there are changes, all of them always possible.
    pub(crate) fn is_always_possible_as_a_whole(&self) -> bool {
        (self.is_unclear || !self.changes.is_empty())
            && self.changes.iter().all(|change| self.is_always_possible(change))
    }
}

/// Whether two values are the same. Dates may also be the same as instants.
fn same(old: Plain<'_>, old_zone: Option<Zone>, new: Plain<'_>, new_zone: Option<Zone>) -> bool {
    if old == new {
        return true;
    }
    match (old, new, old_zone, new_zone) {
        (Plain::When(old), Plain::When(new), Some(old_zone), Some(new_zone)) => {
            let old_instant = instant(old, old_zone);
            old.is_day() == new.is_day() && old_instant.is_some() && old_instant == instant(new, new_zone)
        }
        _ => false,
    }
}
