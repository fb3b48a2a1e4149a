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
    /// A campaign cannot be moved to that year.
    #[error("`{given}` is no year to move a campaign to; write for example 2021")]
    NoSuchYear {
        /// The year that was given.
        given: i32,
    },
    /// A campaign that is made from another would bear its identifier.
    #[error("this would be `{id}` again: give another year, or another identifier")]
    SameCampaign {
        /// The identifier of both.
        id: String,
    },
    /// A text is not an instant.
    #[error("`{given}` is not an instant; write for example `2020-10-15T10:00:00Z`, with `Z` or an offset")]
    NotAnInstant {
        /// What was given.
        given: String,
    },
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|code| format!(", did you mean `{code}`?")).unwrap_or_default()
}
