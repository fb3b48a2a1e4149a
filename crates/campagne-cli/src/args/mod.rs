//! The command line.

mod campaign;
mod check;
mod convert;
mod programme;
mod target;
mod territory;
mod values;

use campagne::schema::Document;
use campagne::{Language, Mode};
use clap::{Args as ClapArgs, Parser, Subcommand};

use values::{parse_language, parse_mode};

pub(crate) use campaign::{
    CampaignCheckArgs, CampaignCommand, CampaignListArgs, CampaignNewArgs, CampaignShowArgs,
};
pub(crate) use check::CheckArgs;
pub(crate) use convert::ConvertArgs;
pub(crate) use programme::{ProgrammeArgs, ProgrammeFormat};
pub(crate) use target::{Submissions, Target, of_name};
pub(crate) use territory::{TerritoryCommand, TerritorySearchArgs, TerritoryShowArgs};
pub(crate) use values::{InputFormat, ListFormat, OutputFormat};

/// Check the events of a public campaign.
#[derive(Debug, Parser)]
#[command(name = "campagne", version, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check files of submissions: which are accepted, what is wrong with the others, what to do
    ///
    /// Exit status: 0 all accepted, 1 some rejected, 2 the command itself cannot be carried out
    /// (an unknown option or campaign, a file that cannot be read).
    Check(CheckArgs),
    /// Turn files of any kind into submissions, or into what other systems take: what could not be
    /// carried is said
    ///
    /// json, ndjson and csv hold submissions as they were read, who filed them among the rest. The
    /// other formats are public, as are json and csv with --public: they hold complete events alone,
    /// those that are published, and never who filed them. What a file does not say to be published
    /// waits for moderation, unless --accepted is given.
    ///
    /// Exit status: 0 written, 1 written without the records that are no complete events, 2 the
    /// command itself cannot be carried out (an unknown option or campaign, a file that cannot be
    /// read, nothing that is public). What is wrong with the submissions is for `check`.
    Convert(Box<ConvertArgs>),
    /// What the public sees of accepted events: list, filter, count, export
    ///
    /// Files hold entries with their moderation, `{"moderation": "published", "event": {…}}`, or
    /// submissions by themselves, which wait for moderation unless --accepted is given. Only what is
    /// published is shown or written, and never who filed it.
    ///
    /// Exit status: 0 all records are entries of the programme, 1 some do not pass, 2 the command
    /// itself cannot be carried out.
    Programme(Box<ProgrammeArgs>),
    /// List the rules, or explain one
    Rules(RulesArgs),
    /// Campaigns: list, show, check, make the next
    #[command(subcommand)]
    Campaign(CampaignCommand),
    /// Print the JSON Schema of a submission, a campaign or a report
    ///
    /// That of a submission is for one campaign: its formats and what each needs, its limits.
    Schema(SchemaArgs),
    /// Look up French territories: régions, départements, EPCI, communes, of today and since 1943
    #[command(subcommand)]
    Territory(TerritoryCommand),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RulesArgs {
    /// The rule to explain
    pub(crate) code: Option<String>,
    /// The campaign whose levels and sources are shown: a built-in one, or the path of a TOML or
    /// JSON file
    #[arg(long, default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// How to write the list
    #[arg(long, default_value = "human")]
    pub(crate) format: ListFormat,
    /// The language of the messages
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SchemaArgs {
    /// What to describe: `submission`, `campaign` or `report`
    #[arg(value_parser = parse_document)]
    pub(crate) document: Document,
    /// For a submission, a built-in campaign, or the path of a TOML or JSON file
    #[arg(long, default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// For a submission, what it is checked for: `submit`, or `draft`, in which nothing is required
    #[arg(long, default_value = "submit", value_parser = parse_mode)]
    pub(crate) mode: Mode,
    /// The language of labels and descriptions
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}

fn parse_document(text: &str) -> Result<Document, campagne::Error> {
    text.parse()
}
