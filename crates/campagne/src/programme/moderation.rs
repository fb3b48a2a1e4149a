//! Where an event stands in moderation: another axis than its life.

pub use crate::vocabulary::Moderation;
