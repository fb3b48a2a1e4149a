//! What could not be carried, one by one and in sum.

use std::collections::BTreeMap;

use campagne::Language;
use campagne::export::{Extent, Format, Loss};
use campagne::import::{Dropped, Record, Records};

use crate::input::{self, Input};
use crate::publish::Watch;
use crate::terminal;

/// Counts over all files.
pub(super) struct Losses {
    language: Language,
    quiet: bool,
    read: u64,
    /// How often each code occurred.
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

    /// Reports that a record could not be read at all.
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

    /// Reports what a format cannot carry of so many events.
    pub(super) fn of_format(&self, format: Format, loss: Loss, events: usize) {
        if self.quiet {
            return;
        }
        let name = format.name();
        let (of, plural) = (loss.field, if events == 1 { "" } else { "s" });
        terminal::tell(&match (self.language, loss.extent) {
            (Language::Fr, Extent::Whole) => {
                format!("{name}\u{a0}: « {of} » de {events} événement{plural} n’y est pas")
            }
            (Language::Fr, Extent::Part(how)) => {
                format!(
                    "{name}\u{a0}: « {of} » de {events} événement{plural} y est en partie\u{a0}: {}",
                    how.fr
                )
            }
            (Language::En, Extent::Whole) => format!("{name}: `{of}` of {events} event{plural} is not in it"),
            (Language::En, Extent::Part(how)) => {
                format!("{name}: `{of}` of {events} event{plural} is in it in part: {}", how.en)
            }
        });
    }

    /// The sum in a line, for public formats: only published events count as carried, not those that wait or
    /// are incomplete.
    pub(super) fn published(mut self, events: usize, waiting: usize, left_out: usize) -> String {
        self.read = u64::try_from(events).unwrap_or(u64::MAX);
        let mut out = self.summary();
        out.pop();
        if waiting > 0 {
            out.push_str(&match self.language {
                Language::Fr => format!(
                    "\u{202f}; {waiting} {}",
                    if waiting < 2 { "attend la modération" } else { "attendent la modération" }
                ),
                Language::En => {
                    format!("; {waiting} {} for moderation", if waiting == 1 { "waits" } else { "wait" })
                }
            });
        }
        if left_out > 0 {
            out.push_str(&match self.language {
                Language::Fr => format!(
                    "\u{202f}; {left_out} enregistrement{s} incomplet{s}",
                    s = if left_out < 2 { "" } else { "s" }
                ),
                Language::En => {
                    format!("; {left_out} incomplete record{s}", s = if left_out == 1 { "" } else { "s" })
                }
            });
        }
        out.push('.');
        out
    }

    /// The sum in a line: `12 événements repris ; 3 éléments non repris : no-equivalent (2), person (1)`.
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

impl Watch for Losses {
    /// Reports what a record lost.
    fn record(&mut self, name: &str, record: &Record) {
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

    /// Counts and reports what the file itself lost.
    fn file(&mut self, name: &str, records: &Records<'_, Input>) {
        for dropped in records.dropped() {
            self.count(&dropped);
        }
        input::about(name, records, self.language);
    }
}
