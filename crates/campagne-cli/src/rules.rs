//! `campagne rules`: the catalogue.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::rule::Family;
use campagne::{Campaign, Language, Level, Rule, Words};
use textwrap::{Options as Wrap, wrap};

use crate::args::{ListFormat, RulesArgs};
use crate::failure::Failure;
use crate::terminal::{Look, style_of};

pub(crate) fn run(args: &RulesArgs) -> Result<ExitCode, Failure> {
    let campaign = crate::campaign::find(&args.campaign)?;
    let page = Page { campaign: &campaign, language: args.language, look: Look::of_stdout() };
    let text = match (&args.code, args.format) {
        (None, ListFormat::Human) => page.list(),
        (None, ListFormat::Json) => json(&Rule::all()),
        (Some(code), format) => {
            let rule = campagne::find_rule(code)?;
            if format == ListFormat::Json { json(rule) } else { page.explain(rule) }
        }
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn json(value: &impl serde::Serialize) -> String {
    // The catalogue holds only texts, so writing cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

struct Page<'c> {
    campaign: &'c Campaign,
    language: Language,
    look: Look,
}

impl Page<'_> {
    fn say(&self, fr: &'static str, en: &'static str) -> &'static str {
        Words { fr, en }.in_language(self.language)
    }

    /// A level in words, padded to a width, in its colour.
    fn level(&self, level: Level, width: usize) -> String {
        let words = format!("{:<width$}", level.words().in_language(self.language));
        self.look.paint(style_of(level), &words)
    }

    fn list(&self) -> String {
        const LEVEL: usize = 14;
        let widest = Rule::all().iter().map(|rule| rule.code.len()).max().unwrap_or(0);
        let margin = widest + LEVEL + 4;
        let width = self.look.width.max(widest + 48).saturating_sub(margin);
        let indent = " ".repeat(margin);
        let mut out = String::new();
        for &family in Family::ALL {
            out.push_str(&format!("{}\n", self.look.bold(family.code())));
            for rule in Rule::all().iter().filter(|rule| rule.family == family) {
                let level = self.level(self.campaign.level(rule), LEVEL);
                let summary = rule.summary(self.language);
                let summary = wrap(&summary, Wrap::new(width)).join(&format!("\n{indent}"));
                out.push_str(&format!("  {:widest$}  {level}{summary}\n", rule.code));
            }
            out.push('\n');
        }
        out
    }

    fn explain(&self, rule: &Rule) -> String {
        let level = self.campaign.level(rule);
        let mut out = format!(
            "{}  {}  ({}, {})\n\n{}\n\n{}\n",
            self.look.bold(rule.code),
            self.level(level, 0),
            rule.family.code(),
            rule.since,
            rule.summary(self.language),
            plain(rule.explanation())
        );
        out.push_str("\n## Messages\n");
        for message in rule.messages {
            let said = message.in_language(self.language);
            out.push_str(&format!("\n- {}\n  {}\n", said.message, said.help));
        }
        self.explain_level(rule, &mut out);
        self.sources(rule, &mut out);
        out
    }

    fn explain_level(&self, rule: &Rule, out: &mut String) {
        let words = |level: Level| level.words().in_language(self.language);
        let (colon, semicolon) = (self.say("\u{a0}:", ":"), self.say("\u{202f};", ";"));
        let heading = self.say("Niveau", "Level");
        let own = self.say("Celui de la règle", "The rule’s own");
        let here = self.say("Dans la campagne", "In the campaign");
        let change = self.say("Pour le changer", "To change it");
        out.push_str(&format!("\n## {heading}\n\n- {own}{colon} {}\n", words(rule.level)));
        out.push_str(&format!("- {here} {}{colon} {}\n", self.campaign.id, words(self.campaign.level(rule))));
        out.push_str(&format!(
            "- {change}{colon} --level {0}=off{semicolon} [levels] {0} = \"off\" (off, info, warning, error)\n",
            rule.code
        ));
    }

    /// The sentences of the announcement on which the rule rests.
    fn sources(&self, rule: &Rule, out: &mut String) {
        let sources = self.campaign.sources_of(rule);
        if sources.is_empty() {
            return;
        }
        let name = self.campaign.name.in_language(self.language);
        out.push_str("\n## Source\n");
        for source in sources {
            let lines = crate::campaign::source_lines(source, self.language).join("\n  ");
            out.push_str(&format!("\n{lines}\n  {name} ({})\n", source.fact));
        }
    }
}

/// A page without the code-block words by which its examples run as tests.
fn plain(page: &str) -> String {
    let lines =
        page.trim_end().lines().map(|line| if line.starts_with("```json") { "```json" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}
