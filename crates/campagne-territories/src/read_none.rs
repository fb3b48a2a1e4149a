//! Reading without tables.

use crate::level::Level;
use crate::none::{Territories, Territory};
use crate::read_error::ReadError;

impl Territories {
    /// Reads what somebody typed for one territory.
    ///
    /// # Errors
    /// Never returns: there are no territories to call it on.
    pub fn read(&self, _typed: &str) -> Result<Territory<'_>, ReadError<'_>> {
        match self.0 {}
    }

    /// The same among the territories of some levels.
    ///
    /// # Errors
    /// Never returns: there are no territories to call it on.
    pub fn read_as(&self, _typed: &str, _levels: &[Level]) -> Result<Territory<'_>, ReadError<'_>> {
        match self.0 {}
    }
}
