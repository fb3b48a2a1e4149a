//! Why the tables could not be made.

use crate::store::DataError;

/// Why no tables could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The tables that were written cannot be read back.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The sources have data that the tables cannot hold.
    #[error("{0}")]
    DoesNotFit(String),
}
