//! The catalogue of rules: a table, a page for each, and the same as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::rule::Family;
use campagne::{Campaign, Language, Rule};

use super::{NOTICE, cell};
use crate::files::root;
use crate::spoken::{Spoken, example};
use crate::support::{Kind, cases};

pub(crate) fn add(files: &mut BTreeMap<String, String>, corpus: &[Spoken]) -> Result<(), String> {
    let campaigns: Result<Vec<Campaign>, _> = Campaign::builtin_ids().map(Campaign::builtin).collect();
    let campaigns = campaigns.map_err(|error| error.to_string())?;
    let mut catalogue = serde_json::to_string_pretty(Rule::all()).map_err(|error| error.to_string())?;
    catalogue.push('\n');
    files.insert("docs/rules.json".to_owned(), catalogue);
    files.insert("docs/rules/README.md".to_owned(), table(&campaigns));
    for rule in Rule::all() {
        files.insert(format!("docs/rules/{}.md", rule.code), page(rule, &campaigns, corpus));
    }
    Ok(())
}

const TABLE: &str = "# Rules

The level is the rule’s own; the next column tells the built-in campaigns that set another. A caller
may set any level, or switch the rule off. The last three columns count the cases of the corpus
(`tests/cases/rules`) in which the rule fires, must not, and stands at its border.
[Messages](../messages.md) are on a page of their own.

## How to change a level

Of `invalid-url`, for example:

- In a campaign: `[levels]`, then `invalid-url = \"off\"` (or `\"info\"`, `\"warning\"`, `\"error\"`).
- At the terminal: `--level invalid-url=off`.
- In a program: the option `levels`; in Rust `Options::level(\"invalid-url\", \"off\")`.

The level that the caller sets overrides that of the campaign. A rule whose level is \"error, always\" keeps it: an
event cannot be made without what it asks for.
";

fn table(campaigns: &[Campaign]) -> String {
    let mut text = format!("{NOTICE}{TABLE}");
    for &family in Family::ALL {
        let title = family.code();
        let _ = write!(
            text,
            "\n## {}{}\n\n| rule | what it finds | level | in campaigns | firing | silent | border |\n|---|---|---|---|---|---|---|\n",
            title.get(..1).unwrap_or_default().to_uppercase(),
            title.get(1..).unwrap_or_default()
        );
        for rule in Rule::all().iter().filter(|rule| rule.family == family) {
            let [firing, silent, border] = counts(rule);
            let _ = writeln!(
                text,
                "| [`{0}`]({0}.md) | {1} | {2} | {3} | {firing} | {silent} | {border} |",
                rule.code,
                cell(&rule.summary(Language::En)),
                if rule.is_fixed() { "error, always" } else { rule.level.code() },
                elsewhere(rule, campaigns),
            );
        }
    }
    text
}

/// How many cases of each kind the rule has.
fn counts(rule: &Rule) -> [usize; 3] {
    let file = root().join(format!("tests/cases/rules/{}.json", rule.code));
    // A test of the library checks that every rule has cases.
    let cases = if file.exists() { cases(&file) } else { Vec::new() };
    [Kind::Firing, Kind::Silent, Kind::Border]
        .map(|kind| cases.iter().filter(|case| case.kind == kind).count())
}

/// The campaigns that give a rule another level than its own.
fn elsewhere(rule: &Rule, campaigns: &[Campaign]) -> String {
    let own = rule.level;
    let other = campaigns.iter().filter(|campaign| campaign.level(rule) != own);
    let other: Vec<String> =
        other.map(|campaign| format!("{} in `{}`", campaign.level(rule).code(), campaign.id)).collect();
    other.join(", ")
}

fn page(rule: &Rule, campaigns: &[Campaign], corpus: &[Spoken]) -> String {
    let mut text = format!(
        "{NOTICE}# {}\n\n*{}, {}, since {}.*\n\n{}\n\n*{}*\n\n{}\n\n## What it says\n",
        rule.code,
        rule.family.code(),
        rule.level.words().en,
        rule.since,
        rule.summary(Language::En),
        rule.summary(Language::Fr),
        // Readers see JSON. The words by which the tests run an example are left out.
        plain_fences(rule.explanation().trim_end())
    );
    for message in rule.messages {
        let Some(finding) = example(corpus, rule, message) else { continue };
        text.push('\n');
        for &language in Language::ALL {
            let said = format!("{} {}", finding.message(language), finding.help(language));
            let _ = writeln!(text, "- {language}: {}", super::escaped(said.trim_end()));
        }
    }
    level(rule, campaigns, &mut text);
    sources(rule, campaigns, &mut text);
    text
}

fn level(rule: &Rule, campaigns: &[Campaign], text: &mut String) {
    let _ = write!(text, "\n## Its level\n\nIt is `{}`", rule.level.code());
    let other = elsewhere(rule, campaigns);
    let _ = match other.is_empty() {
        true => write!(text, ", in every campaign that comes with the library."),
        false => write!(text, "; {other}."),
    };
    text.push_str("\n[How to change it](README.md#how-to-change-a-level).\n");
}

/// The sentences of the announcements on which the rule rests.
fn sources(rule: &Rule, campaigns: &[Campaign], text: &mut String) {
    let facts: Vec<String> = rule.facts().map(|fact| format!("`{fact}`")).collect();
    if facts.is_empty() {
        return;
    }
    let _ =
        write!(text, "\n## What campaigns say of it\n\nIt goes by {} of the campaign.\n", facts.join(", "));
    for campaign in campaigns {
        let sources = campaign.sources_of(rule);
        if sources.is_empty() {
            continue;
        }
        let _ = write!(text, "\n[{}](../campaigns/{}.md):\n\n", campaign.name.fr, campaign.id);
        for source in sources {
            let sentence = source.sentence.as_ref().map(|sentence| format!("« {sentence} »"));
            let said: Vec<String> = sentence.into_iter().chain(super::campaigns::place_of(source)).collect();
            let _ = writeln!(text, "- {}", said.join(", "));
        }
    }
}

fn plain_fences(page: &str) -> String {
    let lines = page.lines().map(|line| if line.starts_with("```json") { "```json" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}
