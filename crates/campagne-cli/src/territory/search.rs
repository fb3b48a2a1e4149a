//! `campagne territory search`: searches like a form, while somebody types.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::wire::{HitPage, lies_in};
use campagne::{Language, Words};
use campagne_territories::{Hit, Match, SearchOptions, Territories};
use unicode_width::UnicodeWidthStr as _;

use super::{about, level};
use crate::args::{ListFormat, TerritorySearchArgs};
use crate::failure::Failure;
use crate::terminal::Look;

pub(crate) fn run(args: &TerritorySearchArgs) -> Result<ExitCode, Failure> {
    let france = Territories::embedded();
    if let Some(within) = args.within.filter(|within| france.get(*within).is_none()) {
        return Err(Failure::Territory { said: format!("--within {within}: there is no such territory") });
    }
    let options = SearchOptions { limit: args.limit, levels: &args.level, within: args.within };
    let hits = france.search(&args.typed.join(" "), &options);
    let text = match args.format {
        ListFormat::Json => json(&hits),
        ListFormat::Human => table(&hits, args.language),
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(if hits.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn json(hits: &[Hit<'_>]) -> String {
    // Answers hold only texts and lists of texts, so writing cannot fail.
    serde_json::to_string_pretty(&hits.iter().map(HitPage::from).collect::<Vec<_>>()).unwrap_or_default()
        + "\n"
}

/// How an answer matches what was typed.
const fn matched(hit: &Hit<'_>) -> Words {
    match hit.matched {
        Match::Exact => Words { fr: "exact", en: "exact" },
        Match::Beginning => Words { fr: "début", en: "beginning" },
        Match::Word => Words { fr: "mot", en: "word" },
        Match::Slip => Words { fr: "à une faute près", en: "but for a slip" },
    }
}

fn table(hits: &[Hit<'_>], language: Language) -> String {
    let look = Look::of_stdout();
    if hits.is_empty() {
        let said = Words { fr: "Aucun territoire trouvé.", en: "No territory found." };
        return format!("{}\n", said.in_language(language));
    }
    let rows: Vec<[String; 5]> = hits
        .iter()
        .map(|hit| {
            let territory = hit.territory;
            let context = lies_in(&territory);
            let place = if context.is_empty() { String::new() } else { format!(", {context}") };
            let codes = territory.postal_codes();
            let codes = match codes.as_slice() {
                [first, _, .., last] => format!("{first}…{last}"),
                codes => codes.join(" "),
            };
            let people = match territory.level() {
                campagne_territories::Level::Commune => territory.population_about(),
                _ => None,
            };
            [
                territory.name(),
                format!("{}{place}", level(territory.level(), language)),
                codes,
                people.map(|count| about(count, language)).unwrap_or_default(),
                territory.id().to_string(),
            ]
        })
        .collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let mut out = String::new();
    for (row, hit) in rows.iter().zip(hits) {
        let [name, place, codes, people, id] = row;
        let pad = |text: &str, column| " ".repeat(width(column) - text.width());
        out.push_str(&format!(
            "{}{}  {place}{}  {codes}{}  {}{people}  {id}{}  {}\n",
            look.bold(name),
            pad(name, 0),
            pad(place, 1),
            pad(codes, 2),
            pad(people, 3),
            pad(id, 4),
            look.dim(matched(hit).in_language(language)),
        ));
    }
    out
}
