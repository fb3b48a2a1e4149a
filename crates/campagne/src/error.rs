//! Mistakes of the caller. What a submitter typed is never an error: its faults are in the report.

mod codes;
mod fault;
mod hint;

pub use codes::CODES;
pub use fault::{Fault, Faults};
use hint::did_you_mean;
pub(crate) use hint::{did_you_mean_both, did_you_mean_or};

/// A mistake of the caller. Its message says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No campaign of that name comes with the library.
    #[error("there is no campaign `{given}`; the library has {known}, and reads others from a file")]
    UnknownCampaign {
        /// What was asked for.
        given: String,
        /// The campaigns that exist.
        known: String,
    },
    /// The text of a campaign has faults: all of them are here.
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
    /// The level of that rule cannot be changed.
    #[error(
        "the rule `{code}` is an error whatever the levels: no event can be made without what it asks for"
    )]
    FixedLevel {
        /// The rule.
        code: &'static str,
    },
    /// The library does not speak that language.
    #[error("there is no language `{given}`; write `fr` or `en`")]
    UnknownLanguage {
        /// What was asked for.
        given: String,
    },
    /// There is no such schema.
    #[error("there is no schema of `{given}`; write `submission`, `campaign` or `report`")]
    UnknownSchema {
        /// What was asked for.
        given: String,
    },
    /// There is no such mode.
    #[error("there is no mode `{given}`; write `submit`, `draft` or `amend`")]
    UnknownMode {
        /// What was asked for.
        given: String,
    },
    /// An amendment needs the submission that it changes.
    #[error("the mode `amend` needs `previous`, the accepted submission as it was")]
    MissingPrevious,
    /// Only an amendment has a previous submission.
    #[error("`previous` belongs to the mode `amend`; say that mode, or leave `previous` out")]
    UnexpectedPrevious,
    /// The text that an amendment changes is not a submission.
    #[error("`previous` is not the accepted submission as JSON: {why}")]
    UnreadablePrevious {
        /// What is wrong with it.
        why: String,
    },
    /// A JSON Pointer starts with a slash.
    #[error("`{given}` is no JSON Pointer: it starts with a slash; write for example `/title`")]
    NotAPointer {
        /// What was given.
        given: String,
    },
    /// A JSON Pointer leads to no field.
    #[error("there is no field `{given}`{}", did_you_mean(.nearest.as_deref()))]
    UnknownField {
        /// What was given.
        given: String,
        /// The nearest pointer.
        nearest: Option<String>,
    },
    /// The host's name of a field is blank.
    #[error("the label of `{pointer}` is blank; give a name, or leave it out")]
    BlankLabel {
        /// The field.
        pointer: String,
    },
    /// The text of the options is not a JSON object.
    #[error("the options cannot be read as JSON: {why}")]
    OptionsNotJson {
        /// What is wrong with it.
        why: String,
    },
    /// There is no such option.
    #[error("there is no option `{given}`{}", did_you_mean(.nearest.as_deref()))]
    UnknownOption {
        /// What was given.
        given: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// An option has a value of the wrong kind.
    #[error("the option `{name}` is {expected}")]
    WrongOption {
        /// The option.
        name: &'static str,
        /// What is expected.
        expected: &'static str,
    },
    /// The options have no instant.
    #[error(
        "the options need `now`, an instant such as \"2020-10-15T10:00:00Z\": the library reads no clock"
    )]
    MissingNow,
    /// A campaign cannot be moved to that year.
    #[error("`{given}` is no year to move a campaign to; write for example 2021")]
    NoSuchYear {
        /// The year that was given.
        given: i32,
    },
    /// A campaign made from another would have the same identifier.
    #[error("this would be `{id}` again: give another year, or another identifier")]
    SameCampaign {
        /// The identifier of both.
        id: String,
    },
    /// Moderation does not allow this change of state.
    #[error("what is `{from}` cannot become `{to}`; it can become {possible}")]
    IllegalModeration {
        /// The state in which it is.
        from: &'static str,
        /// The state that was asked for.
        to: &'static str,
        /// The states that it can change to.
        possible: String,
    },
    /// No event of the programme has that identifier.
    #[error("the programme has no event `{given}`")]
    UnknownEvent {
        /// The identifier that was given.
        given: String,
    },
    /// A query of a programme does not have this parameter.
    #[error("there is no parameter `{given}`{}", did_you_mean(.nearest.as_deref()))]
    UnknownParameter {
        /// What was given.
        given: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// A parameter of a query has a value that it does not accept.
    #[error("the parameter `{name}` takes {expected}{}", not_that(.given, .nearest.as_deref()))]
    WrongParameter {
        /// The parameter.
        name: &'static str,
        /// What it takes.
        expected: String,
        /// What was given; empty if it is not a text.
        given: String,
        /// The nearest value.
        nearest: Option<String>,
    },
    /// The text of a query is not a JSON object.
    #[error("the query cannot be read as JSON: {why}")]
    QueryNotJson {
        /// What is wrong with it.
        why: String,
    },
    /// A value cannot be written as JSON.
    #[error(
        "the value cannot be written as JSON: {why}; hand over a map of fields by their names, or JSON text"
    )]
    Unwritable {
        /// What is wrong with it.
        why: String,
    },
    /// A text is not an instant.
    #[error("`{given}` is not an instant; write for example `2020-10-15T10:00:00Z`, with `Z` or an offset")]
    NotAnInstant {
        /// What was given.
        given: String,
    },
}

