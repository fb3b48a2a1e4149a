//! A page for each built-in campaign, with its facts and their sources. And a page that lists the campaigns,
//! with the facts that are not known.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::campaign::{FormatNeeds, OutsideWindow, Source, TimeModel};
use campagne::vocabulary::Vocabulary;
use campagne::{Campaign, Language};

use super::{NOTICE, cell};

/// The text below the table of the list: what no campaign can contain.
const LEFT_OUT: &str = "\
The 10th edition, of 2023, does not come with the library: of it nothing is known from a source but what
its neighbours imply, its number. Nor does the 12th, of 2025: its days in November are not known. Without
dates there is no campaign to check events against. Write one when you have them:
`campagne campaign new --from mip-2024 --year 2025`.

A dash says that no source was found: such a fact is absent from the file, and the rule that would use it
is silent. It does not say that the edition had no theme or no deadline.
";

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let campaigns: Result<Vec<Campaign>, _> = Campaign::builtin_ids().map(Campaign::builtin).collect();
    let campaigns = campaigns.map_err(|error| error.to_string())?;
    for campaign in &campaigns {
        files.insert(format!("docs/campaigns/{}.md", campaign.id), page(campaign));
    }
    files.insert("docs/campaigns/README.md".to_owned(), list(&campaigns));
    Ok(())
}

fn words<V: Vocabulary>(values: &[V]) -> Option<String> {
    let words: Vec<String> = values.iter().map(|value| format!("`{}`", value.word().word)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn formats(campaign: &Campaign) -> Option<String> {
    let formats: Vec<_> = campaign.formats.iter().map(|needs| needs.format).collect();
    let others = if campaign.other_formats.is_empty() { "" } else { ", and all others" };
    words(&formats).map(|formats| format!("{formats}{others}"))
}

fn windows(campaign: &Campaign) -> String {
    let windows = campaign.windows.iter().map(|window| format!("{} to {}", window.from, window.to));
    windows.collect::<Vec<_>>().join(", ")
}

/// The facts that are not known for every edition.
fn facts(campaign: &Campaign) -> [(&'static str, Option<String>); 7] {
    [
        ("theme", campaign.theme.as_ref().map(|theme| theme.fr.clone())),
        ("run by", campaign.organiser.as_ref().map(|organiser| organiser.fr.clone())),
        ("deadline", campaign.closes.map(|day| day.to_string())),
        ("formats", formats(campaign)),
        ("organisers", words(&campaign.eligible_organisers)),
        ("submitters", words(&campaign.eligible_submitters)),
        ("topics", words(&campaign.topics)),
    ]
}

fn list(campaigns: &[Campaign]) -> String {
    let mut text = format!(
        "{NOTICE}# Campaigns that come with the library\n\n\
         The editions of the *Semaine*, since 2020 the *Mois de l’innovation publique*, as far as sources are known.\n\n"
    );
    let names: Vec<&str> = campaigns.first().map(facts).into_iter().flatten().map(|(name, _)| name).collect();
    let _ = writeln!(text, "| edition | campaign | dates | {} |", names.join(" | "));
    let _ = writeln!(text, "|---|---|---|{}", "---|".repeat(names.len()));
    for campaign in campaigns {
        let edition = campaign.edition.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let id = &campaign.id;
        let _ = write!(text, "| {edition} | [`{id}`]({id}.md) | {} |", windows(campaign));
        for (_, fact) in facts(campaign) {
            let _ = write!(text, " {} |", fact.map_or_else(|| "–".to_owned(), |fact| cell(&fact)));
        }
        text.push('\n');
    }
    text.push('\n');
    text.push_str(LEFT_OUT);
    text.push_str("\n## To know of the sources\n\n");
    for campaign in campaigns {
        for source in &campaign.sources {
            if let Some(note) = &source.note {
                let by = source.by.as_deref().unwrap_or("the announcement");
                let _ = writeln!(text, "- `{}`, `{}`, {by}: {}", campaign.id, source.fact, note.en);
            }
        }
    }
    text
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
    match campaign.outside_window {
        OutsideWindow::Error => {}
        OutsideWindow::Warning => text.push_str("- Outside these dates: accepted, with a warning.\n"),
        OutsideWindow::Aside => text.push_str("- Outside these dates: accepted, shown aside.\n"),
    }
    if let Some(opens) = campaign.opens {
        let _ = writeln!(text, "- Opening: {opens}.");
    }
    match campaign.deadline() {
        None => text.push_str("- Deadline: none is known, and none applies.\n"),
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
    let all = || "all".to_owned();
    let _ = writeln!(text, "- Organisers: {}.", words(&campaign.eligible_organisers).unwrap_or_else(all));
    let _ = writeln!(text, "- Submitters: {}.", words(&campaign.eligible_submitters).unwrap_or_else(all));
    let _ = writeln!(text, "- Topics: {}.", words(&campaign.topics).unwrap_or_else(all));
    let _ = writeln!(text, "- Audiences: {}.", words(&campaign.audiences).unwrap_or_else(all));
    for (rule, level) in &campaign.levels {
        let _ = writeln!(text, "- Rule level: [`{0}`](../rules/{0}.md) is `{1}`.", rule.code, level.code());
    }
    let unknown: Vec<&str> =
        facts(campaign).into_iter().filter(|(_, fact)| fact.is_none()).map(|(name, _)| name).collect();
    if !unknown.is_empty() {
        let _ = writeln!(text, "- Not known from any source: {}.", unknown.join(", "));
    }
    text.push_str("\n## Formats\n\n");
    if !campaign.formats.is_empty() {
        text.push_str("| format | attendance | time |\n|---|---|---|\n");
        for needs in &campaign.formats {
            text.push_str(&format_row(needs));
        }
    }
    match (campaign.formats.is_empty(), campaign.other_formats.is_empty()) {
        (true, _) => text.push_str("All, each with what it usually needs.\n"),
        (false, false) => text.push_str("\nAll others are welcome too, each with what it usually needs.\n"),
        (false, true) => {}
    }
    text.push_str("\n## Sources\n\n| fact | sentence | where | to know |\n|---|---|---|---|\n");
    for source in &campaign.sources {
        text.push_str(&source_row(source));
    }
    text
}

fn format_row(needs: &FormatNeeds) -> String {
    let time = match needs.time {
        TimeModel::Sessions => "sessions",
        TimeModel::OnDemand => "on demand",
    };
    let time = match needs.closes {
        None => time.to_owned(),
        Some(day) => format!("{time}, until {day}"),
    };
    let attendance = words(&needs.attendance).unwrap_or_default();
    format!("| `{}` | {attendance} | {time} |\n", needs.format.word().word)
}

/// The place of a source, as Markdown.
pub(crate) fn place_of(source: &Source) -> Option<String> {
    match (&source.by, &source.url) {
        (Some(by), Some(url)) => Some(format!("[{}]({url})", cell(by))),
        (Some(by), None) => Some(cell(by)),
        (None, Some(url)) => Some(format!("<{url}>")),
        (None, None) => None,
    }
}

fn source_row(source: &Source) -> String {
    let place = place_of(source).unwrap_or_default();
    let sentence = source.sentence.as_deref().map(cell).unwrap_or_default();
    let note = source.note.as_ref().map(|note| cell(&note.en)).unwrap_or_default();
    format!("| `{}` | {sentence} | {place} | {note} |\n", source.fact)
}
