//! The command line.

use campagne::schema::Document;
use campagne::{Language, Mode};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::convert::Target;
use crate::programme::filters::Filters;

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
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CampaignNewArgs {
    /// A built-in campaign, or the path of a TOML or JSON file
    #[arg(long, value_name = "ID|PATH")]
    pub(crate) from: String,
    /// The year to which its dates move
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: i32,
    /// The identifier of the new campaign [default: that of the other, with the new year]
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// The file to write, which may not be there yet [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<String>,
}

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
    #[arg(long, value_name = "FORMAT", value_parser = crate::convert::parse)]
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For people
    Human,
    /// One document with a summary
    Json,
    /// One report a line
    Ndjson,
    /// One finding a line, for a spreadsheet
    Csv,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// One submission, or a list of them
    Json,
    /// One submission a line
    Ndjson,
    /// A table: `;`, `,` or tabs, UTF-8 or Windows-1252
    Csv,
    /// Events of OpenAgenda: a page of its API, an export, one event; to be said, since a .json file
    /// is one of submissions
    #[value(name = "openagenda")]
    OpenAgenda,
    /// A calendar
    Ics,
}

impl From<InputFormat> for campagne::import::Format {
    fn from(format: InputFormat) -> Self {
        match format {
            InputFormat::Json => Self::Json,
            InputFormat::Ndjson => Self::Ndjson,
            InputFormat::Csv => Self::Csv,
            InputFormat::OpenAgenda => Self::OpenAgenda,
            InputFormat::Ics => Self::Ics,
        }
    }
}

fn parse_document(text: &str) -> Result<Document, campagne::Error> {
    text.parse()
}

fn parse_export(text: &str) -> Result<campagne::export::Format, String> {
    use campagne::export::Format;

    let known = || Format::ALL.map(Format::name).join(", ");
    Format::named(text).ok_or_else(|| format!("there is no export `{text}`; there are {}", known()))
}

fn parse_mode(text: &str) -> Result<Mode, campagne::Error> {
    text.parse()
}

fn parse_language(text: &str) -> Result<Language, campagne::Error> {
    text.parse()
}

fn parse_zone(text: &str) -> Result<campagne::Zone, String> {
    campagne::Zone::named(text).ok_or_else(|| {
        let known: Vec<&str> = campagne::Zone::all().map(campagne::Zone::name).collect();
        format!("no French territory has this zone; there are {}", known.join(", "))
    })
}
