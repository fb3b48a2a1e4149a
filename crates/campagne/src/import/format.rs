//! The kinds of files.

use crate::records::{JSON, NDJSON};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One submission, or a list of them.
    Json,
    /// One submission a line.
    Ndjson,
    /// A table: `;`, `,` or tabs; UTF-8 or Windows-1252; columns named by wire paths or labels.
    Csv,
    /// Events of OpenAgenda, version 2: a page, a list, one event, or one a line. Files end in
    /// `.openagenda.json`, as those of this library do, or the caller gives the kind. A file in `.json` holds
    /// submissions: the kind of a file must not depend on its content.
    OpenAgenda,
    /// A calendar of RFC 5545.
    #[cfg(feature = "calendars")]
    Ics,
}

impl Format {
    /// Every kind, with the name and the endings of its files.
    pub const ALL: &'static [(Self, &'static str, &'static [&'static str])] = &[
        (Self::Json, JSON.0, JSON.1),
        (Self::Ndjson, NDJSON.0, NDJSON.1),
        (Self::Csv, "csv", &["csv", "tsv", "txt"]),
        (Self::OpenAgenda, "openagenda", &[]),
        #[cfg(feature = "calendars")]
        (Self::Ics, "ics", &["ics", "ical", "ifb", "icalendar"]),
    ];

    /// The kind of that name. Returns `None` if there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(format, ..)| *format)
    }

    /// The kind of files with that ending, in capitals or not.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::ALL
            .iter()
            .find(|(.., endings)| endings.contains(&extension.as_str()))
            .map(|(format, ..)| *format)
    }

    /// The kind of a file by its name: `evenements.csv`, `mip-2020.openagenda.json`.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
        let (before, ending) = name.rsplit_once('.')?;
        // As the exports of this library are named.
        if ending == "json" && before.ends_with(".openagenda") {
            return Some(Self::OpenAgenda);
        }
        Self::of_extension(ending)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(format, ..)| *format == self).map_or("", |(_, name, _)| name)
    }
}
