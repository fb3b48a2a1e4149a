//! Questions for territories.

use super::error::{Answer, CallError};
use super::library::Library;
#[cfg(feature = "territories")]
use super::territories;

impl Library {
    /// Reads what somebody typed for a territory: `{"found": "one", "territory": …}`, or what
    /// stands in the way, with those that may be meant. Options: `levels`, a list of levels to
    /// look among; `at`, a day on which to say what the code of a commune was.
    ///
    /// # Errors
    /// `territories-not-loaded`, and what is wrong with the options.
    pub fn territory(&self, typed: &str, options: &str) -> Answer {
        let france = self.territories().ok_or_else(not_loaded)?;
        territories::territory(france, typed, options)
    }

    /// Territories whose name or code goes with what somebody has typed so far, the likeliest
    /// first. Options: `limit`, `levels`, and `within`, the identifier of a territory.
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

/// Without the feature `territories` there are none to ask.
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
