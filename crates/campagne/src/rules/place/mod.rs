//! Where the event takes place.

pub(crate) mod attendance_mismatch;
pub(crate) mod unexpected_venue;
