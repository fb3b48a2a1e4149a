//! The options of a call: one JSON object, each value kept as text.

use super::error::CallError;
use super::json::json;
use crate::error::did_you_mean_or;
#[cfg(feature = "territories")]
use crate::json::texts_of;
use crate::json::{member, members, read_member, text_of};
use crate::words::nearest_name;

/// The options of a call, each as the text of its value.
pub(super) struct Arguments<'a> {
    members: Vec<(String, &'a str)>,
}

impl<'a> Arguments<'a> {
    /// Reads the options, which may only have known names.
    pub(super) fn read(text: &'a str, known: &[&'static str]) -> Result<Self, CallError> {
        let malformed = |why: &dyn std::fmt::Display| {
            CallError::new("malformed-options", format!("the options are no JSON object{why}"))
        };
        let members = if text.trim().is_empty() {
            Vec::new()
        } else {
            let read = members(text).map_err(|error| malformed(&format_args!(": {}", error.error_type)))?;
            read.ok_or_else(|| malformed(&""))?
        };
        for (name, _) in &members {
            if !known.contains(&name.as_str()) {
                let near = nearest_name(name, known.iter().copied());
                let hint = did_you_mean_or(near, || format!("there are {}", known.join(", ")));
                return Err(CallError::new("unknown-option", format!("there is no option `{name}`{hint}")));
            }
        }
        Ok(Self { members })
    }

    /// The text of a value, as it was written. Returns `None` if it is missing or `null`.
    pub(super) fn raw(&self, name: &str) -> Option<&'a str> {
        member(&self.members, name)
    }

    /// The options as one JSON object again, without some of them.
    pub(super) fn without(&self, names: &[&str]) -> String {
        let rest = self.members.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        let rest: Vec<String> = rest.map(|(name, raw)| format!("{}:{raw}", json(name.as_str()))).collect();
        format!("{{{}}}", rest.join(","))
    }

    fn value<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, CallError> {
        read_member(&self.members, name, read, || invalid(name, expected))
    }

    /// A text.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, CallError> {
        self.value(name, "a text", text_of)
    }

    /// A whole number from 0 up.
    #[cfg(feature = "territories")]
    pub(super) fn count(&self, name: &str) -> Result<Option<usize>, CallError> {
        self.value(name, "a whole number from 0 up", |raw| raw.parse().ok())
    }

    /// A list of texts. Empty if it is missing.
    #[cfg(feature = "territories")]
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, CallError> {
        let texts = self.value(name, "a list of texts", texts_of)?;
        Ok(texts.unwrap_or_default())
    }
}

/// The error for an option with a wrong value.
pub(super) fn invalid(name: &str, expected: &str) -> CallError {
    CallError::new("invalid-option", format!("the option `{name}` takes {expected}"))
}
