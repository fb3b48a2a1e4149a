//! The arguments of `campagne programme`.

use campagne::Language;
use clap::{Args as ClapArgs, ValueEnum};

use super::values::{InputFormat, parse_language};
use crate::programme::filters::Filters;

#[derive(Debug, ClapArgs)]
pub(crate) struct ProgrammeArgs {
    /// Files of the programme; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// A built-in campaign, or the path of a TOML or JSON file
    #[arg(long, default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// What kind of file to read [default: by the ending of its name]
    #[arg(long, value_name = "KIND")]
    pub(crate) from: Option<InputFormat>,
    /// Take submissions by themselves that pass as published
    #[arg(long)]
    pub(crate) accepted: bool,
    /// The instant to take for now, such as 2020-11-03T10:00:00Z [default: the clock]
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// Show what is on now and what comes next
    #[arg(long, group = "what")]
    pub(crate) on: bool,
    /// Count by région, département, day, format and organiser
    #[arg(long, group = "what")]
    pub(crate) stats: bool,
    /// Count what each filter would leave
    #[arg(long, group = "what")]
    pub(crate) facets: bool,
    /// How to write it
    #[arg(long, default_value = "human")]
    pub(crate) format: ProgrammeFormat,
    /// Write it for other systems: ics, jsonld, openagenda, cpev, csv, geojson, atom, json
    #[arg(long, value_name = "EXPORT", value_parser = parse_export, group = "what")]
    pub(crate) export: Option<campagne::export::Format>,
    /// The file to export to, or the folder where there are several [default: standard output]
    #[arg(long, short, value_name = "PATH", requires = "export")]
    pub(crate) output: Option<String>,
    /// Export each région to a file of its own
    #[arg(long, requires = "export")]
    pub(crate) by_region: bool,
    /// The address of the public page, for the links of an export
    #[arg(long, value_name = "URL", requires = "export")]
    pub(crate) site: Option<String>,
    /// The address of the page of an event, with {id} for its identifier
    #[arg(long, value_name = "URL", requires = "export")]
    pub(crate) page: Option<String>,
    /// The language of the texts
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
    #[command(flatten)]
    pub(crate) filters: Filters,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgrammeFormat {
    /// For people
    Human,
    /// One document
    Json,
    /// One event a line
    Ndjson,
}

fn parse_export(text: &str) -> Result<campagne::export::Format, String> {
    use campagne::export::Format;

    let known = || Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>().join(", ");
    Format::named(text).ok_or_else(|| format!("there is no export `{text}`; there are {}", known()))
}
