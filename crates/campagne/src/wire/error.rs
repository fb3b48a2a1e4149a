//! A mistake of the caller, as other languages raise it.

use std::fmt;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::json::json;
use crate::campaign::{Fault, Faults};
use crate::error::Error;

/// The result of an operation: its answer as JSON, or the caller's mistake.
pub type Answer = Result<String, CallError>;

/// A mistake of the caller: a code for programs, and a sentence with the remedy. If a campaign cannot be
/// read, also each of its faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallError {
    code: &'static str,
    message: String,
    faults: Vec<Fault>,
}

impl CallError {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), faults: Vec::new() }
    }

    /// The error for a file of an unknown kind.
    #[cfg(any(feature = "import", feature = "programme"))]
    pub(super) fn unknown_file_kind(known: &[&str]) -> Self {
        let kinds = known.join(", ");
        let message = format!("what kind of file this is cannot be told; say it with `from`: {kinds}");
        Self::new("unknown-file-kind", message)
    }

    /// The error for a value that cannot be written as JSON: it holds itself, or something that JSON lacks.
    /// For packages, which are the ones to notice it.
    #[must_use]
    pub fn unwritable() -> Self {
        Self::new(
            "unwritable",
            "this value cannot be written as JSON: it holds itself, or something that JSON lacks",
        )
    }

    /// The stable name of the mistake, in kebab case: `unknown-campaign`, `not-an-instant`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// `{"code", "message"}`. For a campaign also `"faults": [{"line", "path", "message": {"fr", "en"}}]`.
    #[must_use]
    pub fn to_json(&self) -> String {
        json(self)
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CallError {}

impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        let (code, message) = (error.code(), error.to_string());
        let faults = match error {
            Error::Campaign(Faults(faults)) => faults,
            _ => Vec::new(),
        };
        Self { code, message, faults }
    }
}

impl Serialize for CallError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CallError", 3)?;
        out.serialize_field("code", self.code)?;
        out.serialize_field("message", &self.message)?;
        if !self.faults.is_empty() {
            out.serialize_field("faults", &self.faults)?;
        }
        out.end()
    }
}
