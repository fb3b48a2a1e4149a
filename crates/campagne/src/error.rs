//! Mistakes of the caller. What a submitter typed is never an error: it comes back as a report.

use crate::campaign::Faults;

/// A mistake of the caller, which says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No campaign of that name comes with the library.
    #[error("there is no campaign `{given}`; the library has {known}, and reads others from a file")]
    UnknownCampaign {
        /// What was asked for.
        given: String,
        /// What there is.
        known: String,
    },
    /// The text of a campaign is faulty; all its faults are here.
    #[error("the campaign cannot be read:\n{0}")]
    Campaign(Faults),
    /// No rule has that code.
    #[error("there is no rule `{given}`{}", did_you_mean(.nearest.as_deref()))]
    UnknownRule {
        /// What was asked for.
        given: String,
        /// The nearest code.
        nearest: Option<String>,
    },
    /// No level has that name.
    #[error("there is no level `{given}`; write `off`, `info`, `warning` or `error`")]
    UnknownLevel {
        /// What was asked for.
        given: String,
    },
    /// The library does not speak that language.
    #[error("there is no language `{given}`; write `fr` or `en`")]
    UnknownLanguage {
        /// What was asked for.
        given: String,
    },
    /// There is no such mode.
    #[error("there is no mode `{given}`; write `submit` or `draft`")]
    UnknownMode {
        /// What was asked for.
        given: String,
    },
    /// A text is not an instant.
    #[error("`{given}` is not an instant; write for example `2020-10-15T10:00:00Z`, with `Z` or an offset")]
    NotAnInstant {
        /// What was given.
        given: String,
    },
}

impl Error {
    /// The stable name of the mistake for programs, in kebab case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownCampaign { .. } => "unknown-campaign",
            Self::Campaign(_) => "invalid-campaign",
            Self::UnknownRule { .. } => "unknown-rule",
            Self::UnknownLevel { .. } => "unknown-level",
            Self::UnknownLanguage { .. } => "unknown-language",
            Self::UnknownMode { .. } => "unknown-mode",
            Self::NotAnInstant { .. } => "not-an-instant",
        }
    }
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|code| format!(", did you mean `{code}`?")).unwrap_or_default()
}
