//! The formats that a campaign offers, and what each needs.

use chrono::NaiveDate;

use crate::vocabulary::{Attendance, Format};

/// How a format stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeModel {
    /// It takes place at certain times: `sessions`.
    Sessions,
    /// It can be had on demand: `availability`.
    OnDemand,
}

/// A format that a campaign offers, and what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatNeeds {
    /// The format.
    pub format: Format,
    /// How people may attend; one alone goes without saying.
    pub attendance: Vec<Attendance>,
    /// How it stands in time.
    pub time: TimeModel,
    /// The last day on which submissions of this format are taken, all of it, where it is not
    /// that of the campaign.
    pub closes: Option<NaiveDate>,
}

impl FormatNeeds {
    /// What a format needs by its nature: a webinar is online, a podcast is had on demand, the
    /// others have sessions that people may attend either way.
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
