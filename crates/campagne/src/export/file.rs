//! A file of an export, and how files are named.

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder: letters without accents, digits, `-`, `_` and `.`.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content, to be written as UTF-8.
    pub text: String,
}

/// A file name that works on any system: every character but letters, digits, `-`, `_` and `.` becomes `-`.
pub(super) fn file_name(text: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = text.chars().take(100).map(safe).collect();
    name.trim_matches(['.', '-']).to_owned()
}
