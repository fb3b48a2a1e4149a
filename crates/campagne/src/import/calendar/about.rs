//! What is said of the whole calendar.

use super::zones::Zones;
use crate::zone::Zone;

/// What is said of the whole calendar.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) zones: Zones,
    /// Its own zone, by which floating times are told.
    pub(super) zone: Option<Zone>,
    /// It says that its events are off.
    pub(super) cancels: bool,
}
