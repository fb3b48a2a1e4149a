//! `campagne campaign list`: the built-in campaigns.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::campaign::{Deadline, Window};
use campagne::{Campaign, Language, Words};
use serde_json::json;

use crate::args::{CampaignListArgs, ListFormat};
use crate::failure::Failure;
use crate::json::pretty;
use crate::terminal::Look;

pub(crate) fn run(args: &CampaignListArgs) -> Result<ExitCode, Failure> {
    let campaigns: Result<Vec<Campaign>, _> = Campaign::builtin_ids().map(Campaign::builtin).collect();
    let campaigns = campaigns?;
    let text = match args.format {
        ListFormat::Human => human(&campaigns, args.language),
        ListFormat::Json => json(&campaigns),
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn human(campaigns: &[Campaign], language: Language) -> String {
    let look = Look::of_stdout();
    let no_deadline = Words { fr: "sans date limite connue", en: "no known deadline" }.in_language(language);
    let mut out = String::new();
    for campaign in campaigns {
        let days: Vec<String> = campaign.windows.iter().map(|window| window.words(language)).collect();
        let deadline = campaign.deadline().map(|deadline| deadline.words(language));
        out.push_str(&format!(
            "{}  {}\n          {}\n          {}\n",
            look.bold(&campaign.id),
            campaign.name.in_language(language),
            days.join(", "),
            look.dim(deadline.as_deref().unwrap_or(no_deadline)),
        ));
    }
    out
}

fn json(campaigns: &[Campaign]) -> String {
    let day = |window: &Window| json!({"from": window.from.to_string(), "to": window.to.to_string()});
    let entries: Vec<serde_json::Value> = campaigns
        .iter()
        .map(|campaign| {
            json!({
                "id": &*campaign.id,
                "edition": campaign.edition,
                "name": {"fr": campaign.name.fr, "en": campaign.name.en},
                "window": campaign.windows.iter().map(day).collect::<Vec<_>>(),
                "closes": campaign.deadline().map(|deadline: Deadline| deadline.day.to_string()),
            })
        })
        .collect();
    pretty(entries.into())
}
