//! Spelling of the texts for people, by the dictionaries of the distribution.
//!
//! Hunspell is used, and no library that reads its dictionaries: program and dictionaries are packages that
//! belong together, and it knows where an apostrophe joins French words.

use crate::files::{read, root, write};
use crate::provide::debian;
use crate::shell::{Outcome, generators, output, succeeds};

const PACKAGES: [&str; 3] = ["hunspell", "hunspell-fr", "hunspell-en-gb"];

/// The languages, with their dictionaries.
const DICTIONARIES: [(&str, &str); 2] = [("fr", "fr_FR"), ("en", "en_GB")];

/// Checks that every word of messages, summaries and labels is in the dictionary of its language, or in the
/// list of the project (`tests/spelling`).
pub(crate) fn check() -> Outcome {
    if !debian::provide(&PACKAGES, there_is_hunspell) {
        return debian::missing("SPELLING IS NOT CHECKED", &PACKAGES);
    }
    generators(&["spelling"])?;
    let mut faults = Vec::new();
    for (language, dictionary) in DICTIONARIES {
        let texts = read(format!("target/spelling/{language}.tsv"))?;
        let texts: Vec<(&str, &str)> = texts.lines().filter_map(|line| line.split_once('\t')).collect();
        let words = misspelt(&texts, language, dictionary)?;
        println!("\nspelling ({language}): {} texts, {} unknown words", texts.len(), words.len());
        for word in words {
            let (of, text) = texts.iter().find(|(_, text)| text.contains(&word)).copied().unwrap_or_default();
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
    DICTIONARIES
        .into_iter()
        .all(|(_, dictionary)| succeeds("hunspell", &["-d", dictionary, "-l", "/dev/null"]))
}

/// The words that Hunspell does not know, each once.
fn misspelt(texts: &[(&str, &str)], language: &str, dictionary: &str) -> Result<Vec<String>, String> {
    let file = format!("target/spelling/{language}.txt");
    let lines: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
    write(&file, &format!("{}\n", lines.join("\n")))?;
    let own = root().join(format!("tests/spelling/{language}.txt"));
    let own = own.to_string_lossy();
    let args = ["-l", "-i", "utf-8", "-d", dictionary, "-p", &own, &file];
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
