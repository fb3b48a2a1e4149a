//! `campagne campaign`: what a campaign says.

use std::fmt::Write as _;
use std::io::{Write as _, stdout};
use std::path::Path;
use std::process::ExitCode;

use campagne::campaign::{FormatNeeds, OutsideWindow, TimeModel};
use campagne::vocabulary::Vocabulary;
use campagne::{Campaign, Language, Options, Words};

use crate::args::CampaignShowArgs;
use crate::failure::Failure;
use crate::terminal::Look;

/// A built-in campaign, or the one of a file.
pub(crate) fn find(given: &str) -> Result<Campaign, Failure> {
    let path = Path::new(given);
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let is_file = is_json || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    if !is_file && !path.is_file() {
        return Ok(Campaign::builtin(given)?);
    }
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::Unreadable { path: given.to_owned(), error })?;
    let read = if is_json { Campaign::from_json(&text) } else { Campaign::from_toml(&text) };
    read.map_err(|error| Failure::File { path: given.to_owned(), error })
}

pub(crate) fn show(args: &CampaignShowArgs) -> Result<ExitCode, Failure> {
    let campaign = find(&args.campaign)?;
    let now = match &args.now {
        Some(now) => Options::at(now)?.now(),
        None => chrono::Utc::now(),
    };
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = Page { campaign: &campaign, now, args, look: Look::of_stdout() }.write(&mut text);
    stdout().lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

struct Page<'c> {
    campaign: &'c Campaign,
    now: chrono::DateTime<chrono::Utc>,
    args: &'c CampaignShowArgs,
    look: Look,
}

impl Page<'_> {
    fn say(&self, fr: &'static str, en: &'static str) -> &'static str {
        Words { fr, en }.in_language(self.args.language)
    }

    fn until(&self, words: &str) -> String {
        format!("{} {words}", self.say("jusqu’au", "until"))
    }

    fn line(&self, out: &mut String, label: &str, value: &str) -> std::fmt::Result {
        writeln!(out, "  {}  {value}", self.look.dim(&format!("{label:<22}")))
    }

    fn labels<V: Vocabulary>(&self, values: &[V]) -> String {
        if values.is_empty() {
            return self.say("tous", "all").to_owned();
        }
        let labels: Vec<&str> =
            values.iter().map(|value| value.word().label.in_language(self.args.language)).collect();
        labels.join(", ")
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let (campaign, language) = (self.campaign, self.args.language);
        writeln!(
            out,
            "{}  {}",
            self.look.bold(campaign.name.in_language(language)),
            self.look.dim(&campaign.id)
        )?;
        if let Some(theme) = &campaign.theme {
            writeln!(out, "{}", theme.in_language(language))?;
        }
        out.push('\n');
        self.dates(out)?;
        out.push('\n');
        writeln!(out, "{}", self.look.bold(self.say("Formats", "Formats")))?;
        for needs in &campaign.formats {
            self.format(needs, out)?;
        }
        out.push('\n');
        self.line(out, self.say("Organisateurs", "Organisers"), &self.labels(&campaign.eligible_organisers))?;
        self.line(out, self.say("Déposants", "Submitters"), &self.labels(&campaign.eligible_submitters))?;
        self.line(out, self.say("Thèmes", "Topics"), &self.labels(&campaign.topics))?;
        self.line(out, self.say("Publics", "Audiences"), &self.labels(&campaign.audiences))?;
        if !campaign.other_names.is_empty() {
            self.line(out, self.say("Autres noms", "Other names"), &campaign.other_names.join(", "))?;
        }
        for (rule, level) in &campaign.levels {
            let level = level.code();
            self.line(out, self.say("Niveau de règle", "Rule level"), &format!("{} = {level}", rule.code))?;
        }
        if !campaign.sources.is_empty() {
            writeln!(out, "\n{}", self.look.bold(self.say("Sources", "Sources")))?;
            let mut said: Vec<&str> = Vec::new();
            for source in &campaign.sources {
                if said.contains(&source.sentence.as_str()) {
                    continue;
                }
                said.push(&source.sentence);
                let same = campaign.sources.iter().filter(|other| other.sentence == source.sentence);
                let facts: Vec<&str> = same.map(|other| other.fact.as_str()).collect();
                match language {
                    Language::Fr => writeln!(out, "  « {} »", source.sentence)?,
                    Language::En => writeln!(out, "  “{}”", source.sentence)?,
                }
                writeln!(out, "    {}", self.look.dim(&facts.join(", ")))?;
            }
        }
        Ok(())
    }

    fn dates(&self, out: &mut String) -> std::fmt::Result {
        let (campaign, language) = (self.campaign, self.args.language);
        for window in &campaign.windows {
            let days = window.words(language);
            let outside = match campaign.outside_window {
                OutsideWindow::Error => self.say("hors de ces dates : refusé", "outside: rejected"),
                OutsideWindow::Warning => self.say("hors de ces dates : avertissement", "outside: a warning"),
                OutsideWindow::Aside => self.say("hors de ces dates : à part", "outside: shown aside"),
            };
            self.line(out, self.say("Événements", "Events"), &format!("{days} ({outside})"))?;
        }
        let phase = campaign.phase(self.now);
        match campaign.deadline() {
            None => self.line(out, self.say("Date limite", "Deadline"), self.say("aucune", "none"))?,
            Some(deadline) => {
                let words = match self.args.zone {
                    Some(zone) => deadline.words_for(zone, language),
                    None => deadline.words(language),
                };
                self.line(out, self.say("Date limite", "Deadline"), &words)?;
                if let Some(left) = deadline.remaining_words(self.now, language) {
                    self.line(out, self.say("Temps restant", "Time left"), &left)?;
                }
            }
        }
        if let Some(end) = campaign.amendments_close() {
            self.line(out, self.say("Modifications", "Changes"), &self.until(&end.words(language)))?;
        }
        if !campaign.amendment.frozen.is_empty() {
            let labels: Vec<String> =
                campaign.amendment.frozen.iter().map(|path| path.label(language)).collect();
            let label = self.say("Figés après la limite", "Frozen after deadline");
            self.line(out, label, &labels.join(", "))?;
        }
        self.line(out, self.say("Phase", "Phase"), phase.words().in_language(language))?;
        if let Some(url) = &campaign.url {
            self.line(out, self.say("Site", "Site"), url)?;
        }
        if let Some(email) = &campaign.email {
            self.line(out, self.say("Contact", "Contact"), email)?;
        }
        Ok(())
    }

    fn format(&self, needs: &FormatNeeds, out: &mut String) -> std::fmt::Result {
        let time = match needs.time {
            TimeModel::Sessions => self.say("à dates fixes", "at set dates"),
            TimeModel::OnDemand => self.say("à la demande", "on demand"),
        };
        let label = needs.format.word().label.in_language(self.args.language);
        let value = format!("{} · {time}", self.labels(&needs.attendance));
        writeln!(out, "  {:<46}{value}", format!("{label} ({})", needs.format.word().word))
    }
}
