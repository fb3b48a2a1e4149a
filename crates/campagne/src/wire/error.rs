//! A mistake of the caller, as other languages raise it.

use std::fmt;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::json::json;
use crate::campaign::{Fault, Faults};
use crate::error::Error;

/// What an operation gives: its answer as JSON, or the caller's mistake.
pub type Answer = Result<String, CallError>;

/// A mistake of the caller: a code for programs, a sentence that says what to do, and where a
/// campaign cannot be read, each of its faults.
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

    /// A file of none of the kinds that are read.
    #[cfg(any(feature = "import", feature = "programme"))]
    pub(super) fn unknown_file_kind(known: &[&str]) -> Self {
        let kinds = known.join(", ");
        let message = format!("what kind of file this is cannot be told; say it with `from`: {kinds}");
        Self::new("unknown-file-kind", message)
    }

    /// A value that was handed over cannot be written as JSON: it holds itself, or what JSON has no
    /// way to write. For packages, which are the ones to notice.
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

    /// `{"code", "message"}`, and `"faults": [{"line", "path", "message"}]` of a campaign.
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
