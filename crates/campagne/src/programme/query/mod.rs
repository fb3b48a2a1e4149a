//! What somebody looks for in a programme.

mod filters;
mod parameters;
mod read;
mod sort;

use campagne_territories::Territories;

pub(super) use filters::ACCESSIBILITY;
pub use filters::Query;
pub use parameters::{Parameter, ParameterKind};
pub use sort::Sort;

use crate::error::Error;

impl Query {
    /// Checks that its values fit together.
    ///
    /// # Errors
    /// [`Error::WrongParameter`] if the range of days ends before it begins.
    pub fn check(&self) -> Result<(), Error> {
        match (self.from, self.until) {
            (Some(from), Some(until)) if until < from => Err(Error::WrongParameter {
                name: "until",
                expected: "a day that is not before `from`".to_owned(),
                given: until.to_string(),
                nearest: None,
            }),
            _ => Ok(()),
        }
    }

    /// Checks that its territories exist. Without this check, a territory that does not exist has no events.
    ///
    /// # Errors
    /// [`Error::WrongParameter`].
    pub fn check_territories(&self, known: &Territories) -> Result<(), Error> {
        match self.territories.iter().find(|id| known.get(**id).is_none()) {
            Some(id) => Err(parameters::no_territory(&id.to_string())),
            None => Ok(()),
        }
    }
}
