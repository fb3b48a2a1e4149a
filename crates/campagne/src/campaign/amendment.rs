//! A campaign's rules for changes to accepted events.

use chrono::NaiveDate;

use crate::form::Path;

/// Until when accepted events may be changed, and which fields may not change after the deadline.
///
/// Cancelling, moving online and changing the link are always possible.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amendment {
    /// The last day, inclusive, in the campaign's zone. Without it there is no end.
    pub until: Option<NaiveDate>,
    /// The fields that stay as they are after the deadline, with everything in them.
    pub frozen: Vec<Path>,
}
