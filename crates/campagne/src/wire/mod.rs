//! The operations that other languages call: text in, text out.
//!
//! The packages for Python and for the browser are made of these operations. They bring texts here and take
//! the answers back, and know no rule, message, default or name of a field. [`OPERATIONS`] lists every
//! operation; a test compares it with what each package offers.
//!
//! - **Submissions** come as the bytes of their JSON text, whatever it holds.
//! - **Options** come as the text of one JSON object; empty text means `{}`. An option that does not exist is
//!   refused with the nearest name; `null` means that the option is absent. See [`Session::new`] for the
//!   options of a check.
//! - **Answers** are JSON text: one value, or one a line if the documentation says so.
//! - **Mistakes of the caller** are a [`CallError`]: a code for programs and a sentence for people. What a
//!   submitter typed is never such a mistake.
//!
//! ```
//! use campagne::wire::Library;
//!
//! let library = Library::new();
//! let options = r#"{"now": "2020-10-15T10:00:00Z", "language": "en"}"#;
//! let report = library.check(br#"{"title": "Un"}"#, options)?;
//! assert!(report.starts_with(r#"{"campaign":"mip-2020","mode":"submit","now":"2020-10-15T10:00:00Z""#));
//! assert!(report.contains(r#""verdict":"rejected""#));
//!
//! let error = library.check(b"{}", r#"{"now": "2020-10-15T10:00:00Z", "langage": "en"}"#).unwrap_err();
//! assert_eq!(error.code(), "unknown-option");
//! assert_eq!(error.to_string(), "there is no option `langage`, did you mean `language`?");
//! # Ok::<(), campagne::wire::CallError>(())
//! ```

mod arguments;
mod campaigns;
#[cfg(feature = "programme")]
mod entries;
mod error;
#[cfg(feature = "import")]
mod files;
#[cfg(campagne_browser)]
mod host;
mod json;
mod library;
mod lookup;
#[cfg(feature = "programme")]
mod programme;
mod session;
#[cfg(feature = "territories")]
mod territories;

pub use crate::error::CODES;
pub use campaigns::{campaign, campaigns};
pub use error::{Answer, CallError};
#[cfg(campagne_browser)]
pub use host::{Host, set_host};
use json::json;
pub use library::Library;
#[cfg(feature = "programme")]
pub use programme::{EventPage, Programme};
pub use session::Session;
#[cfg(feature = "territories")]
pub use territories::{CodePage, HitPage, TerritoryPage, lies_in};

use crate::rule::Rule;

/// An operation that packages for other languages offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// Its name, as the functions and methods of this module, in `snake_case`; JavaScript writes `camelCase`.
    pub name: &'static str,
    /// The feature that it needs. Empty if it is always there.
    pub feature: &'static str,
}

/// Every operation, in the order of the documentation.
pub const OPERATIONS: &[Operation] = &[
    always("check"),
    always("check_lines"),
    Operation { name: "check_file", feature: "import" },
    Operation { name: "read_file", feature: "import" },
    always("checker"),
    Operation { name: "programme", feature: "programme" },
    always("rules"),
    always("campaigns"),
    always("campaign"),
    Operation { name: "schema", feature: "schema" },
    always("territory"),
    always("search"),
    always("notices"),
];

const fn always(name: &'static str) -> Operation {
    Operation { name, feature: "" }
}

/// The catalogue of rules, in both languages.
///
/// ```
/// assert!(campagne::wire::rules().starts_with(r#"[{"code":"malformed-document""#));
/// ```
#[must_use]
pub fn rules() -> String {
    json(Rule::all())
}

/// The JSON Schema (2020-12) of a kind of document: `submission`, `campaign` or `report`. Options: `campaign`
/// (as for a check; only for a submission), `mode`, `language`.
///
/// # Errors
/// `unknown-schema`, and what is wrong with the options.
///
/// ```
/// let schema = campagne::wire::schema("submission", r#"{"campaign": "mip-2020", "language": "en"}"#)?;
/// assert!(schema.contains("\"Workshop\""));
/// # Ok::<(), campagne::wire::CallError>(())
/// ```
#[cfg(feature = "schema")]
pub fn schema(document: &str, options: &str) -> Answer {
    use crate::schema::Schema;

    let options = arguments::Arguments::read(options, &["campaign", "mode", "language"])?;
    let campaign = options.raw("campaign").map(|given| campaigns::given(Some(given))).transpose()?;
    let mode = options.text("mode")?.map_or(Ok(crate::Mode::default()), |mode| mode.parse())?;
    let language = options.text("language")?.map_or(Ok(crate::Language::default()), |code| code.parse())?;
    Ok(json(&Schema::of(document.parse()?, campaign.as_deref(), mode, language)))
}

