//! Spelling of the words for people, by the dictionaries of the distribution.
//!
//! Hunspell is asked, not a library that reads its dictionaries: program and dictionaries come as
//! packages that go together, and it knows where French words are joined by an apostrophe.

use std::collections::BTreeMap;

use campagne::form::{Form, Kind, ObjectSpec};
use campagne::vocabulary::Word;
use campagne::{Language, Level, Rule, Severity, Words};

use crate::apt;
use crate::shell::{Outcome, output, root, succeeds, write};

const PACKAGES: [&str; 3] = ["hunspell", "hunspell-fr", "hunspell-en-gb"];

const fn dictionary(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr_FR",
        Language::En => "en_GB",
    }
}

/// Every word of messages, summaries and labels is in the dictionary of its language, or in the
/// list of the project (`tests/spelling`).
pub(crate) fn check() -> Outcome {
    if !apt::provide(&PACKAGES, there_is_hunspell) {
        return apt::missing("SPELLING IS NOT CHECKED", &PACKAGES);
    }
    let mut faults = Vec::new();
    for &language in Language::ALL {
        let texts = texts(language);
        let words = misspelt(&texts, language)?;
        println!("\nspelling ({language}): {} texts, {} unknown words", texts.len(), words.len());
        for word in words {
            let of = texts.iter().find(|(_, text)| text.contains(&word));
            let (of, text) = of.map_or(("", ""), |(of, text)| (of.as_str(), text.as_str()));
            faults.push(format!("{language}: «{word}» in {of}: {text}"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(format!(
        "words that no dictionary has (correct them, or add proper names and terms to tests/spelling):\n  {}",
        faults.join("\n  ")
    ))
}

fn there_is_hunspell() -> bool {
    Language::ALL
        .into_iter()
        .all(|language| succeeds("hunspell", &["-d", dictionary(*language), "-l", "/dev/null"]))
}

/// The words that Hunspell does not know, each once.
fn misspelt(texts: &[(String, String)], language: Language) -> Result<Vec<String>, String> {
    let file = format!("target/spelling/{language}.txt");
    let lines: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    write(&file, &format!("{}\n", lines.join("\n")))?;
    let own = root().join(format!("tests/spelling/{language}.txt"));
    let own = own.to_string_lossy();
    let args = ["-l", "-i", "utf-8", "-d", dictionary(language), "-p", &own, &file];
    let (words, code) = output("hunspell", &args)?;
    if code != 0 {
        return Err(format!("hunspell ended with {code}"));
    }
    let mut words: Vec<String> =
        words.lines().filter(|word| word.contains(char::is_alphabetic)).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    Ok(words)
}

/// What people read in a language, with what it is of.
fn texts(language: Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut add = |of: &str, text: &str| texts.push((of.to_owned(), plain(text)));
    for rule in Rule::all() {
        add(rule.code, &rule.summary(language));
        for message in rule.messages {
            let said = message.in_language(language);
            add(rule.code, said.message);
            add(rule.code, said.help);
        }
    }
    for severity in Severity::ALL {
        add("severity", severity.words().in_language(language));
    }
    add("level", Level::OFF.words().in_language(language));
    let mut labels = BTreeMap::new();
    fields(&Form::SPEC, &mut labels);
    for (label, path) in labels {
        add(&path, Words { fr: label.0, en: label.1 }.in_language(language));
    }
    texts
}

/// The labels of fields and of the words that they take, with where they belong.
fn fields(object: &'static ObjectSpec, labels: &mut BTreeMap<(&'static str, &'static str), String>) {
    let mut add = |label: Words, of: String| drop(labels.insert((label.fr, label.en), of));
    for field in object.fields {
        add(field.label, format!("the field {}", field.name));
        if let Kind::Word(vocabulary) | Kind::List(&Kind::Word(vocabulary)) = field.kind {
            for Word { word, label, .. } in vocabulary.words {
                add(*label, format!("the word {word}"));
            }
        }
    }
    for field in object.fields {
        if let Kind::Object(object) | Kind::List(&Kind::Object(object)) = field.kind {
            fields(object, labels);
        }
    }
}

/// A text on one line without its holes, and without what it quotes to be typed; both words of a
/// plural stay.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut hole, mut quoted) = (None, false);
    for c in text.chars() {
        match c {
            '{' => hole = Some(false),
            '}' => hole = None,
            '?' if hole == Some(false) => hole = Some(true),
            '«' | '“' => quoted = true,
            '»' | '”' => quoted = false,
            '|' if hole.is_some() => out.push(' '),
            '\n' => out.push(' '),
            _ if quoted || hole == Some(false) => {}
            _ => out.push(c),
        }
    }
    out
}
