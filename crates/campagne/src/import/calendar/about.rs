//! The facts about the whole calendar.

use super::zones::Zones;
use crate::zone::Zone;

/// The facts about the whole calendar.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) zones: Zones,
    /// Its own zone, for floating times.
    pub(super) zone: Option<Zone>,
    /// Whether it says that its events are called off.
    pub(super) cancels: bool,
}
