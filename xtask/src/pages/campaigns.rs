//! A page for each campaign that comes with the library: its facts, and where they come from.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::campaign::TimeModel;
use campagne::vocabulary::Vocabulary;
use campagne::{Campaign, Language};

use super::{NOTICE, cell};

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    for id in Campaign::builtin_ids() {
        let campaign = Campaign::builtin(id).map_err(|error| error.to_string())?;
        files.insert(format!("docs/campaigns/{id}.md"), page(&campaign));
    }
    Ok(())
}

fn words<V: Vocabulary>(values: &[V]) -> String {
    let words: Vec<String> = values.iter().map(|value| format!("`{}`", value.word().word)).collect();
    if words.is_empty() { "all".to_owned() } else { words.join(", ") }
}

fn page(campaign: &Campaign) -> String {
    let mut text =
        format!("{NOTICE}# {}\n\n*{}* (`{}`)\n\n", campaign.name.fr, campaign.name.en, campaign.id);
    if !campaign.other_names.is_empty() {
        let _ = writeln!(text, "- Other names: {}.", campaign.other_names.join(", "));
    }
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
    if let Some(end) = campaign.amendments_close() {
        let _ = writeln!(
            text,
            "- Changes to accepted events: until {}; {}.",
            end.words(Language::Fr),
            end.words(Language::En)
        );
    }
    if !campaign.amendment.frozen.is_empty() {
        let frozen: Vec<String> = campaign.amendment.frozen.iter().map(|path| format!("`{path}`")).collect();
        let _ = writeln!(text, "- Frozen after the deadline: {}.", frozen.join(", "));
    }
    let _ = writeln!(text, "- Organisers: {}.", words(&campaign.eligible_organisers));
    let _ = writeln!(text, "- Submitters: {}.", words(&campaign.eligible_submitters));
    let _ = writeln!(text, "- Topics: {}.", words(&campaign.topics));
    let _ = writeln!(text, "- Audiences: {}.", words(&campaign.audiences));
    for (rule, level) in &campaign.levels {
        let _ = writeln!(text, "- Rule level: [`{0}`](../rules/{0}.md) is `{1}`.", rule.code, level.code());
    }
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
