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
    /// Makes sure that its values go together.
    ///
    /// # Errors
    /// [`Error::WrongParameter`] where the range of days ends before it begins.
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

    /// Makes sure that there are such territories; without it, one that there is not has no events.
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
