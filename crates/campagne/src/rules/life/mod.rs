//! What becomes of the event once it is announced.

pub(crate) mod status_contradiction;
