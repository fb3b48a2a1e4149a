//! Why a text names no territory.

#[cfg(not(feature = "tables"))]
use crate::none::Territory;
#[cfg(feature = "tables")]
use crate::territory::Territory;

/// Why a text does not name just one territory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError<'t> {
    /// It is empty.
    #[error("nothing was given")]
    Empty,
    /// It names no territory.
    #[error("no territory goes by that name or code")]
    Unknown {
        /// The territories that may have been meant, the likeliest first; at most three.
        nearest: Vec<Territory<'t>>,
    },
    /// It names several territories.
    #[error("several territories go by that name or code")]
    Ambiguous {
        /// The candidates.
        candidates: Vec<Territory<'t>>,
    },
    /// It is the code of a commune that no longer exists.
    #[error("the commune of code {code} is no more")]
    Retired {
        /// The code.
        code: String,
        /// The communes that hold its land today; several if it was divided.
        now: Vec<Territory<'t>>,
    },
}
