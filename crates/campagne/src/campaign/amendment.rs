//! What a campaign says of changes to accepted events.

use chrono::NaiveDate;

use crate::form::Path;

/// Until when accepted events may be changed, and what may not change once the deadline has passed.
///
/// Cancelling, moving online and changing the link stay possible whatever it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amendment {
    /// The last day, all of it, in the campaign's zone; without it there is no end.
    pub until: Option<NaiveDate>,
    /// The fields, with all below them, that stay as they are after the deadline.
    pub frozen: Vec<Path>,
}
