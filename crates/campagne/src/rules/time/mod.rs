//! When the event takes place.

pub(crate) mod ambiguous_local_time;
pub(crate) mod end_before_start;
pub(crate) mod mixed_date_kinds;
pub(crate) mod nonexistent_local_time;
pub(crate) mod offset_mismatch;
pub(crate) mod overlapping_sessions;
pub(crate) mod session_too_long;
pub(crate) mod unexpected_sessions;
