//! JSON Schema (2020-12) of submissions, campaigns and reports, for who builds a form, checks
//! the files of others, or reads reports. Feature `schema`.
//!
//! The schemas come from what the checks come from: the fields of [`form`](crate::form), the words of
//! [`vocabulary`](crate::vocabulary), the limits and formats of a [`Campaign`], the catalogue of
//! rules. They describe what is accepted, and that is more than what a form should send: spaces
//! at the ends of a text, a telephone number with dots, an empty list for nothing. So what a plain
//! field takes stands in an `anyOf`: first the value as it is best written, from which a form is built;
//! then what else is accepted; then, unless the field is required, whatever counts as absent.
//!
//! [`COVERAGE`] tells which rules a schema says, and what it cannot say.

mod campaign;
mod coverage;
mod json;
mod needs;
mod parts;
mod pattern;
mod report;
mod submission;
mod values;
mod words;

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

pub use coverage::{COVERAGE, Covered, Extent};

use crate::campaign::Campaign;
use crate::error::Error;
use crate::mode::Mode;
use crate::words::Language;
use json::Json;

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Document {
    /// What somebody files.
    Submission,
    /// A campaign, as a host writes it.
    Campaign,
    /// What a check gives back.
    Report,
}

impl Document {
    /// Every kind of document.
    pub const ALL: &'static [Self] = &[Self::Submission, Self::Campaign, Self::Report];

    /// Its name: `submission`, `campaign`, `report`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Campaign => "campaign",
            Self::Report => "report",
        }
    }
}

impl FromStr for Document {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let document = Self::ALL.iter().copied().find(|document| document.code() == text);
        document.ok_or_else(|| Error::UnknownSchema { given: text.into() })
    }
}

/// A JSON Schema. It serialises with its fields in the order of the form; as text it is indented,
/// with a line break at its end. The bytes are the same on every platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Json);

impl Schema {
    /// The schema of a kind of document; campaign and mode matter for a submission alone.
    #[must_use]
    pub fn of(document: Document, campaign: Option<&Campaign>, mode: Mode, language: Language) -> Self {
        match document {
            Document::Submission => Self::submission(campaign, mode, language),
            Document::Campaign => Self::campaign(language),
            Document::Report => Self::report(language),
        }
    }

    /// The schema of the submissions of a campaign: its formats and what each needs, its limits,
    /// what it requires. Without a campaign, what all of them ask for, with the usual limits.
    ///
    /// In [`Mode::Draft`] nothing is required. Labels, descriptions and titles of choices are in
    /// the language asked for.
    ///
    /// ```
    /// use campagne::{Campaign, Language, Mode, schema::Schema};
    /// let campaign = Campaign::builtin("mip-2020")?;
    /// let schema = Schema::submission(Some(&campaign), Mode::Submit, Language::En);
    /// let schema = serde_json::to_value(&schema).unwrap();
    /// assert_eq!(schema["properties"]["title"]["anyOf"][0]["maxLength"], 140);
    /// assert_eq!(schema["properties"]["format"]["anyOf"][0]["oneOf"][1]["title"], "Workshop");
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn submission(campaign: Option<&Campaign>, mode: Mode, language: Language) -> Self {
        Self(submission::schema(campaign, mode, language))
    }

    /// The schema of a campaign, written in JSON or in TOML.
    #[must_use]
    pub fn campaign(language: Language) -> Self {
        Self(campaign::schema(language))
    }

    /// The schema of a report.
    #[must_use]
    pub fn report(language: Language) -> Self {
        Self(report::schema(language))
    }
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl fmt::Display for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string_pretty(self).map_err(|_| fmt::Error)?)?;
        f.write_str("\n")
    }
}
