//! The arguments of `campagne territory`.

use campagne::Language;
use clap::{Args as ClapArgs, Subcommand};

use super::values::{ListFormat, parse_language};

#[derive(Debug, Subcommand)]
pub(crate) enum TerritoryCommand {
    /// Show one territory, by whatever people type: a name, a code, a postal code, an identifier
    ///
    /// Exit status: 0 shown, 2 none or several go by what was given.
    Show(TerritoryShowArgs),
    /// Search territories as a form does while somebody types
    ///
    /// Exit status: 0 found, 1 nothing found, 2 the command itself cannot be carried out.
    Search(TerritorySearchArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TerritoryShowArgs {
    /// Such as Gironde, 33, 2A, FR-NAQ, 33063, 33000, fr:region:75, or « Saint-Denis (93) »
    #[arg(required = true, value_name = "TERRITORY")]
    pub(crate) typed: Vec<String>,
    /// Tell what the code of a commune was on that day, such as 2020-11-02; from 1943 on
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<chrono::NaiveDate>,
    /// How to write it
    #[arg(long, default_value = "human")]
    pub(crate) format: ListFormat,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TerritorySearchArgs {
    /// What somebody has typed so far
    #[arg(required = true, value_name = "TEXT")]
    pub(crate) typed: Vec<String>,
    /// Search in that territory alone: an identifier, such as fr:departement:33
    #[arg(long, value_name = "ID")]
    pub(crate) within: Option<campagne_territories::Id>,
    /// Search that level alone, such as commune; may be repeated
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Vec<campagne_territories::Level>,
    /// Give that many answers at most
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub(crate) limit: usize,
    /// How to write them
    #[arg(long, default_value = "human")]
    pub(crate) format: ListFormat,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
}
