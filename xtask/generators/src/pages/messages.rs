//! A page to read aloud: every message of every rule in both languages, from a case of the corpus.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::{Language, Rule};

use super::NOTICE;
use crate::spoken::{Spoken, example};

pub(crate) fn add(files: &mut BTreeMap<String, String>, corpus: &[Spoken]) {
    files.insert("docs/messages.md".to_owned(), page(corpus));
}

fn page(corpus: &[Spoken]) -> String {
    let mut text = format!(
        "{NOTICE}# Messages, to be read aloud\n\nEvery message of every rule, with its help, as a case of the corpus makes it. What was reviewed is here, word for word; the rules of language are tests (`messages.rs`, `cargo xtask test`).\n"
    );
    for rule in Rule::all() {
        let _ = write!(text, "\n## [{0}](rules/{0}.md)\n", rule.code);
        for message in rule.messages {
            if !message.name.is_empty() {
                let _ = writeln!(text, "\n**{}**", message.name);
            }
            // A test of the library checks that every message has its case.
            let Some(finding) = example(corpus, rule, message) else { continue };
            text.push('\n');
            for &language in Language::ALL {
                let said = format!("{} {}", finding.message(language), finding.help(language));
                let _ = writeln!(text, "- {language}: {}", super::escaped(said.trim_end()));
            }
        }
    }
    text
}
