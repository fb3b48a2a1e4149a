//! What the command takes.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

/// The public page of a campaign, from its programme to static files.
#[derive(Debug, clap::Parser)]
#[command(name = "campagne-public-page")]
pub(crate) enum Command {
    /// Makes the folder of static files.
    Build(Build),
    /// Serves such a folder on loopback, with the headers that a host should send.
    Serve(Serve),
}

/// What `build` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    /// The programme: an entry or an accepted submission a line.
    pub(crate) programme: PathBuf,
    /// The folder for the site; what is in it stays, unless a file of that name is written.
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// A built-in campaign, or a file in TOML.
    #[arg(long, default_value = "mip-2020")]
    pub(crate) campaign: String,
    /// The instant from which the page tells what is on, until scripts know better; the clock unless said.
    #[arg(long)]
    pub(crate) now: Option<DateTime<Utc>>,
    /// Keep to that instant in the browser too: for an archive or a demonstration.
    #[arg(long, requires = "now")]
    pub(crate) freeze: bool,
    /// The path below which the site is put: `/` or `/programme/`.
    #[arg(long, default_value = "/", value_parser = path)]
    pub(crate) base: String,
    /// The address of the host, for feeds and linked data: `https://exemple.gouv.fr`.
    #[arg(long, value_parser = host)]
    pub(crate) host: Option<String>,
    /// Take plain submissions as published, not as waiting for moderation.
    #[arg(long)]
    pub(crate) published: bool,
    /// The folder `dist` of the package `@gouvfr/dsfr`.
    #[arg(long)]
    pub(crate) dsfr: PathBuf,
    /// The folder of the npm package `campagne`; without it, nothing filters in the browser.
    #[arg(long)]
    pub(crate) package: Option<PathBuf>,
}

/// What `serve` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// The folder.
    pub(crate) site: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8030)]
    pub(crate) port: u16,
    /// The path below which the site is.
    #[arg(long, default_value = "/", value_parser = path)]
    pub(crate) base: String,
}

fn path(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    if text.starts_with('/') && text.ends_with('/') && text.chars().all(plain) {
        Ok(text.to_owned())
    } else {
        Err("a path that begins and ends with `/` is expected".to_owned())
    }
}

fn host(text: &str) -> Result<String, String> {
    let name = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match name {
        Some(name) if !name.is_empty() && !name.contains('/') => Ok(text.to_owned()),
        _ => Err("an address without a path is expected, such as `https://exemple.gouv.fr`".to_owned()),
    }
}
