//! A campaign by its name or from a file.

use std::path::Path;

use campagne::Campaign;

use crate::failure::Failure;

pub(super) fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
}

/// Whether the argument names a file. If not, it names a built-in campaign.
pub(super) fn is_file(given: &str) -> bool {
    has_ending(given, "toml") || has_ending(given, "json") || Path::new(given).is_file()
}

pub(super) fn text_of(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Unreadable { path: path.to_owned(), error })
}

/// The campaign of a file: JSON by its ending, else TOML.
pub(super) fn read(path: &str, text: &str) -> Result<Campaign, campagne::Error> {
    if has_ending(path, "json") { Campaign::from_json(text) } else { Campaign::from_toml(text) }
}

/// A built-in campaign, or the campaign of a file.
pub(crate) fn find(given: &str) -> Result<Campaign, Failure> {
    if !is_file(given) {
        return Ok(Campaign::builtin(given)?);
    }
    read(given, &text_of(given)?).map_err(|error| Failure::File { path: given.to_owned(), error })
}
