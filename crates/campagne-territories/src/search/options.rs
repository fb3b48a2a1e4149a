//! What to search for.

use crate::id::Id;
use crate::level::Level;

/// What to search for, and how much of it.
#[derive(Debug, Clone, Copy)]
pub struct SearchOptions<'o> {
    /// The most answers to give; 10 by default.
    pub limit: usize,
    /// The levels to search; all if this is empty.
    pub levels: &'o [Level],
    /// The territory in which to search, with the EPCI of today.
    pub within: Option<Id>,
}

impl Default for SearchOptions<'_> {
    fn default() -> Self {
        Self { limit: 10, levels: &[], within: None }
    }
}