/// Gives each mistake its code.
macro_rules! codes {
    ($( $mistake:pat => $code:literal, )*) => {
        impl Error {
            /// Every code.
            #[cfg(test)]
            pub(crate) const CODES: &'static [&'static str] = &[$( $code ),*];

            /// The stable name of the mistake for programs, in kebab case.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $( $mistake => $code, )* }
            }
        }
    };
}

codes! {
    Self::UnknownCampaign { .. } => "unknown-campaign",
    Self::Campaign(_) => "invalid-campaign",
    Self::UnknownRule { .. } => "unknown-rule",
    Self::UnknownLevel { .. } => "unknown-level",
    Self::FixedLevel { .. } => "fixed-level",
    Self::UnknownLanguage { .. } => "unknown-language",
    Self::UnknownMode { .. } => "unknown-mode",
    Self::MissingPrevious => "missing-previous",
    Self::UnexpectedPrevious => "unexpected-previous",
    Self::UnreadablePrevious { .. } => "unreadable-previous",
    Self::NotAPointer { .. } => "not-a-pointer",
    Self::UnknownField { .. } => "unknown-pointer",
    Self::BlankLabel { .. } => "blank-label",
    Self::OptionsNotJson { .. } => "malformed-options",
    Self::UnknownOption { .. } => "unknown-option",
    Self::WrongOption { .. } => "invalid-option",
    Self::MissingNow => "missing-option",
    Self::UnknownSchema { .. } => "unknown-schema",
    Self::NoSuchYear { .. } => "no-such-year",
    Self::SameCampaign { .. } => "same-campaign",
    Self::IllegalModeration { .. } => "illegal-moderation",
    Self::UnknownEvent { .. } => "unknown-event",
    Self::UnknownParameter { .. } => "unknown-parameter",
    Self::WrongParameter { .. } => "invalid-parameter",
    Self::QueryNotJson { .. } => "malformed-query",
    Self::Unwritable { .. } => "unwritable",
    Self::NotAnInstant { .. } => "not-an-instant",
}

fn not_that(given: &str, nearest: Option<&str>) -> String {
    match (given, nearest) {
        ("", _) => String::new(),
        (given, Some(near)) => format!(", not `{given}`: did you mean `{near}`?"),
        (given, None) => format!(", not `{given}`"),
    }
}
