//! The clock of the server: that of the machine, or one that starts at a given instant.

use chrono::{DateTime, TimeDelta, Utc};

/// How far the clock is from that of the machine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock(TimeDelta);

impl Clock {
    pub(crate) fn starting(now: Option<&str>) -> Result<Self, String> {
        let Some(now) = now else { return Ok(Self(TimeDelta::zero())) };
        let start = DateTime::parse_from_rfc3339(now)
            .map_err(|_| format!("--now {now}: an instant is expected, such as 2020-10-15T10:00:00Z"))?;
        Ok(Self(start.with_timezone(&Utc) - Utc::now()))
    }

    pub(crate) fn instant(self) -> DateTime<Utc> {
        Utc::now() + self.0
    }

    /// The instant, as options of a check take it.
    pub(crate) fn now(self) -> String {
        campagne::write_instant(self.instant())
    }
}
