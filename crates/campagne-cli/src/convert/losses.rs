//! What could not be carried, as it happens and in sum.

use std::collections::BTreeMap;
use std::io::BufRead;

use campagne::Language;
use campagne::import::{Dropped, Record, Records};

use crate::input;
use crate::terminal;

/// Counts over all files.
pub(super) struct Losses {
    language: Language,
    quiet: bool,
    read: u64,
    /// How often by code.
    dropped: BTreeMap<&'static str, u64>,
    unreadable: u64,
}

impl Losses {
    pub(super) const fn new(language: Language, quiet: bool) -> Self {
        Self { language, quiet, read: 0, dropped: BTreeMap::new(), unreadable: 0 }
    }

    fn count(&mut self, dropped: &Dropped) {
        let count = self.dropped.entry(dropped.code()).or_default();
        *count = count.saturating_add(dropped.count);
    }

    /// Says what a record lost.
    pub(super) fn of_record(&mut self, name: &str, record: &Record) {
        self.read += 1;
        for dropped in &record.dropped {
            self.count(dropped);
            if !self.quiet {
                let mut placed = dropped.clone();
                placed.line = placed.line.or(Some(record.line));
                terminal::tell(&input::dropped(name, &placed, self.language));
            }
        }
    }

    /// Counts what the file itself lost, which is said elsewhere.
    pub(super) fn of_file<R: BufRead>(&mut self, records: &Records<'_, R>) {
        for dropped in records.dropped() {
            self.count(&dropped);
        }
    }

    /// Says that a record could not be read at all.
    pub(super) fn unreadable(&mut self, name: &str, line: u64) {
        self.unreadable += 1;
        self.read -= 1;
        terminal::complain(&match self.language {
            Language::Fr => format!(
                "{name}, ligne {line}\u{a0}: cet enregistrement ne peut pas être lu et n’est pas repris"
            ),
            Language::En => format!("{name}, line {line}: this record cannot be read and is not carried"),
        });
    }

    /// All of it in a line: `12 événements repris ; 3 éléments non repris : no-equivalent (2), person (1)`.
    pub(super) fn summary(&self) -> String {
        let Self { read, unreadable, .. } = self;
        let total: u64 = self.dropped.values().sum();
        let codes: Vec<String> =
            self.dropped.iter().map(|(code, count)| format!("{code} ({count})")).collect();
        let codes = codes.join(", ");
        let mut out = match self.language {
            Language::Fr => format!("{read} événement{s} repris", s = if *read < 2 { "" } else { "s" }),
            Language::En => format!("{read} event{s} carried", s = if *read == 1 { "" } else { "s" }),
        };
        if total > 0 {
            out.push_str(&match self.language {
                Language::Fr => format!(
                    "\u{202f}; {total} élément{s} non repris\u{a0}: {codes}",
                    s = if total < 2 { "" } else { "s" }
                ),
                Language::En => {
                    format!("; {total} thing{s} not carried: {codes}", s = if total == 1 { "" } else { "s" })
                }
            });
        }
        if *unreadable > 0 {
            out.push_str(&match self.language {
                Language::Fr => format!(
                    "\u{202f}; {unreadable} enregistrement{s} illisible{s}",
                    s = if *unreadable < 2 { "" } else { "s" }
                ),
                Language::En => format!(
                    "; {unreadable} record{s} unreadable",
                    s = if *unreadable == 1 { "" } else { "s" }
                ),
            });
        }
        out.push('.');
        out
    }
}
