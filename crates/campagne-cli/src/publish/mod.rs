//! What `programme` and `convert` share: events read for the public, and files written for it.

mod place;
mod read;

pub(crate) use place::{Existing, place};
pub(crate) use read::{Files, Watch, read};
