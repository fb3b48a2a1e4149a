//! JSON Schema (2020-12) of submissions, campaigns and reports, for building a form, checking the files of
//! others, or reading reports. Feature `schema`.
//!
//! The schemas of campaigns and reports derive from [`shapes`](crate::shapes). The schema of a submission
//! derives from what the checks use: the fields of [`form`](crate::form), the words of
//! [`vocabulary`](crate::vocabulary), the limits and formats of a [`Campaign`], the catalogue of rules. It
//! describes what is accepted, which is more than a form should send: spaces at the ends of a text, a
//! telephone number with dots, an empty list for nothing. So the values of a plain field are in an `anyOf`:
//! first the value as it is best written, from which a form is built; then what else is accepted; then,
//! unless the field is required, whatever counts as absent.
//!
//! [`COVERAGE`] names the rules that a schema covers, and what it cannot express.

mod coverage;
mod json;
mod needs;
mod parts;
mod pattern;
mod shape;
mod submission;
mod values;
mod words;

use std::fmt;

use serde::{Serialize, Serializer};

use crate::campaign::Campaign;
use crate::mode::Mode;
use crate::shapes::campaign::CAMPAIGN;
use crate::shapes::report::REPORT;
use crate::words::{Language, Words};
use json::Json;

pub use crate::shapes::Document;
pub use coverage::{COVERAGE, Covered, Extent};

/// A JSON Schema. It serialises with its fields in the order of the form. As text it is indented, with a line
/// break at its end. The bytes are the same on every platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Json);

impl Schema {
    /// The schema of a kind of document. Campaign and mode matter only for a submission.
    #[must_use]
    pub fn of(document: Document, campaign: Option<&Campaign>, mode: Mode, language: Language) -> Self {
        match document {
            Document::Submission => Self::submission(campaign, mode, language),
            Document::Campaign => Self::campaign(language),
            Document::Report => Self::report(language),
        }
    }

    /// The schema of the submissions of a campaign: its formats and the needs of each, its limits, what it
    /// requires. Without a campaign: what all campaigns ask for, with the usual limits.
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
        let title = Words { fr: "Campagne", en: "Campaign" };
        Self(shape::schema(&CAMPAIGN, title, language))
    }

    /// The schema of a report.
    #[must_use]
    pub fn report(language: Language) -> Self {
        Self(shape::schema(&REPORT, Words { fr: "Rapport", en: "Report" }, language))
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
