//! The catalogue of rules: a table, a page for each, and the same as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::Rule;
use campagne::rule::{Family, Said};

use super::{NOTICE, cell};

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let mut catalogue = serde_json::to_string_pretty(Rule::all()).map_err(|error| error.to_string())?;
    catalogue.push('\n');
    files.insert("docs/rules.json".to_owned(), catalogue);
    files.insert("docs/rules/README.md".to_owned(), table());
    for rule in Rule::all() {
        files.insert(format!("docs/rules/{}.md", rule.code), page(rule));
    }
    Ok(())
}

fn table() -> String {
    let mut text = format!(
        "{NOTICE}# Rules\n\nThe level is the rule's own; a campaign or a caller may set another. A rule that is `off` waits for a\ncampaign to switch it on.\n"
    );
    for family in Family::ALL {
        let title = family.code();
        let _ = write!(
            text,
            "\n## {}{}\n\n| rule | level | what it says |\n|---|---|---|\n",
            title.get(..1).unwrap_or_default().to_uppercase(),
            title.get(1..).unwrap_or_default()
        );
        for rule in Rule::all().iter().filter(|rule| rule.family == family) {
            let _ = writeln!(
                text,
                "| [`{0}`]({0}.md) | {1} | {2} |",
                rule.code,
                rule.level.code(),
                cell(rule.summary())
            );
        }
    }
    text
}

fn page(rule: &Rule) -> String {
    let mut text = format!(
        "{NOTICE}# {}\n\n*{}, {}, since {}.*\n\n{}\n\n## What it says\n\n",
        rule.code,
        rule.family.code(),
        rule.level.words().en,
        rule.since,
        // Readers see JSON; what the tests need to run an example is theirs alone.
        plain_fences(rule.docs.trim_end())
    );
    for message in rule.messages {
        let said = |said: Said| format!("{} {}", said.message, said.help);
        let _ = writeln!(text, "- {}\n  *{}*", said(message.fr), said(message.en));
    }
    let _ = write!(
        text,
        "\n## How to change its level\n\nIn a campaign: `[levels]`, then `{0} = \"off\"` (or `\"info\"`, `\"warning\"`, `\"error\"`).\nAt the terminal: `--level {0}=off`.\n",
        rule.code
    );
    text
}

fn plain_fences(page: &str) -> String {
    let lines = page.lines().map(|line| if line.starts_with("```json") { "```json" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}
