//! `campagne rules`: the catalogue.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::rule::Family;
use campagne::{Error, Rule};
use textwrap::{Options as Wrap, wrap};

use crate::args::{ListFormat, RulesArgs};
use crate::failure::Failure;
use crate::terminal::{Look, style_of};

pub(crate) fn run(args: &RulesArgs) -> Result<ExitCode, Failure> {
    let look = Look::of_stdout();
    let mut out = stdout().lock();
    let text = match (&args.code, args.format) {
        (None, ListFormat::Human) => list(args, look),
        (None, ListFormat::Json) => json(&Rule::all()),
        (Some(code), format) => {
            let rule = find(code)?;
            if format == ListFormat::Json { json(rule) } else { explain(rule, args, look) }
        }
    };
    out.write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn find(code: &str) -> Result<&'static Rule, Error> {
    campagne::find_rule(code)
}

fn json(value: &impl serde::Serialize) -> String {
    // The catalogue is texts: nothing in it can fail to be written.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn list(args: &RulesArgs, look: Look) -> String {
    let widest = Rule::all().iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut out = String::new();
    for family in Family::ALL {
        out.push_str(&format!("{}\n", look.bold(family.code())));
        for rule in Rule::all().iter().filter(|rule| rule.family == family) {
            let level = rule.level.words().in_language(args.language);
            let lead = format!("  {:widest$}  {level:<14}", rule.code);
            let indent = " ".repeat(widest + 18);
            let wrapped = wrap(
                rule.summary(),
                Wrap::new(look.width.max(widest + 48)).initial_indent(&indent).subsequent_indent(&indent),
            );
            for (at, line) in wrapped.iter().enumerate() {
                match at {
                    0 => {
                        let level = look.paint(style_of(rule.level), &format!("{level:<14}"));
                        let rest = line.get(lead.chars().count()..).unwrap_or_default();
                        out.push_str(&format!("  {:widest$}  {level}{rest}\n", rule.code));
                    }
                    _ => out.push_str(&format!("{line}\n")),
                }
            }
        }
        out.push('\n');
    }
    out
}

/// A page without the words by which its examples run as tests.
fn plain(page: &str) -> String {
    let lines =
        page.trim_end().lines().map(|line| if line.starts_with("```json") { "```json" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn explain(rule: &Rule, args: &RulesArgs, look: Look) -> String {
    let level = rule.level.words().in_language(args.language);
    let mut out = format!(
        "{}  {}  ({}, {})\n\n{}\n",
        look.bold(rule.code),
        look.paint(style_of(rule.level), level),
        rule.family.code(),
        rule.since,
        plain(rule.docs)
    );
    out.push_str("\n## Messages\n");
    for message in rule.messages {
        let said = message.in_language(args.language);
        out.push_str(&format!("\n- {}\n  {}\n", said.message, said.help));
    }
    out
}
