//! `campagne campaign show`: the facts of a campaign.

use std::fmt::Write as _;
use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::campaign::{FormatNeeds, OutsideWindow, Source, TimeModel};
use campagne::vocabulary::Vocabulary;
use campagne::{Campaign, Options, Words};

use super::file::find;
use super::source::source_lines;
use crate::args::CampaignShowArgs;
use crate::failure::Failure;
use crate::terminal::Look;

pub(crate) fn run(args: &CampaignShowArgs) -> Result<ExitCode, Failure> {
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
        if !campaign.other_formats.is_empty() {
            let others = match campaign.formats.is_empty() {
                true => self.say("tous", "all"),
                false => self.say("les autres aussi", "all others too"),
            };
            writeln!(out, "  {others}")?;
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
        self.sources(out)
    }

    /// Each source once, with the facts that come from it.
    fn sources(&self, out: &mut String) -> std::fmt::Result {
        let sources = &self.campaign.sources;
        if !sources.is_empty() {
            writeln!(out, "\n{}", self.look.bold("Sources"))?;
        }
        let same =
            |one: &Source, other: &Source| Source { fact: other.fact.clone(), ..one.clone() } == *other;
        for (at, source) in sources.iter().enumerate() {
            if sources.iter().take(at).any(|earlier| same(earlier, source)) {
                continue;
            }
            for line in source_lines(source, self.args.language) {
                writeln!(out, "  {line}")?;
            }
            let facts = sources.iter().filter(|other| same(source, other));
            let facts: Vec<&str> = facts.map(|other| other.fact.as_str()).collect();
            writeln!(out, "    {}", self.look.dim(&facts.join(", ")))?;
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
        let mut value = format!("{} · {time}", self.labels(&needs.attendance));
        if needs.closes.is_some()
            && let Some(deadline) = self.campaign.deadline_for(Some(needs.format))
        {
            let until = self.say("date limite", "deadline");
            value.push_str(&format!(" · {until} {}", deadline.words(self.args.language)));
        }
        writeln!(out, "  {:<46}{value}", format!("{label} ({})", needs.format.word().word))
    }
}
