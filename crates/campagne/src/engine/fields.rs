//! The times of a session, which many rules read.

use crate::form::Path;

/// The start of each session.
pub(crate) const START: Path = Path::of("/sessions/*/start");
/// The end of each session.
pub(crate) const END: Path = Path::of("/sessions/*/end");

/// The start of each session as it was before the event was rescheduled.
pub(crate) const OLD_START: Path = Path::of("/previous_sessions/*/start");
/// The end of each session as it was before the event was rescheduled.
pub(crate) const OLD_END: Path = Path::of("/previous_sessions/*/end");
