//! The kind of a file: from the option, or from its name.

use std::path::Path;

use campagne::import::Format;

use crate::args::InputFormat;
use crate::failure::Failure;

/// The endings of calendars, for a build that cannot read them.
const CALENDARS: [&str; 4] = ["ics", "ical", "ifb", "icalendar"];

/// The kind of a file.
pub(super) fn of(file: &str, said: Option<InputFormat>) -> Result<Format, Failure> {
    let not_built_in = || Failure::CalendarsNotBuiltIn { path: file.to_owned() };
    match said {
        Some(InputFormat::Json) => Ok(Format::Json),
        Some(InputFormat::Ndjson) => Ok(Format::Ndjson),
        Some(InputFormat::Csv) => Ok(Format::Csv),
        Some(InputFormat::OpenAgenda) => Ok(Format::OpenAgenda),
        Some(InputFormat::Ics) => Format::named("ics").ok_or_else(not_built_in),
        None => match Format::of_name(file) {
            Some(format) => Ok(format),
            // If the file is missing, that is the better message than an odd name.
            None if file != "-" && !Path::new(file).exists() => {
                Err(unreadable(file, std::io::ErrorKind::NotFound))
            }
            None if file != "-" && Path::new(file).is_dir() => {
                Err(unreadable(file, std::io::ErrorKind::IsADirectory))
            }
            None if is_calendar(file) => Err(not_built_in()),
            None => Err(Failure::UnknownKind { path: file.to_owned() }),
        },
    }
}

fn unreadable(file: &str, why: std::io::ErrorKind) -> Failure {
    Failure::Unreadable { path: file.to_owned(), error: why.into() }
}

fn is_calendar(file: &str) -> bool {
    let extension = Path::new(file).extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    CALENDARS.contains(&extension.as_str())
}
