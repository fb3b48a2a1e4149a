//! What `convert` is to write.

use campagne::export::Format;

use crate::args::ConvertArgs;
use crate::failure::Failure;

/// A format to convert to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// Submissions as they were read, who filed them among the rest: for whoever keeps them.
    Submissions(Submissions),
    /// What is public of them, for other systems.
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

/// The target of that name. JSON and tables are those of submissions; `--public` makes them public.
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

/// The target of a file of that name: of several endings that fit, the longest.
fn of_name(path: &str) -> Option<Target> {
    let path = path.to_ascii_lowercase();
    let public = Format::ALL.iter().map(|format| (format.extension(), format.name()));
    let endings = public.chain(Submissions::ALL.map(|(name, _)| (name, name)));
    let fitting = endings.filter(|(ending, _)| path.ends_with(&format!(".{ending}")));
    named(fitting.max_by_key(|(ending, _)| ending.len())?.1)
}

/// The target that is asked for, or that the ending of the output says; else submissions, one a line.
pub(super) fn of(args: &ConvertArgs) -> Result<Target, Failure> {
    let said = args.to.or_else(|| of_name(args.output.as_deref()?));
    let target = said.unwrap_or(Target::Submissions(Submissions::Ndjson));
    let target = match target {
        Target::Submissions(Submissions::Json) if args.public => Target::Public(Format::Json),
        Target::Submissions(Submissions::Csv) if args.public => Target::Public(Format::Csv),
        Target::Submissions(Submissions::Ndjson) if args.public => return Err(Failure::NoPublicLines),
        target => target,
    };
    let of_public = [
        ("--accepted", args.accepted),
        ("--now", args.now.is_some()),
        ("--site", args.site.is_some()),
        ("--page", args.page.is_some()),
    ];
    match (target, of_public.into_iter().find(|(_, given)| *given)) {
        (Target::Submissions(_), Some((option, _))) => Err(Failure::OfPublicFormats { option }),
        _ => Ok(target),
    }
}
