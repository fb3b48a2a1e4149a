//! What `programme` and `convert` share: reading events for the public, and writing files of them.

mod place;
mod read;

pub(crate) use place::{Existing, place};
pub(crate) use read::{Files, Watch, read};
