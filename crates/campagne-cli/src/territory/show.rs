//! `campagne territory show`: one territory.

use std::fmt::Write as _;
use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::wire::{CodePage, TerritoryPage, lies_in};
use campagne::{Words, Zone};
use campagne_territories::{CodeOn, Id, Level, ReadError, Territories, Territory, Vintage};
use chrono::NaiveDate;
use serde_json::json;

use super::{about, level};
use crate::args::{ListFormat, TerritoryShowArgs};
use crate::failure::Failure;
use crate::json;
use crate::terminal::Look;

pub(crate) fn run(args: &TerritoryShowArgs) -> Result<ExitCode, Failure> {
    let typed = args.typed.join(" ");
    let france = Territories::embedded();
    let code = typed.trim().rsplit(':').next().unwrap_or_default().to_ascii_uppercase();
    let page = Page { args, look: Look::of_stdout(), france };
    let text = match france.read(&typed) {
        Ok(found) => page.territory(found),
        // A retired code has a history, and communes of today to show.
        Err(ReadError::Retired { now, .. }) => page.retired(&code, &now),
        Err(ReadError::Ambiguous { candidates }) => return Err(page.several(&candidates)),
        Err(ReadError::Unknown { nearest }) => return Err(page.none(&nearest)),
        Err(_) => return Err(page.none(&[])),
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

struct Page<'p> {
    args: &'p TerritoryShowArgs,
    look: Look,
    france: &'static Territories,
}

impl Page<'_> {
    fn say(&self, fr: &'static str, en: &'static str) -> &'static str {
        Words { fr, en }.in_language(self.args.language)
    }

    /// A territory in a list: name, level, location, identifier.
    fn entry(&self, territory: &Territory<'_>) -> String {
        let context = lies_in(territory);
        let place = if context.is_empty() { String::new() } else { format!(", {context}") };
        let level = level(territory.level(), self.args.language);
        format!("{} ({level}{place})  {}", territory.name(), territory.id())
    }

    fn several(&self, candidates: &[Territory<'_>]) -> Failure {
        const MOST: usize = 12;
        let mut said = self
            .say(
                "plusieurs territoires correspondent ; dites lequel par son identifiant :",
                "several territories go by that; say which by its identifier:",
            )
            .to_owned();
        for candidate in candidates.iter().take(MOST) {
            let _ = write!(said, "\n  {}", self.entry(candidate));
        }
        if let Some(more) = candidates.len().checked_sub(MOST).filter(|&more| more > 0) {
            let _ = write!(said, "\n  … + {more}");
        }
        Failure::Territory { said }
    }

    fn none(&self, nearest: &[Territory<'_>]) -> Failure {
        let mut said = self.say("aucun territoire ne correspond", "no territory goes by that").to_owned();
        if !nearest.is_empty() {
            said.push_str(self.say(" ; peut-être :", "; perhaps:"));
        }
        for territory in nearest {
            let _ = write!(said, "\n  {}", self.entry(territory));
        }
        Failure::Territory { said }
    }

    fn retired(&self, code: &str, now: &[Territory<'_>]) -> String {
        let name = self.france.last_name(code);
        let day = self.args.at.unwrap_or(Territories::VINTAGE);
        if self.args.format == ListFormat::Json {
            let ids: Vec<String> = now.iter().map(|territory| territory.id().to_string()).collect();
            let at = CodePage::new(self.france, code, day);
            return json::pretty(
                json!({"code": code, "name": name, "current": false, "today": ids, "at": at}),
            );
        }
        let mut out = format!(
            "{}  {}\n",
            self.look.bold(&name.unwrap_or_else(|| code.to_owned())),
            self.look.dim(self.say("ancienne commune", "former commune"))
        );
        self.line(&mut out, self.say("Code INSEE", "INSEE code"), code);
        self.history(&mut out, code, day);
        for territory in now {
            self.line(&mut out, self.say("Aujourd’hui", "Today"), &self.entry(territory));
        }
        out
    }

    fn territory(&self, found: Territory<'_>) -> String {
        if self.args.format == ListFormat::Json {
            let at = self.args.at.filter(|_| found.level() == Level::Commune);
            let at = at.map(|day| CodePage::new(self.france, &found.code(), day));
            return pretty(&TerritoryPage::new(found, at));
        }
        let language = self.args.language;
        let mut out =
            format!("{}  {}\n", self.look.bold(&found.name()), self.look.dim(level(found.level(), language)));
        self.line(&mut out, self.say("Identifiant", "Identifier"), &found.id().to_string());
        if let Some(iso) = found.iso() {
            self.line(&mut out, "ISO 3166-2", &iso);
        }
        for parent in found.parents() {
            let label = capital(level(parent.level(), language));
            self.line(&mut out, &label, &format!("{}  {}", parent.name(), parent.id()));
        }
        if let Some(then) = found.epci_of(Vintage::Y2020).filter(|then| Some(*then) != found.epci()) {
            let label = self.say("Intercommunalité 2020", "Group in 2020");
            self.line(&mut out, label, &format!("{}  {}", then.name(), then.id()));
        }
        if !found.is_current() {
            self.line(
                &mut out,
                self.say("État", "State"),
                self.say("n’existe plus en 2026", "is no more in 2026"),
            );
        }
        if let Some(chef_lieu) = found.chef_lieu() {
            self.line(&mut out, self.say("Chef-lieu", "Chef-lieu"), &self.entry(&chef_lieu));
        }
        let codes = found.postal_codes();
        if !codes.is_empty() {
            let label = if codes.len() == 1 {
                self.say("Code postal", "Postal code")
            } else {
                self.say("Codes postaux", "Postal codes")
            };
            self.line(&mut out, label, &codes.join(" "));
        }
        if let Some(count) = found.population_about() {
            let about = format!("{} {}", self.say("environ", "about"), about(count, language));
            self.line(&mut out, self.say("Habitants", "Inhabitants"), &about);
        }
        self.zone(&mut out, found);
        // For a part of a commune, only the point of the commune is known.
        if let Some(point) = found.point().filter(|_| found.level() <= Level::Commune) {
            let text = format!("{:.3}, {:.3}", point.latitude, point.longitude);
            self.line(&mut out, self.say("Latitude, longitude", "Latitude, longitude"), &text);
        }
        for (level, count) in counts(found) {
            self.line(&mut out, &capital(super::level(level, language)), &format!("{count}"));
        }
        if found.level() == Level::Commune
            && let Some(day) = self.args.at
        {
            self.history(&mut out, &found.code(), day);
        }
        out
    }

    fn zone(&self, out: &mut String, found: Territory<'_>) {
        let label = self.say("Fuseau horaire", "Time zone");
        match found.zone() {
            Some(zone) => {
                let words = Zone::named(zone).map(|zone| zone.time_words().in_language(self.args.language));
                self.line(out, label, &format!("{zone} ({})", words.unwrap_or_default()));
            }
            None if found.level() != Level::Country => {
                let several = self.say("selon la commune", "depends on the commune");
                self.line(out, label, several);
            }
            None => {}
        }
    }

    /// What a code was on a day.
    fn history(&self, out: &mut String, code: &str, day: NaiveDate) {
        let label = day.to_string();
        let names = |ids: &[Id]| {
            let name = |id: &Id| {
                let name = self.france.name_on(id.code(), day).unwrap_or_default();
                format!("{name}  {id}")
            };
            ids.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let text = match self.france.code_on(code, day) {
            CodeOn::InUse => {
                let name = self.france.name_on(code, day).unwrap_or_default();
                format!("{} {name}", self.say("commune de ce code :", "the commune of that code:"))
            }
            CodeOn::Ended { on, now } => format!(
                "{} {} ; {} {}",
                self.say("code supprimé le", "code ended on"),
                on,
                self.say("fait partie de", "part of"),
                names(&now)
            ),
            CodeOn::NotYet { begins, then } => format!(
                "{} {} ; {} {}",
                self.say("code créé le", "code begins on"),
                begins,
                self.say("auparavant", "before that"),
                names(&then)
            ),
            CodeOn::Never => self.say("code inconnu", "unknown code").to_owned(),
        };
        self.line(out, &label, &text);
    }

    fn line(&self, out: &mut String, label: &str, value: &str) {
        let _ = writeln!(out, "  {}  {value}", self.look.dim(&format!("{label:<24}")));
    }
}

/// How many territories of each level are inside, for the levels that people count.
fn counts(found: Territory<'_>) -> Vec<(Level, usize)> {
    let levels = match found.level() {
        Level::Country => {
            &[Level::Region, Level::Departement, Level::Collectivite, Level::Epci, Level::Commune][..]
        }
        Level::Region => &[Level::Departement, Level::Commune],
        Level::Commune => &[Level::ArrondissementMunicipal, Level::CommuneDeleguee, Level::CommuneAssociee],
        level if level < Level::Commune => &[Level::Commune],
        _ => &[],
    };
    let counts = levels.iter().map(|&level| (level, found.children(level).len()));
    counts.filter(|&(_, count)| count > 0).collect()
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn pretty(value: &impl serde::Serialize) -> String {
    // This holds only texts and numbers, so writing cannot fail.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
