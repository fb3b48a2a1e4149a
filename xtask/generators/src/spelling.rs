//! The words that people read, one text a line, for a dictionary.

use std::collections::BTreeMap;

use campagne::form::{Form, Kind, ObjectSpec};
use campagne::vocabulary::Word;
use campagne::{Language, Level, Rule, Severity, Words};

use crate::files::{Outcome, write};

/// Writes `target/spelling/LANGUAGE.tsv`: the subject of a text, a tab, the text.
pub(crate) fn write_texts() -> Outcome {
    Language::ALL.iter().try_for_each(|&language| {
        let lines = texts(language).into_iter().map(|(of, text)| format!("{of}\t{text}\n"));
        write(format!("target/spelling/{language}.tsv"), &lines.collect::<String>())
    })
}

/// The texts that people read in a language, with their subjects.
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

/// The labels of fields and of the words that they take, with their places.
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

/// A text on one line without its gaps, and without the quoted parts that people should type. Both words of a
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
