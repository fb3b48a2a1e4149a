//! For people: each submission with its verdict, its findings, and what to do; then a summary.

use std::fmt::Write as _;
use std::io;

use campagne::import::Origin;
use campagne::{Finding, Language, Severity, Words};
use textwrap::core::display_width;
use textwrap::{Options as Wrap, WordSplitter, wrap};

use super::not_checked;
use super::writer::{Named, Writer, is_quiet};
use crate::summary::Summary;
use crate::terminal::{BAD, GOOD, Look, shown, style};

pub(super) struct Human {
    pub(super) look: Look,
    pub(super) language: Language,
    pub(super) quiet: bool,
    /// The zone of the campaign.
    pub(super) zone: campagne::Zone,
}

const ACCEPTED: Words = Words { fr: "accepté", en: "accepted" };
const REJECTED: Words = Words { fr: "refusé", en: "rejected" };
const COLUMN: Words = Words { fr: "colonne", en: "column" };
const LINE: Words = Words { fr: "ligne", en: "line" };
const FIX: Words = Words { fr: "Correction proposée", en: "Suggested fix" };
const EXTENDED: Words = Words {
    fr: "Délai accordé à cet événement : jusqu’au",
    en: "Extra time granted to this event: until",
};
const MORE: Words = Words { fr: "autres constats", en: "more findings" };

impl Writer for Human {
    fn report(&self, named: &Named<'_>) -> Vec<u8> {
        if is_quiet(self.quiet, named) {
            return Vec::new();
        }
        let mut out = String::new();
        // Writing to a String does not fail.
        let _ = self.write(named, &mut out);
        out.into_bytes()
    }

    fn finish(&self, summary: &Summary, out: &mut dyn io::Write) -> io::Result<()> {
        if summary.unreadable && summary.checked == 0 {
            return Ok(());
        }
        if !summary.ends_blank {
            writeln!(out)?;
        }
        writeln!(out, "{}", self.look.bold(&self.totals(summary)))?;
        let ranking = summary.ranking();
        let widest = ranking.iter().map(|(code, ..)| code.len()).max().unwrap_or(0);
        let most = ranking.first().map_or(1, |(_, count, _)| *count);
        for (code, count, severity) in ranking {
            let bar = "▪".repeat((20 * count).div_ceil(most));
            let severity_word = severity.words().in_language(self.language);
            let padding = " ".repeat(14_usize.saturating_sub(display_width(severity_word)));
            writeln!(
                out,
                "{count:>7}  {code:widest$}  {}{padding}{}",
                self.look.paint(style(severity), severity_word),
                self.look.dim(&bar)
            )?;
        }
        Ok(())
    }
}

impl Human {
    fn say(&self, words: Words) -> &'static str {
        words.in_language(self.language)
    }

    fn totals(&self, summary: &Summary) -> String {
        let Summary { checked, accepted, rejected, .. } = summary;
        match self.language {
            Language::Fr => {
                let s = |count: usize| if count < 2 { "" } else { "s" };
                format!(
                    "{checked} événement{} vérifié{} : {accepted} accepté{}, {rejected} refusé{}.",
                    s(*checked),
                    s(*checked),
                    s(*accepted),
                    s(*rejected)
                )
            }
            Language::En => {
                let events = if *checked == 1 { "event" } else { "events" };
                format!("{checked} {events} checked: {accepted} accepted, {rejected} rejected.")
            }
        }
    }

    fn write(&self, named: &Named<'_>, out: &mut String) -> std::fmt::Result {
        let inspection = named.inspection;
        let report = &inspection.report;
        let (mark, words, colour) =
            if report.is_accepted() { ("✓", ACCEPTED, GOOD) } else { ("✗", REJECTED, BAD) };
        let verdict = self.look.paint(colour, &format!("{mark} {}", self.say(words)));
        write!(out, "{verdict}  {}", self.look.dim(named.source))?;
        if let Some(title) = &inspection.title {
            write!(out, "  {}", self.look.bold(title))?;
        }
        if let Some(id) = &inspection.id {
            write!(out, "  {}", self.look.dim(id))?;
        }
        out.push('\n');
        if let Some(until) = report.extended_deadline {
            let until = campagne::campaign::until_words(until, self.zone, self.language);
            self.paragraph("    ", &format!("{} {until}", self.say(EXTENDED)), out);
        }
        for finding in &report.findings {
            self.finding(finding, named, out)?;
        }
        let counts = report.counts;
        let left_out = (counts.error + counts.warning + counts.info).saturating_sub(report.findings.len());
        if left_out > 0 {
            writeln!(out, "  (+{left_out} {})", self.say(MORE))?;
        }
        not_checked::write(report, self.language, &mut |text| self.paragraph("  … ", text, out));
        for dropped in &named.record.dropped {
            let line = dropped.line.map(|line| format!(" ({} {line})", self.say(LINE))).unwrap_or_default();
            self.paragraph("  ∅ ", &format!("{}{line}", dropped.message(self.language)), out);
        }
        let said = !report.findings.is_empty() || !report.not_checked.is_empty();
        if said || !named.record.dropped.is_empty() {
            out.push('\n');
        }
        Ok(())
    }

    fn finding(&self, finding: &Finding, named: &Named<'_>, out: &mut String) -> std::fmt::Result {
        let severity = finding.severity.words().in_language(self.language);
        write!(out, "  {}", self.look.paint(style(finding.severity), severity))?;
        let label = finding.label(self.language);
        match (&finding.place.unknown, label.as_str()) {
            (Some(name), _) => write!(out, " · {}", self.look.bold(&shown(name)))?,
            (None, "") => {}
            (None, label) => write!(out, " · {}", self.look.bold(label))?,
        }
        let place = match named.record.origin(&finding.place) {
            Some(Origin { name, line: Some(line) }) => {
                format!("{}, {} {line}", shown(&name), self.say(LINE))
            }
            Some(Origin { name, line: None }) if name.starts_with('/') => shown(&name),
            Some(Origin { name, line: None }) => format!("{} « {} »", self.say(COLUMN), shown(&name)),
            None => shown(&finding.place.to_string()),
        };
        let about = format!("{place} [{}]", finding.code());
        writeln!(out, "  {}", self.look.dim(about.trim_start()))?;
        self.paragraph("    ", &finding.message(self.language), out);
        if finding.severity != Severity::Info || !finding.help(self.language).is_empty() {
            self.paragraph("    → ", &finding.help(self.language), out);
        }
        if let Some(fix) = &finding.fix {
            let colon = if self.language == Language::Fr { "\u{a0}:" } else { ":" };
            let label = shown(&fix.label(self.language));
            self.paragraph("    ✎ ", &format!("{}{colon} {label}", self.say(FIX)), out);
        }
        Ok(())
    }

    /// A text within the width. Its later lines begin under its first word.
    fn paragraph(&self, lead: &str, text: &str, out: &mut String) {
        if text.is_empty() {
            return;
        }
        let indent = " ".repeat(display_width(lead));
        let options = Wrap::new(self.look.width)
            .initial_indent(lead)
            .subsequent_indent(&indent)
            // A date is not split at its hyphens.
            .word_splitter(WordSplitter::NoHyphenation);
        for line in wrap(text, options) {
            out.push_str(&line);
            out.push('\n');
        }
    }
}
