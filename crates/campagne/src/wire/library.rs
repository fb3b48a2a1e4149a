//! What a package keeps as long as it runs.

use std::borrow::Cow;

use campagne_territories::Territories;

#[cfg(feature = "territories")]
use super::error::CallError;

/// What a package keeps as long as it runs: the French territories. With the feature `embedded` they are
/// there from the start, in a browser they are loaded, and without the feature `territories` they are never
/// there.
#[derive(Debug, Clone)]
pub struct Library {
    territories: Option<Cow<'static, Territories>>,
}

impl Default for Library {
    fn default() -> Self {
        Self::new()
    }
}

impl Library {
    /// The library before anything is loaded.
    #[must_use]
    pub const fn new() -> Self {
        Self { territories: None }
    }

    /// The territories that checks use.
    pub(crate) fn territories(&self) -> Option<&Territories> {
        #[cfg(feature = "embedded")]
        return Some(self.territories.as_deref().unwrap_or_else(|| Territories::embedded()));
        #[cfg(not(feature = "embedded"))]
        self.territories.as_deref()
    }

    /// Adds a file of territories: `core.bin` first, then `admin.bin`, `names.bin` and `points.bin` in any
    /// order. The next check uses it, also with sessions made before.
    ///
    /// # Errors
    /// `invalid-territories` if the bytes are none of these files, or come before `core.bin`.
    #[cfg(feature = "territories")]
    pub fn load_territories(&mut self, file: &[u8]) -> Result<(), CallError> {
        let read = match &mut self.territories {
            Some(known) => match Territories::decode(file) {
                Ok(_) => Ok(()),
                Err(_) => known.to_mut().add(file),
            },
            none => Territories::decode(file).map(|read| *none = Some(Cow::Owned(read))),
        };
        read.map_err(|error| CallError::new("invalid-territories", error.to_string()))
    }
}
