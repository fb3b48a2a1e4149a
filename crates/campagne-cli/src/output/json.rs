//! One document: the reports as they come, then the summary. Memory never holds them all.

use std::io;

use campagne::{Campaign, Options};

use super::ndjson;
use super::writer::{Named, Writer, is_quiet};
use crate::summary::Summary;

pub(super) struct Json {
    quiet: bool,
}

impl Json {
    pub(super) const fn new(quiet: bool) -> Self {
        Self { quiet }
    }
}

impl Writer for Json {
    fn start(&self, campaign: &Campaign, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
        let campaign = serde_json::to_string(&*campaign.id)?;
        let now = serde_json::to_string(&campagne::write_instant(options.now()))?;
        writeln!(out, "{{\"campaign\":{campaign},\"now\":{now},\"reports\":[")
    }

    fn report(&self, named: &Named<'_>) -> Vec<u8> {
        if is_quiet(self.quiet, named) {
            return Vec::new();
        }
        ndjson::line(named)
    }

    fn separator(&self) -> &'static [u8] {
        b",\n"
    }

    fn finish(&self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "],\"summary\":{}}}", serde_json::to_string(summary)?)
    }
}
