//! The operations that other languages call: text in, text out.
//!
//! The packages for Python and for the browser are made of these: they bring texts here and take
//! the answers back, and know no rule, message, default or name of a field. [`OPERATIONS`] lists
//! what there is; a test holds it against what each package offers.
//!
//! - **Submissions** come as the bytes of their JSON text, whatever they are.
//! - **Options** come as the text of one JSON object; empty text says as much as `{}`. An option
//!   that does not exist is refused with the nearest name; `null` says nothing. See
//!   [`Session::new`] for those of a check.
//! - **Answers** are JSON text: one value, or one a line where the name says so.
//! - **Mistakes of the caller** are a [`CallError`]: a code for programs and a sentence for people.
//!   What a submitter typed is never one.
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
#[cfg(feature = "programme")]
mod programme;
mod session;
#[cfg(feature = "territories")]
mod territories;

use std::borrow::Cow;

use campagne_territories::Territories;

pub use campaigns::{campaign, campaigns};
pub use error::{CODES, CallError};
#[cfg(campagne_browser)]
pub use host::{Host, set_host};
use json::json;
#[cfg(feature = "programme")]
pub use programme::{EventPage, Programme};
pub use session::Session;
#[cfg(feature = "territories")]
pub use territories::{CodePage, HitPage, TerritoryPage, lies_in};

use crate::Rule;

/// What an operation gives: its answer as JSON, or the caller's mistake.
pub type Answer = Result<String, CallError>;

/// An operation that packages for other languages offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// Its name, as functions of this module, in `snake_case`; JavaScript writes `camelCase`.
    pub name: &'static str,
    /// The one feature that it takes; empty for those that are always there.
    pub feature: &'static str,
}

/// Every operation, in the order in which they are explained.
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

/// What a package holds for as long as it runs: the French territories, which are there from the
/// start with the feature `embedded`, are loaded in a browser, and are never there without the feature
/// `territories`.
#[derive(Debug, Clone)]
pub struct Library {
    territories: Option<Cow<'static, Territories>>,
}

impl Default for Library {
    fn default() -> Self {
        Self::new()
    }
}

impl Library {
    /// The library as a program finds it.
    #[must_use]
    pub const fn new() -> Self {
        Self { territories: None }
    }

    /// The territories that checks use.
    pub(crate) fn territories(&self) -> Option<&Territories> {
        #[cfg(feature = "embedded")]
        return Some(self.territories.as_deref().unwrap_or_else(|| Territories::embedded()));
        #[cfg(not(feature = "embedded"))]
        self.territories.as_deref()
    }

    /// Takes a file of territories: `core.bin` first, then `admin.bin`, `names.bin` and
    /// `points.bin` in any order. The next check uses what is there, whatever was prepared before.
    ///
    /// # Errors
    /// `invalid-territories` where the bytes are none of these, or come before `core.bin`.
    #[cfg(feature = "territories")]
    pub fn load_territories(&mut self, file: &[u8]) -> Result<(), CallError> {
        let read = match &mut self.territories {
            Some(known) => match Territories::decode(file) {
                Ok(_) => Ok(()),
                Err(_) => known.to_mut().add(file),
            },
            none => Territories::decode(file).map(|read| *none = Some(Cow::Owned(read))),
        };
        read.map_err(|error| CallError::new("invalid-territories", error.to_string()))
    }

    /// Checks one submission; the answer is its report. See [`Session`] for many.
    ///
    /// # Errors
    /// As [`Session::new`].
    pub fn check(&self, submission: &[u8], options: &str) -> Answer {
        Ok(Session::new(options)?.check(submission, self))
    }

    /// Checks one submission a line; the answer is one report a line. Blank lines have none.
    ///
    /// # Errors
    /// As [`Session::new`].
    pub fn check_lines(&self, lines: &[u8], options: &str) -> Answer {
        Ok(Session::new(options)?.check_lines(lines, self))
    }

