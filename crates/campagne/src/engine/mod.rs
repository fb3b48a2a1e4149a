//! How a check runs: what rules see, where they put their findings, and in which order they run. This
//! module does not know the rules themselves.

mod amendment;
mod check;
mod context;
mod fields;
mod here;
mod moment;
mod name;
mod places;
mod sink;
mod steps;

pub(crate) use amendment::{Amendment, STATUS};
pub(crate) use check::{Check, Stage};
pub(crate) use context::{Asked, Context, attendance_of};
pub(crate) use fields::{END, OLD_END, OLD_START, START};
pub(crate) use here::{Broken, Here};
pub(crate) use moment::{Moment, Timing, instant, last_day};
pub(crate) use name::CampaignName;
pub(crate) use places::{COMMUNES, CommuneGiven, TerritoryGiven};
pub(crate) use sink::{Levels, Sink};
pub(crate) use steps::Steps;
