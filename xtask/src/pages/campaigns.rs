//! A page for each campaign that comes with the library: its facts, and where they come from.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::campaign::TimeModel;
use campagne::vocabulary::Vocabulary;
use campagne::{Campaign, Language};

use super::{NOTICE, cell};

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let mut lines = String::new();
    for id in Campaign::builtin_ids() {
        lines.push_str(&line(id)?);
        let campaign = Campaign::builtin(id).map_err(|error| error.to_string())?;
        files.insert(format!("docs/campaigns/{id}.md"), page(&campaign));
    }
    files.insert("crates/campagne/campaigns/builtin.ndjson".to_owned(), lines);
    Ok(())
}

/// A campaign as one line of JSON for the browser, without the sentences that it cites. The
/// identifier comes first: by it the line is found.
fn line(id: &str) -> Result<String, String> {
    let mut campaign = as_json(&format!("crates/campagne/campaigns/{id}.toml"))?;
    if let Some(members) = campaign.as_object_mut() {
        members.remove("id");
    }
    let rest = campaign.to_string();
    let rest = rest.strip_prefix('{').unwrap_or(&rest);
    Ok(format!("{{\"id\":{},{rest}\n", serde_json::Value::from(id)))
}

/// The campaign of a file in TOML, as JSON.
pub(crate) fn as_json(path: &str) -> Result<serde_json::Value, String> {
    let table: toml::Table = crate::shell::read(path)?.parse().map_err(|error| format!("{path}: {error}"))?;
    Ok(plain(toml::Value::Table(table)))
}

/// The same as JSON: days are texts, and sources are left out.
fn plain(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => {
            let members = table.into_iter().filter(|(name, _)| name != "source");
            serde_json::Value::Object(members.map(|(name, value)| (name, plain(value))).collect())
        }
    }
}

fn words<V: Vocabulary>(values: &[V]) -> String {
    let words: Vec<String> = values.iter().map(|value| format!("`{}`", value.word().word)).collect();
    if words.is_empty() { "all".to_owned() } else { words.join(", ") }
}

fn page(campaign: &Campaign) -> String {
    let mut text =
        format!("{NOTICE}# {}\n\n*{}* (`{}`)\n\n", campaign.name.fr, campaign.name.en, campaign.id);
    for window in &campaign.windows {
        let _ = writeln!(text, "- Events: {} to {}, both included.", window.from, window.to);
    }
    match campaign.deadline() {
        None => text.push_str("- Deadline: none.\n"),
        Some(deadline) => {
            let _ = writeln!(
                text,
                "- Deadline: {}; {}.",
                deadline.words(Language::Fr),
                deadline.words(Language::En)
            );
        }
    }
    let _ = writeln!(text, "- Organisers: {}.", words(&campaign.eligible_organisers));
    let _ = writeln!(text, "- Submitters: {}.", words(&campaign.eligible_submitters));
    let _ = writeln!(text, "- Topics: {}.", words(&campaign.topics));
    let _ = writeln!(text, "- Audiences: {}.", words(&campaign.audiences));
    text.push_str("\n## Formats\n\n| format | attendance | time |\n|---|---|---|\n");
    for needs in &campaign.formats {
        let time = match needs.time {
            TimeModel::Sessions => "sessions",
            TimeModel::OnDemand => "on demand",
        };
        let _ = writeln!(text, "| `{}` | {} | {time} |", needs.format.word().word, words(&needs.attendance));
    }
    text.push_str("\n## Sources\n\n| fact | sentence |\n|---|---|\n");
    for source in &campaign.sources {
        let _ = writeln!(text, "| `{}` | {} |", source.fact, cell(&source.sentence));
    }
    text
}
