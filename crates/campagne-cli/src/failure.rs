//! The mistakes of the caller that stop the program, each in one clear line.

use std::io;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{path}: {}", why(.error))]
    Unreadable { path: String, error: io::Error },
    #[error("{path}: {}", why_not_written(.error))]
    Unwritable { path: String, error: io::Error },
    #[error(
        "{path}: what kind of file this is cannot be told from its name; say it with --from json, ndjson, csv, openagenda or ics"
    )]
    UnknownKind { path: String },
    #[error(
        "{path}: this build of campagne reads no calendars; run it with them: cargo run --package campagne-cli --features calendars -- …"
    )]
    CalendarsNotBuiltIn { path: String },
    #[error("`{given}` is no level of a rule; write for example --level unknown-field=error")]
    NotALevel { given: String },
    #[error("{path}: {error}")]
    File { path: String, error: campagne::Error },
    #[error(
        "{path}: an object of JSON Pointers and names is expected, such as {{\"/venue/name\": \"Salle\"}}"
    )]
    Labels { path: String },
    #[error(
        "{path}: an object of names of columns and wire paths is expected, such as {{\"Où\": \"venue.name\", \"Suivi\": null}}"
    )]
    Columns { path: String },
    #[error("this gives {count} files; name a folder for them with --output")]
    SeveralFiles { count: usize },
    #[error("there is no public format of one submission a line; write for example --to json --public")]
    NoPublicLines,
    #[error(
        "{option} is for public formats, such as --to ics or --to csv --public; submissions are written as they are"
    )]
    OfPublicFormats { option: &'static str },
    #[error("nothing of this is public, and nothing was written: {}", why_nothing(*.waiting, *.left_out, *.accepted))]
    NothingPublic { waiting: usize, left_out: usize, accepted: bool },
    #[error("{said}")]
    Territory { said: String },
    #[error(transparent)]
    Caller(#[from] campagne::Error),
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl Failure {
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

fn why_nothing(waiting: usize, left_out: usize, accepted: bool) -> String {
    let mut said = Vec::new();
    let wait = if waiting == 1 { "event waits" } else { "events wait" };
    match (waiting, accepted) {
        (0, _) => {}
        (_, true) => {
            said.push(format!("{waiting} {wait} for moderation by the word of the files themselves"))
        }
        (_, false) => {
            said.push(format!("{waiting} {wait} for moderation (--accepted takes as published those of which the files do not say otherwise)"));
        }
    }
    match left_out {
        0 => {}
        1 => said.push("1 record is no complete event (`campagne check` says why)".to_owned()),
        _ => said.push(format!("{left_out} records are no complete events (`campagne check` says why)")),
    }
    said.join("; ")
}

fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "this file may not be read".to_owned(),
        io::ErrorKind::IsADirectory => "this is a directory; name the files in it".to_owned(),
        _ => format!("this file cannot be read: {error}"),
    }
}

fn why_not_written(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AlreadyExists => {
            "there is such a file already; take it away or give another name".to_owned()
        }
        io::ErrorKind::NotFound => "the folder of this file is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "this file may not be written".to_owned(),
        _ => format!("this file cannot be written: {error}"),
    }
}
