//! The purpose of a check.

use serde::{Serialize, Serializer};

use crate::error::Error;

/// The purpose of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Mode {
    /// Filing an event: everything is checked.
    #[default]
    Submit,
    /// Keeping an event for later: nothing is missing yet and no deadline applies, but what is filled in is
    /// checked.
    Draft,
    /// Changing an event that was accepted: everything is checked, but the deadline does not apply. The
    /// campaign says until when changes are possible, and which fields stay as they are.
    Amend,
}

impl Mode {
    /// Every mode, the default first.
    pub const ALL: &'static [Self] = &[Self::Submit, Self::Draft, Self::Amend];

    /// The mode as the wire has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Draft => "draft",
            Self::Amend => "amend",
        }
    }
}

impl std::str::FromStr for Mode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mode = Self::ALL.iter().copied().find(|mode| mode.code() == text);
        mode.ok_or_else(|| Error::UnknownMode { given: text.into() })
    }
}

impl Serialize for Mode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
