//! The arguments of `campagne campaign`.

use campagne::Language;
use campagne::new_edition::Keep;
use clap::{Args as ClapArgs, Subcommand};

use super::values::{ListFormat, parse_keep, parse_language, parse_zone};

#[derive(Debug, Subcommand)]
pub(crate) enum CampaignCommand {
    /// List the campaigns that come with the program
    List(CampaignListArgs),
    /// Show a campaign: dates, deadline, formats, who may take part
    Show(CampaignShowArgs),
    /// Check the files of campaigns: all that is wrong, with line and place
    ///
    /// Exit status: 0 no fault, 1 some faults, 2 a file that cannot be read.
    Check(CampaignCheckArgs),
    /// Make a campaign of another year from one: its dates moved, its sources left to confirm
    New(CampaignNewArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CampaignListArgs {
    /// How to write the list
    #[arg(long, default_value = "human")]
    pub(crate) format: ListFormat,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CampaignCheckArgs {
    /// Files to check: JSON where the name ends in .json, else TOML
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// How to write what is wrong
    #[arg(long, default_value = "human")]
    pub(crate) format: ListFormat,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CampaignNewArgs {
    /// A built-in campaign, or the path of a TOML or JSON file
    #[arg(long, value_name = "ID|PATH")]
    pub(crate) from: String,
    /// The year to which its dates move
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: i32,
    /// What dates keep: their day of the month, or their day of the week
    #[arg(long, default_value = "day", value_parser = parse_keep, value_name = "day|weekday")]
    pub(crate) keep: Keep,
    /// The identifier of the new campaign [default: that of the other, with the new year]
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// The file to write, which may not be there yet: JSON where the name ends in .json, else TOML [default:
    /// standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CampaignShowArgs {
    /// A built-in campaign, or the path of a TOML or JSON file
    #[arg(default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// The instant to take for now, such as 2020-10-15T10:00:00Z [default: the clock]
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// Tell the deadline on the clocks of this zone too, such as Pacific/Noumea
    #[arg(long, value_name = "ZONE", value_parser = parse_zone)]
    pub(crate) zone: Option<campagne::Zone>,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}
