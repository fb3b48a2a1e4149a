//! Files in memory: the submissions that they hold, and the reports on them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::arguments::{Arguments, invalid};
use super::campaigns;
use super::error::{Answer, CallError};
use super::json::append;
use super::json::json;
use super::library::Library;
use super::session::{CAMPAIGN, COLUMNS, FROM, Session, known};
use crate::collection::Collection;
use crate::import::{Dropped, DroppedIn, Format, Guess, Mapping, Origin, Reading, Record, Records, records};
use crate::json::{members, text_of};
use crate::submission::Submission;
use crate::words::Language;

impl Library {
    /// Checks the submissions of a file in memory: JSON, NDJSON, a table, a calendar. The ending of its name
    /// gives the kind, or the option `from` (`json`, `ndjson`, `csv`, `openagenda`, `ics`). The answer is one
    /// report a line, as the command writes them. Each has its `source` (`evenements.csv:12`), the `id` of
    /// its submission, and `dropped` if something could not be carried. The option `columns` maps the columns
    /// of a table, as in [`read_file`](Self::read_file).
    ///
    /// # Errors
    /// As [`Session::new`]; `unknown-file-kind`; `unknown-pointer` for a column.
    pub fn check_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        check(self, name, file, options)
    }

    /// Reads the submissions of a file in memory, of the same kinds, and checks nothing. Options: `from`;
    /// `campaign`, for whose days recurrences are expanded (`mip-2020` by default); `columns`, an object of
    /// names of columns and wire paths (`{"Où": "venue.name", "Suivi": null}`; `null` leaves one out);
    /// `language`.
    ///
    /// The answer is `{"records": […], "dropped": […], "guessed": […]}`. A record has its `source`, its
    /// `submission` (`null` if it is no JSON), the `origins` of its fields (`{"/title": {"name": "SUMMARY",
    /// "line": 4}}`) and what was `dropped` from it: `code`, `from`, `line`, `count` and `message`. `guessed`
    /// lists the columns whose fields were guessed.
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
    pub fn read_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        read(self, name, file, options)
    }
}

/// Checks the submissions of a file; see [`Library::check_file`].
fn check(library: &Library, name: &str, file: &[u8], options: &str) -> Result<String, CallError> {
    let arguments = Arguments::read(options, &known(&[CAMPAIGN, FROM, COLUMNS]))?;
    let session = Session::of(&arguments)?;
    let reading = reading(&arguments, name, library)?.for_campaign(&session.campaign);
    let checker = session.checker(library);
    let mut collection = Collection::new(&checker);
    let (mut lines, mut reports) = (Vec::new(), Vec::new());
    let source = |line: &u64| format!("{name}:{line}");
    // Reading bytes in memory does not fail.
    for record in records(file, &reading).flatten() {
        lines.push(record.line);
        let (mut inspection, digest) = checker.inspect_for_collection(&Submission::from_json(&record.text));
        collection.add(&digest, &mut inspection, |earlier| lines.get(earlier).map(source));
        let source = source(&record.line);
        let sourced = inspection.sourced(&source).with_dropped(&record.dropped);
        append(&mut reports, &sourced);
        reports.push(b'\n');
    }
    Ok(String::from_utf8(reports).unwrap_or_default())
}

/// Reads the submissions of a file; see [`Library::read_file`].
fn read(library: &Library, name: &str, file: &[u8], options: &str) -> Result<String, CallError> {
    let arguments = Arguments::read(options, &[CAMPAIGN, FROM, COLUMNS, "language"])?;
    let language = arguments.text("language")?.map_or(Ok(Language::default()), |code| code.parse())?;
    let campaign = campaigns::given(arguments.raw(CAMPAIGN))?;
    let reading = reading(&arguments, name, library)?.for_campaign(&campaign);
    let mut all = records(file, &reading);
    let mut answer = String::from("{\"records\":[");
    let mut first = true;
    // Reading bytes in memory does not fail.
    for record in all.by_ref().flatten() {
        if !std::mem::take(&mut first) {
            answer.push(',');
        }
        write_record(&record, name, language, &mut answer);
    }
    answer.push_str("],");
    let dropped = all.dropped();
    let about = json(&About::of(&all, &dropped, language));
    answer.push_str(about.strip_prefix('{').unwrap_or_default());
    Ok(answer)
}

