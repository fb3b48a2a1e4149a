//! The arguments of `campagne convert`.

use campagne::Language;
use clap::Args as ClapArgs;

use super::target::{Target, parse};
use super::values::{InputFormat, parse_language};

#[derive(Debug, ClapArgs)]
pub(crate) struct ConvertArgs {
    /// Files to read; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// What kind of file to read [default: by the ending of its name]
    #[arg(long, value_name = "KIND")]
    pub(crate) from: Option<InputFormat>,
    /// What to write: json, ndjson, csv; or in public, ics, jsonld, openagenda, cpev, geojson, atom
    /// [default: by the ending of the output, else ndjson]
    #[arg(long, value_name = "FORMAT", value_parser = parse)]
    pub(crate) to: Option<Target>,
    /// Make json and csv public: the events of a programme; a table with its schema
    #[arg(long)]
    pub(crate) public: bool,
    /// In public, take submissions by themselves that pass as published
    #[arg(long)]
    pub(crate) accepted: bool,
    /// The file to write, which may not be there yet, or the folder where there are several [default:
    /// standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<String>,
    /// The instant to take for now in a public format, such as 2020-11-03T10:00:00Z [default: the clock]
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// The address of the public page, for the links of a public format
    #[arg(long, value_name = "URL")]
    pub(crate) site: Option<String>,
    /// The address of the page of an event, with {id} for its identifier
    #[arg(long, value_name = "URL")]
    pub(crate) page: Option<String>,
    /// The campaign for whose days recurrences are expanded: a built-in one, or the path of a TOML
    /// or JSON file
    #[arg(long, default_value = "mip-2020", value_name = "ID|PATH")]
    pub(crate) campaign: String,
    /// What the columns of a table are, where their names do not tell: a JSON file such as
    /// {"Où": "venue.name", "Suivi": null}; null leaves a column out
    #[arg(long, value_name = "FILE")]
    pub(crate) columns: Option<String>,
    /// The language of what is said, and of the names of columns
    #[arg(long, default_value = "fr", value_parser = parse_language)]
    pub(crate) language: Language,
    /// Say how much could not be carried, and not each thing
    #[arg(long, short)]
    pub(crate) quiet: bool,
}
