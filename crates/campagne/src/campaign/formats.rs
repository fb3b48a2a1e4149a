//! The formats of a campaign, and what each needs.

use chrono::NaiveDate;

use crate::vocabulary::{Attendance, Format};

/// How a format relates to time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeModel {
    /// It takes place at certain times: `sessions`.
    Sessions,
    /// It is available on demand: `availability`.
    OnDemand,
}

impl TimeModel {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Sessions, Self::OnDemand];

    /// Its name on the wire: `sessions`, `on_demand`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::OnDemand => "on_demand",
        }
    }
}

/// A format that a campaign offers, and what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatNeeds {
    /// The format.
    pub format: Format,
    /// How people may attend. A single way is implied.
    pub attendance: Vec<Attendance>,
    /// How it relates to time.
    pub time: TimeModel,
    /// The last day on which submissions of this format are taken, inclusive, if it is not the campaign's.
    pub closes: Option<NaiveDate>,
}

impl FormatNeeds {
    /// The usual needs of a format: a webinar is online, a podcast is available on demand, other formats
    /// have sessions that people may attend either way.
    ///
    /// ```
    /// use campagne::campaign::{FormatNeeds, TimeModel};
    /// use campagne::vocabulary::{Attendance, Format};
    /// let podcast = FormatNeeds::usual(Format::Podcast);
    /// assert_eq!((podcast.time, podcast.attendance), (TimeModel::OnDemand, vec![Attendance::Online]));
    /// ```
    #[must_use]
    pub fn usual(format: Format) -> Self {
        let online = vec![Attendance::Online];
        let (attendance, time) = match format {
            Format::Webinar | Format::OnlineConference => (online, TimeModel::Sessions),
            Format::Podcast | Format::OnlineCourse => (online, TimeModel::OnDemand),
            _ => (vec![Attendance::InPerson, Attendance::Online, Attendance::Hybrid], TimeModel::Sessions),
        };
        Self { format, attendance, time, closes: None }
    }
}