/// The text that the licences of the territories require, to be shown with the data.
#[must_use]
pub fn notices() -> String {
    json(campagne_territories::NOTICE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(answer: Answer) -> &'static str {
        let code = answer.unwrap_err().code();
        assert!(CODES.contains(&code), "{code} is not listed");
        code
    }

    #[test]
    fn every_code_is_listed_once() {
        // The codes of the library, and the codes of the operations alone.
        let own = ["invalid-territories", "territories-not-loaded", "unknown-export", "unknown-file-kind"];
        let mut all = [crate::Error::CODES, &own].concat();
        all.sort_unstable();
        assert_eq!(all, CODES);
    }

    #[test]
    fn mistakes_of_the_caller_have_codes() {
        let library = Library::new();
        for (options, expected) in [
            ("", "missing-option"),
            ("{}", "missing-option"),
            (r#"{"now": null}"#, "missing-option"),
            ("[]", "malformed-options"),
            ("{", "malformed-options"),
            (r#"{"now": 3}"#, "invalid-option"),
            (r#"{"now": "hier"}"#, "not-an-instant"),
            (r#"{"now": "2020-10-15T10:00:00Z", "mod": "draft"}"#, "unknown-option"),
            (r#"{"now": "2020-10-15T10:00:00Z", "mode": "drat"}"#, "unknown-mode"),
            (r#"{"now": "2020-10-15T10:00:00Z", "language": "de"}"#, "unknown-language"),
            (r#"{"now": "2020-10-15T10:00:00Z", "levels": {"x": "off"}}"#, "unknown-rule"),
            (r#"{"now": "2020-10-15T10:00:00Z", "levels": {"invalid-url": "on"}}"#, "unknown-level"),
            (r#"{"now": "2020-10-15T10:00:00Z", "levels": []}"#, "invalid-option"),
            (r#"{"now": "2020-10-15T10:00:00Z", "max_findings": -1}"#, "invalid-option"),
            (r#"{"now": "2020-10-15T10:00:00Z", "campaign": "mip-1990"}"#, "unknown-campaign"),
            (r#"{"now": "2020-10-15T10:00:00Z", "campaign": {"id": 3}}"#, "invalid-campaign"),
            (r#"{"now": "2020-10-15T10:00:00Z", "campaign": 3}"#, "invalid-option"),
        ] {
            assert_eq!(code(library.check(b"{}", options)), expected, "{options}");
        }
    }

    #[test]
    fn a_mistake_is_told_in_json() {
        let error = Library::new().check(b"{}", "{}").unwrap_err();
        assert_eq!(
            error.to_json(),
            r#"{"code":"missing-option","message":"the options need `now`, an instant such as \"2020-10-15T10:00:00Z\": the library reads no clock"}"#
        );
    }

    #[test]
    fn a_prepared_session_and_a_single_check_say_the_same() {
        let library = Library::new();
        let options = r#"{"now": "2020-10-15T10:00:00Z", "language": "en", "max_findings": 2}"#;
        let session = Session::new(options).unwrap();
        let typed = br#"{"title": "Un", "format": "worskhop"}"#;
        assert_eq!(library.check(typed, options).unwrap(), session.check(typed, &library));
        let later = session.at("2020-12-24T10:00:00Z").unwrap();
        assert!(later.check(typed, &library).contains(r#""phase":"closed""#));
    }

    #[test]
    fn issues_are_the_errors_with_paths_in_steps() {
        let session = Session::new(r#"{"now": "2020-10-15T10:00:00Z", "language": "en"}"#).unwrap();
        let issues = session.issues(br#"{"sessions": [{"start": "2020-13-01"}]}"#, &Library::new());
        assert!(issues.contains(r#""path":["sessions",0,"start"],"code":"invalid-date-time""#), "{issues}");
    }

    #[test]
    fn a_line_gives_a_report_whatever_is_in_it() {
        let lines = b"\xef\xbb\xbf{\"title\": \"Un\"}\r\n\n  \n[]\n\xff\n{";
        let answer = Library::new().check_lines(lines, r#"{"now": "2020-10-15T10:00:00Z"}"#).unwrap();
        let reports: Vec<&str> = answer.lines().collect();
        assert_eq!(reports.len(), 4);
        assert!(reports[0].contains("text-too-short") && !reports[0].contains("malformed-document"));
        assert!(reports[1].contains("wrong-type"));
        assert!(reports[2].contains("malformed-document") && reports[3].contains("malformed-document"));
    }

    #[test]
    fn a_campaign_comes_by_name_as_a_text_or_as_an_object() {
        let library = Library::new();
        let toml = include_str!("../../../../tests/campaigns/grace.toml");
        let text = format!(r#"{{"now": "2020-10-15T10:00:00Z", "campaign": {}}}"#, json(toml));
        assert!(library.check(b"{}", &text).unwrap().starts_with(r#"{"campaign":"grace""#));
        let object = r#"{"now": "2020-10-15T10:00:00Z", "campaign": {
            "id": "mien", "name": {"fr": "Le mien"}, "time_zone": "Europe/Paris",
            "window": [{"from": "2020-11-02", "to": "2020-11-30"}],
            "formats": [{"format": "workshop", "attendance": ["in_person"], "time": "sessions"}]}}"#;
        assert!(library.check(b"{}", object).unwrap().starts_with(r#"{"campaign":"mien""#));
    }

    #[test]
    fn every_operation_is_listed_once() {
        let mut names: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), OPERATIONS.len());
    }
}
