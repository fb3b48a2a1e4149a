//! Questions about territories.

use super::error::{Answer, CallError};
use super::library::Library;
#[cfg(feature = "territories")]
use super::territories;

impl Library {
    /// Reads what somebody typed for a territory. The answer is `{"found": "one", "territory": …}`, or what
    /// is wrong, with the territories that may be meant. Options: `levels`, a list of levels to search; `at`,
    /// a day for which to report the history of the code of a commune.
    ///
    /// # Errors
    /// `territories-not-loaded`, and what is wrong with the options.
    pub fn territory(&self, typed: &str, options: &str) -> Answer {
        let france = self.territories().ok_or_else(not_loaded)?;
        territories::territory(france, typed, options)
    }

    /// Territories whose name or code matches what somebody has typed so far, the likeliest first. Options:
    /// `limit`, `levels`, and `within`, the identifier of a territory.
    ///
    /// # Errors
    /// `territories-not-loaded`, and what is wrong with the options.
    pub fn search(&self, typed: &str, options: &str) -> Answer {
        let france = self.territories().ok_or_else(not_loaded)?;
        territories::search(france, typed, options)
    }
}

fn not_loaded() -> CallError {
    CallError::new(
        "territories-not-loaded",
        "the territories are not loaded yet; load `core.bin`, which comes with the package",
    )
}

/// Without the feature `territories` they are never loaded.
#[cfg(not(feature = "territories"))]
mod territories {
    use campagne_territories::Territories;

    use crate::wire::error::Answer;

    pub(super) fn territory(_france: &Territories, _typed: &str, _options: &str) -> Answer {
        Err(super::not_loaded())
    }

    pub(super) fn search(_france: &Territories, _typed: &str, _options: &str) -> Answer {
        Err(super::not_loaded())
    }
}
