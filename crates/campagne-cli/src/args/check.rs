//! The arguments of `campagne check`.

use campagne::{Language, Mode};
use clap::Args as ClapArgs;

use super::values::{InputFormat, OutputFormat, parse_language, parse_mode};

#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// Files to check; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// A built-in campaign, or the path of a TOML or JSON file
    #[arg(long, default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// The instant to take for now, such as 2020-10-15T10:00:00Z [default: the clock]
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// What the check is for: `submit`; `draft`, in which nothing is missing yet; or `amend`, a
    /// change of an accepted event, which needs --previous
    #[arg(long, default_value = "submit", value_parser = parse_mode)]
    pub(crate) mode: Mode,
    /// The accepted submission as it was, as JSON: what an amendment changes
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<String>,
    /// Accept before that instant, whatever the deadline: granted to the submission by name
    #[arg(long, value_name = "INSTANT")]
    pub(crate) extended_deadline: Option<String>,
    /// How to write the reports
    #[arg(long, default_value = "human")]
    pub(crate) format: OutputFormat,
    /// The language of the messages
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
    /// What kind of file to read [default: by the ending of its name]
    #[arg(long, value_name = "KIND")]
    pub(crate) from: Option<InputFormat>,
    /// What the columns of a table are, where their names do not tell: a JSON file such as
    /// {"Où": "venue.name", "Suivi": null}; null leaves a column out
    #[arg(long, value_name = "FILE")]
    pub(crate) columns: Option<String>,
    /// Give a level to a rule, such as unknown-field=error; may be repeated
    #[arg(long, value_name = "CODE=LEVEL")]
    pub(crate) level: Vec<String>,
    /// Show the findings at that JSON Pointer alone, such as /title, and all below it; counts and
    /// verdicts are of all; may be repeated
    #[arg(long, value_name = "POINTER")]
    pub(crate) only: Vec<String>,
    /// Call fields as the form does: a JSON file such as {"/venue/name": "Salle"}, in which * stands
    /// for every item of a list
    #[arg(long, value_name = "FILE")]
    pub(crate) labels: Option<String>,
    /// Keep that many findings of each submission at most; counts and verdicts are of all
    #[arg(long, value_name = "N")]
    pub(crate) max_findings: Option<usize>,
    /// Do not look for submissions that repeat an earlier one, in any of the files: memory is then
    /// the same whatever their length
    #[arg(long)]
    pub(crate) no_duplicates: bool,
    /// Leave out the submissions that have no finding
    #[arg(long, short)]
    pub(crate) quiet: bool,
}
