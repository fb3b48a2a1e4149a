//! The values that several commands take.

use campagne::new_edition::Keep;
use campagne::{Language, Mode};
use clap::ValueEnum;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For people
    Human,
    /// One document with a summary
    Json,
    /// One report a line
    Ndjson,
    /// One finding a line, for a spreadsheet
    Csv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// One submission, or a list of them
    Json,
    /// One submission a line
    Ndjson,
    /// A table: `;`, `,` or tabs, UTF-8 or Windows-1252
    Csv,
    /// Events of OpenAgenda: a page of its API, an export, one event; to be said, since a .json file
    /// is one of submissions
    #[value(name = "openagenda")]
    OpenAgenda,
    /// A calendar
    Ics,
}

pub(super) fn parse_mode(text: &str) -> Result<Mode, campagne::Error> {
    text.parse()
}

pub(super) fn parse_language(text: &str) -> Result<Language, campagne::Error> {
    text.parse()
}

pub(super) fn parse_zone(text: &str) -> Result<campagne::Zone, String> {
    campagne::Zone::named(text).ok_or_else(|| {
        let known: Vec<&str> = campagne::Zone::all().map(campagne::Zone::name).collect();
        format!("no French territory has this zone; there are {}", known.join(", "))
    })
}

pub(super) fn parse_keep(text: &str) -> Result<Keep, String> {
    let keep = Keep::ALL.iter().copied().find(|keep| keep.code() == text);
    keep.ok_or_else(|| "`day` or `weekday` is expected".to_owned())
}
