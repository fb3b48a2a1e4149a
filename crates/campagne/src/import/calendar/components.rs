//! The components of a calendar, read by calcard.

use calcard::icalendar::ICalendarComponent;
use calcard::{Entry, Parser};

/// The component of a text and the components within it, the outer one first.
pub(super) fn parsed(text: &str) -> Option<Vec<ICalendarComponent>> {
    match Parser::new(text).entry() {
        Entry::ICalendar(calendar) => Some(calendar.components),
        _ => None,
    }
}
