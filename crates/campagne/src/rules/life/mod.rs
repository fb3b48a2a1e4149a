//! What happens to the event after it is announced.

pub(crate) mod status_contradiction;