/// The part of the answer about the whole file.
#[derive(Serialize)]
struct About<'r> {
    dropped: Vec<DroppedIn<'r>>,
    guessed: Vec<Guessed<'r>>,
}

#[derive(Serialize)]
struct Guessed<'r> {
    column: &'r str,
    path: &'r str,
    label: &'static str,
}

impl<'r> About<'r> {
    fn of(all: &'r Records<'_, &[u8]>, dropped: &'r [Dropped], language: Language) -> Self {
        let guessed = |guess: &'r Guess| Guessed {
            column: &guess.column,
            path: &guess.path,
            label: guess.label.in_language(language),
        };
        Self {
            dropped: dropped.iter().map(|dropped| dropped.in_language(language)).collect(),
            guessed: all.guesses().iter().map(guessed).collect(),
        }
    }
}

fn write_record(record: &Record, name: &str, language: Language, answer: &mut String) {
    #[derive(Serialize)]
    struct OriginPage {
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<u64>,
        name: String,
    }
    #[derive(Serialize)]
    struct Rest<'r> {
        origins: BTreeMap<String, OriginPage>,
        dropped: Vec<DroppedIn<'r>>,
    }
    let source = json(&format!("{name}:{}", record.line));
    answer.push_str("{\"source\":");
    answer.push_str(&source);
    answer.push_str(",\"submission\":");
    // A record that is no JSON has no submission: `check_file` reports what is wrong with it.
    let is_json = serde_json::from_slice::<serde::de::IgnoredAny>(&record.text).is_ok();
    let text = std::str::from_utf8(&record.text).ok().filter(|_| is_json);
    answer.push_str(text.unwrap_or("null").trim());
    let origins = record.origins().into_iter();
    let origins =
        origins.map(|(pointer, Origin { name, line })| (pointer, OriginPage { line, name })).collect();
    let dropped = record.dropped.iter().map(|dropped| dropped.in_language(language)).collect();
    let rest = json(&Rest { origins, dropped });
    answer.push(',');
    answer.push_str(rest.strip_prefix('{').unwrap_or_default());
}

/// The kind of a file: from the option, else from its name.
pub(super) fn file_kind(name: &str, from: Option<&str>) -> Result<Format, CallError> {
    let kind = from.map_or_else(|| Format::of_name(name), Format::named);
    let known = || Format::ALL.iter().map(|(_, name, _)| *name).collect::<Vec<_>>();
    kind.ok_or_else(|| CallError::unknown_file_kind(&known()))
}

/// How to read a file: its kind from the option or its name, its columns from the option.
fn reading<'l>(
    arguments: &Arguments<'_>,
    name: &str,
    library: &'l Library,
) -> Result<Reading<'l>, CallError> {
    let from = arguments.text(FROM)?;
    let format = file_kind(name, from.as_deref())?;
    let mapping = match arguments.raw(COLUMNS) {
        Some(raw) => mapping(raw)?,
        None => Mapping::default(),
    };
    Ok(Reading::new(format).territories(library.territories()).mapping(mapping))
}

/// The option `columns`: an object of names of columns and wire paths.
fn mapping(raw: &str) -> Result<Mapping, CallError> {
    let expected =
        || invalid(COLUMNS, "an object of names of columns and wire paths, `null` for those to leave out");
    let given = members(raw).ok().flatten().ok_or_else(expected)?;
    let mut columns = Vec::new();
    for (column, value) in given {
        let path = if value == "null" { None } else { Some(text_of(value).ok_or_else(expected)?) };
        columns.push((column, path));
    }
    let columns = columns.iter().map(|(column, path)| (column.as_str(), path.as_deref()));
    Ok(Mapping::new(columns)?)
}
