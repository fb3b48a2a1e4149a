//! The ways to write reports, a file for each.

mod csv;
mod human;
mod json;
mod ndjson;
mod not_checked;
mod writer;

use campagne::Campaign;

pub(crate) use self::writer::{Named, Writer};

use crate::args::{CheckArgs, OutputFormat};
use crate::terminal::Look;

pub(crate) fn writer(args: &CheckArgs, campaign: &Campaign) -> Box<dyn Writer> {
    match args.format {
        OutputFormat::Human => {
            let (language, quiet, zone) = (args.language, args.quiet, campaign.zone);
            Box::new(human::Human { look: Look::of_stdout(), language, quiet, zone })
        }
        OutputFormat::Json => Box::new(json::Json::new(args.quiet)),
        OutputFormat::Ndjson => Box::new(ndjson::Ndjson { quiet: args.quiet }),
        OutputFormat::Csv => Box::new(csv::Csv { language: args.language, quiet: args.quiet }),
    }
}
