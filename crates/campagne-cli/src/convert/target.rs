//! The target of `convert`.

use campagne::export::Format;

use crate::args::{ConvertArgs, Submissions, Target, of_name};
use crate::failure::Failure;

/// The target that is asked for, or that the ending of the output names. Otherwise submissions, one a line.
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
