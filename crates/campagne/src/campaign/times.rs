//! The deadlines of a campaign, and its phase at an instant.

use chrono::{DateTime, TimeDelta, Utc};

use super::deadline::{Deadline, Phase};
use super::edition::Campaign;
use crate::vocabulary::Format;

impl Campaign {
    /// The deadline, if there is one. A format may have its own: [`deadline_for`](Self::deadline_for).
    #[must_use]
    pub fn deadline(&self) -> Option<Deadline> {
        self.closes.map(|day| Deadline::new(day, self.zone))
    }

    /// The end of changes to accepted events, if there is one.
    #[must_use]
    pub fn amendments_close(&self) -> Option<Deadline> {
        self.amendment.until.map(|day| Deadline::new(day, self.zone))
    }

    /// The phase of the campaign at an instant.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        self.phase_for(None, now)
    }

    /// The deadline for submissions of a format: its own, else the campaign's.
    #[must_use]
    pub fn deadline_for(&self, format: Option<Format>) -> Option<Deadline> {
        let own = format.and_then(|format| self.format(format)?.closes);
        own.map(|day| Deadline::new(day, self.zone)).or_else(|| self.deadline())
    }

    /// The phase of the campaign at an instant, for submissions of a format.
    #[must_use]
    pub fn phase_for(&self, format: Option<Format>, now: DateTime<Utc>) -> Phase {
        phase(self, self.deadline_for(format), now)
    }
}

fn phase(campaign: &Campaign, deadline: Option<Deadline>, now: DateTime<Utc>) -> Phase {
    if campaign.opens.is_some_and(|day| now < campaign.zone.start_of(day)) {
        return Phase::NotOpen;
    }
    let Some(deadline) = deadline else { return Phase::Open };
    let grace = TimeDelta::minutes(i64::from(campaign.grace_minutes));
    let end = deadline.instant();
    if now < end {
        Phase::Open
    } else if end.checked_add_signed(grace).is_some_and(|end| now < end) {
        Phase::Grace
    } else {
        Phase::Closed
    }
}