    /// Checks the submissions of a file that was read: JSON, NDJSON, a table, a calendar, by the
    /// ending of its name, or by the option `from` (`json`, `ndjson`, `csv`, `openagenda`, `ics`).
    /// The answer is one report a line, as the command writes them, each with its `source`
    /// (`evenements.csv:12`), the `id` of its submission, and, where something could not be carried,
    /// `dropped`. The option `columns` says what the columns of a table are, as
    /// [`read_file`](Self::read_file) has it.
    ///
    /// # Errors
    /// As [`Session::new`]; `unknown-file-kind`; `unknown-pointer` for a column.
    #[cfg(feature = "import")]
    pub fn check_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        files::check(self, name, file, options)
    }

    /// Reads the submissions of a file that was read, of the same kinds, and checks nothing. Options:
    /// `from`; `campaign` (the days for which recurrences are expanded; `mip-2020` unless said);
    /// `columns`, an object of names of columns and wire paths (`{"Où": "venue.name", "Suivi":
    /// null}`; `null` leaves one out); `language`.
    ///
    /// The answer is `{"records": […], "dropped": […], "guessed": […]}`. A record has its `source`,
    /// its `submission` (`null` where it is no JSON), the `origins` of its fields (`{"/title":
    /// {"name": "SUMMARY", "line": 4}}`) and what of it was `dropped`: `code`, `from`, `line`, `count`
    /// and `message`. `guessed` are the columns whose fields were guessed.
    ///
    /// # Errors
    /// `unknown-file-kind`, `unknown-pointer`, and what is wrong with the options.
    ///
    /// ```
    /// let file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Atelier\nEND:VEVENT\nEND:VCALENDAR\n";
    /// let read = campagne::wire::Library::new().read_file("agenda.ics", file, "")?;
    /// assert!(read.starts_with(r#"{"records":[{"source":"agenda.ics:2","submission":{"title":"Atelier"}"#));
    /// # Ok::<(), campagne::wire::CallError>(())
    /// ```
    #[cfg(feature = "import")]
    pub fn read_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        files::read(self, name, file, options)
    }

    /// Reads what somebody typed for a territory: `{"found": "one", "territory": …}`, or what
    /// stands in the way, with those that may be meant. Options: `levels`, a list of levels to
    /// look among; `at`, a day on which to say what the code of a commune was.
    ///
    /// # Errors
    /// `territories-not-loaded`, and what is wrong with the options.
    pub fn territory(&self, typed: &str, options: &str) -> Answer {
        let france = self.territories().ok_or_else(not_loaded)?;
        territories::territory(france, typed, options)
    }

    /// Territories whose name or code goes with what somebody has typed so far, the likeliest
    /// first. Options: `limit`, `levels`, and `within`, the identifier of a territory.
    ///
    /// # Errors
    /// `territories-not-loaded`, and what is wrong with the options.
    pub fn search(&self, typed: &str, options: &str) -> Answer {
        let france = self.territories().ok_or_else(not_loaded)?;
        territories::search(france, typed, options)
    }
}

/// Without the feature `territories` there are none to ask.
#[cfg(not(feature = "territories"))]
mod territories {
    use super::{Answer, Territories, not_loaded};

    pub(super) fn territory(_france: &Territories, _typed: &str, _options: &str) -> Answer {
        Err(not_loaded())
    }

    pub(super) fn search(_france: &Territories, _typed: &str, _options: &str) -> Answer {
        Err(not_loaded())
    }
}

fn not_loaded() -> CallError {
    CallError::new(
        "territories-not-loaded",
        "the territories are not loaded yet; load `core.bin`, which comes with the package",
    )
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

/// The JSON Schema (2020-12) of a kind of document: `submission`, `campaign` or `report`. Options:
/// `campaign` (as of a check; for a submission alone), `mode`, `language`.
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

/// To whom the data on territories are owed: a text, to be shown where the data are.
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
