//! The formats to convert to, by their names.

use campagne::export::Format;

/// A format to convert to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// Submissions as they were read, including who filed them: for the people who keep them.
    Submissions(Submissions),
    /// The public part of them, for other systems.
    Public(Format),
}

/// A way to write submissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Submissions {
    /// A list.
    Json,
    /// One a line.
    Ndjson,
    /// A table, for a spreadsheet.
    Csv,
}

impl Submissions {
    const ALL: [(&'static str, Self); 3] =
        [("json", Self::Json), ("ndjson", Self::Ndjson), ("csv", Self::Csv)];
}

/// The target of that name. JSON and tables hold submissions; `--public` makes them public.
fn named(name: &str) -> Option<Target> {
    let submissions = Submissions::ALL.into_iter().find(|(known, _)| *known == name);
    submissions
        .map(|(_, format)| Target::Submissions(format))
        .or_else(|| Format::named(name).map(Target::Public))
}

/// The target that `--to` names.
pub(crate) fn parse(name: &str) -> Result<Target, String> {
    let known = || {
        let public = Format::ALL
            .iter()
            .map(|format| format.name())
            .filter(|name| Submissions::ALL.iter().all(|(known, _)| known != name));
        Submissions::ALL.iter().map(|(name, _)| *name).chain(public).collect::<Vec<_>>().join(", ")
    };
    named(name).ok_or_else(|| format!("there is no format `{name}` to convert to; there are {}", known()))
}

/// The target of a file of that name. If several endings fit, the longest counts.
pub(crate) fn of_name(path: &str) -> Option<Target> {
    let path = path.to_ascii_lowercase();
    let public = Format::ALL.iter().map(|format| (format.extension(), format.name()));
    let endings = public.chain(Submissions::ALL.map(|(name, _)| (name, name)));
    let fitting = endings.filter(|(ending, _)| path.ends_with(&format!(".{ending}")));
    named(fitting.max_by_key(|(ending, _)| ending.len())?.1)
}
