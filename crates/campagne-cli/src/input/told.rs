//! The messages about a file on standard error: guessed columns, and what could not be carried.

use std::io::BufRead;

use campagne::import::{Dropped, Records};
use campagne::{Language, Words};

use crate::terminal;

const GUESSED: Words = Words { fr: "colonnes devinées", en: "columns guessed" };
const LINE: Words = Words { fr: "ligne", en: "line" };

/// Reports on the whole file, once it is read.
pub(crate) fn about<R: BufRead>(name: &str, records: &Records<'_, R>, language: Language) {
    let colon = if language == Language::Fr { "\u{a0}:" } else { ":" };
    let guesses: Vec<String> = records
        .guesses()
        .iter()
        .map(|guess| {
            let label = guess.label.in_language(language);
            format!("« {} » → {label} ({})", terminal::shown(&guess.column), guess.path)
        })
        .collect();
    if !guesses.is_empty() {
        terminal::tell(&format!(
            "{name}{colon} {}{colon} {}",
            GUESSED.in_language(language),
            guesses.join(", ")
        ));
    }
    for one in records.dropped() {
        terminal::tell(&dropped(name, &one, language));
    }
}

/// One thing that could not be carried, with its place: `agenda.ics, ligne 12 : …`.
pub(crate) fn dropped(name: &str, dropped: &Dropped, language: Language) -> String {
    let colon = if language == Language::Fr { "\u{a0}:" } else { ":" };
    let place = match dropped.line {
        Some(line) => format!("{name}, {} {line}", LINE.in_language(language)),
        None => name.to_owned(),
    };
    format!("{place}{colon} {}", dropped.message(language))
}
