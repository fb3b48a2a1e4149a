//! Rules of French and English that a program can check.

mod lists;

use campagne::{Language, Rule};

use lists::{CODES, ELIDED, ENGLISH, FRENCH, MONTHS, MUTE_H, NUMBERED, OPERATORS, SILENT, UNCOUNTED};

/// A text in a language.
#[derive(Clone, Copy)]
pub(crate) struct Text<'t> {
    pub(crate) text: &'t str,
    pub(crate) language: Language,
}

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// What is wrong with a template, or a text that has no holes.
pub(crate) fn declared(Text { text, language }: Text<'_>, fault: &mut dyn FnMut(&str)) {
    let prose = without_quotations(&without_holes(text));
    for operator in OPERATORS.into_iter().filter(|operator| prose.contains(operator)) {
        fault(&format!("no sign «{operator}» of programs"));
    }
    if text.contains(['\u{a0}', '\u{202f}', '\n', '\t']) {
        fault("spaces are plain");
    }
    if language == Language::En && (text.contains('«') || prose.contains(" :") || prose.contains(" ;")) {
        fault("a sign of French typography");
    }
    if language == Language::Fr && (text.contains('“') || text.contains('”')) {
        fault("guillemets are « »");
    }
    let codes = |word: &str| {
        word.contains('_') || CODES.contains(&word) || (word.contains('-') && Rule::named(word).is_some())
    };
    let foreign: &[&str] = if language == Language::Fr { &ENGLISH } else { &FRENCH };
    for word in prose.split(|c: char| c.is_whitespace() || ".,;:!?()“”«»’".contains(c)) {
        let plain = word.to_lowercase();
        if codes(&plain) || plain.strip_prefix('/').is_some_and(|rest| !rest.is_empty()) {
            fault(&format!("«{word}» is a code"));
        }
        if foreign.contains(&plain.as_str()) {
            fault(&format!("«{word}» is of another language"));
        }
    }
}

/// What is wrong with a text as people read it.
pub(crate) fn rendered(Text { text, language }: Text<'_>, fault: &mut dyn FnMut(&str)) {
    if text.is_empty() {
        return;
    }
    let prose = without_quotations(text);
    if !text.ends_with('.') {
        fault("a sentence ends with a full stop");
    }
    if text.contains(['{', '}'])
        || text.contains("  ")
        || text.contains("«\u{a0}\u{a0}»")
        || text.contains("“”")
    {
        fault("something is not filled in");
    }
    if text.contains(['\'', '"']) {
        fault("typographic apostrophes and quotation marks");
    }
    sentences(&prose, fault);
    match language {
        Language::Fr => french(text, &prose, fault),
        Language::En => english(&prose, fault),
    }
    counted(&prose, language, fault);
    if prose
        .split_whitespace()
        .any(|word| word.get(4..5) == Some("-") && word.as_bytes()[..4].iter().all(u8::is_ascii_digit))
    {
        fault("a date to be typed is between quotation marks, any other in words");
    }
}

fn sentences(prose: &str, fault: &mut dyn FnMut(&str)) {
    for sentence in
        prose.split(['.', '?', '!']).map(|sentence| sentence.trim_matches([' ', NARROW, NO_BREAK]))
    {
        // "n° 1", "no. 1" and "1.5" have a stop in the middle.
        if sentence.chars().next().is_some_and(char::is_lowercase) {
            fault("a sentence begins with a capital");
        }
    }
}

fn french(text: &str, prose: &str, fault: &mut dyn FnMut(&str)) {
    for sign in [" ;", " :", " !", " ?", " %", " »", "« ", " °"] {
        if text.contains(sign) {
            fault(&format!("the space of «{sign}» does not break"));
        }
    }
    let letters: Vec<char> = prose.chars().collect();
    for pair in letters.windows(2) {
        let spaced = pair[0] == NARROW || pair[0] == NO_BREAK;
        // "14:30" is a time.
        if ";:!?".contains(pair[1]) && !spaced && pair[0] != ' ' && !pair[0].is_ascii_digit() {
            fault(&format!("a space before «{}»", pair[1]));
        }
        if pair[0].is_ascii_digit() && pair[1] == ' ' && follows_letter(prose, pair) {
            fault("the space behind a number does not break");
        }
    }
    let words: Vec<String> = words(&text.replace(['«', '»'], " ")).map(str::to_owned).collect();
    for pair in words.windows(2) {
        let (first, second) = (pair[0].to_lowercase(), pair[1].as_str());
        if ELIDED.contains(&first.as_str()) && begins_with_vowel(second) {
            fault(&format!("«{first} {second}» has an apostrophe"));
        }
        let contracted = ["de", "à"].contains(&first.as_str()) && ["Le", "Les", "les"].contains(&second);
        if contracted {
            fault(&format!("«{first} {second}» is one word"));
        }
        if first == "1" && MONTHS.contains(&second) {
            fault("the first of a month is «1er»");
        }
    }
}

/// True when the two letters of a pair stand in the text before a letter.
fn follows_letter(prose: &str, pair: &[char]) -> bool {
    let pair: String = pair.iter().collect();
    prose
        .match_indices(&pair)
        .any(|(at, _)| prose[at + pair.len()..].chars().next().is_some_and(char::is_alphabetic))
}

fn english(prose: &str, fault: &mut dyn FnMut(&str)) {
    for sign in [" ;", " :", " !", " ?", " ,", " ."] {
        if prose.contains(sign) {
            fault(&format!("no space before «{}»", sign.trim()));
        }
    }
    if prose.contains([NARROW]) || prose.contains('«') {
        fault("a sign of French typography");
    }
    let words: Vec<&str> = words(prose).collect();
    for pair in words.windows(2) {
        let vowel =
            pair[1].chars().next().is_some_and(|c| "aeioAEIO".contains(c)) && !pair[1].starts_with("one");
        let article = pair[0].to_lowercase();
        if (article == "a" && vowel && pair[1] != "o’clock")
            || (article == "an" && !vowel && !SILENT.contains(&pair[1]))
        {
            fault(&format!("«{} {}»: a or an", pair[0], pair[1]));
        }
    }
}

/// A noun behind a number is in the plural as the language counts: from two on in French, but at
/// one in English; a verb in English likewise.
fn counted(prose: &str, language: Language, fault: &mut dyn FnMut(&str)) {
    let prose = prose.replace(NARROW, "");
    // Signs stay where they are: a number before a comma counts nothing.
    let words: Vec<&str> = prose.split_whitespace().collect();
    for (at, pair) in words.windows(2).enumerate() {
        let noun = pair[1].trim_end_matches(['.', ',', ';', ':', ')']);
        let (Ok(number), Some(before)) = (pair[0].replace(',', "").parse::<u64>(), at.checked_sub(1)) else {
            continue;
        };
        let before = words[before];
        if pair[0].ends_with(',') || [noun, before].iter().any(|word| MONTHS.contains(word)) {
            continue;
        }
        if UNCOUNTED.contains(&noun) || NUMBERED.contains(&before) {
            continue;
        }
        if language == Language::En && ["is", "are", "has", "have"].contains(&noun) {
            if (number == 1) != ["is", "has"].contains(&noun) {
                fault(&format!("«{number} {noun}» do not agree"));
            }
            continue;
        }
        let many = match language {
            Language::Fr => number >= 2,
            Language::En => number != 1,
        };
        let plural = noun.ends_with(['s', 'x']);
        if noun.chars().all(char::is_lowercase) && many != plural {
            fault(&format!("«{number} {noun}» do not agree"));
        }
    }
}

/// The word before a hole, when it would change with what fills the hole.
pub(crate) fn changing_word_before<'t>(template: &'t str, name: &str, language: Language) -> Option<&'t str> {
    let changing: &[&str] = match language {
        Language::Fr => &["le", "la", "de", "que", "ne", "se", "à", "du", "au", "des", "aux", "un", "une"],
        Language::En => &["a", "an"],
    };
    let hole = format!("{{{name}}}");
    template.match_indices(&hole).find_map(|(at, _)| {
        let before = template[..at].trim_end_matches(['«', ' ', '“']);
        let word = before.rsplit([' ', '(']).next()?;
        let elided = ["l’", "d’", "qu’", "n’", "s’"].iter().any(|elided| word.ends_with(elided));
        (changing.contains(&word.to_lowercase().as_str()) || elided).then_some(word)
    })
}

/// True when a text has a label, or a word of it without its ending.
pub(crate) fn tells(text: &str, label: &str) -> bool {
    let stems = |text: &str| -> Vec<String> {
        let text = text.to_lowercase();
        words(&text)
            .flat_map(|word| word.split('’'))
            .filter(|word| word.chars().count() > 2 && !["the", "des", "les"].contains(word))
            .map(|word| word.chars().take(5).collect())
            .collect()
    };
    let said = stems(text);
    stems(label).iter().any(|stem| said.contains(stem))
}

/// A template with a number in the place of values, and both forms of its plurals.
fn without_holes(template: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (hole, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&hole.split_once('?').map_or("0".to_owned(), |(_, words)| words.replace('|', " ")));
        rest = after;
    }
    out + rest
}

/// A text without what stands between quotation marks, which is to be typed or is the name of
/// something.
fn without_quotations(text: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '«' | '“' => {
                depth += 1;
                out.push(c);
            }
            '»' | '”' => {
                depth = depth.saturating_sub(1);
                out.push('N');
                out.push(c);
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || ",;:!?()“”«»".contains(c))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
}

fn begins_with_vowel(word: &str) -> bool {
    let word = word.to_lowercase();
    let vowel = word.chars().next().is_some_and(|c| "aàâeéèêëiîïoôœuùûü".contains(c));
    (vowel && !["onze", "onzième", "oui", "un"].contains(&word.as_str())) || MUTE_H.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str, language: Language) -> Vec<String> {
        let mut found = Vec::new();
        declared(Text { text, language }, &mut |what| found.push(what.to_owned()));
        rendered(Text { text, language }, &mut |what| found.push(what.to_owned()));
        found
    }

    /// A check that finds nothing wrong with what is wrong is worth nothing.
    #[test]
    fn each_check_can_fail() {
        for text in [
            "La date doit être >= au début.",
            "La valeur null est refusée.",
            "Le champ start_date est vide.",
            "Le champ /sessions/0/start est vide.",
            "La règle end-before-start est en erreur.",
            "Le field est vide.",
            "Saisissez un e-mail.",
            "Saisissez l’email.",
            "la date est fausse.",
            "La date est fausse",
            "La date est fausse. corrigez-la.",
            "La date est fausse : corrigez-la.",
            "La date est fausse:\u{a0}corrigez-la.",
            "Le champ « Titre » est vide.",
            "L'heure est fausse.",
            "Le nom est celui de Agen.",
            "Le lieu se trouve à Le Havre.",
            "Le texte a 2\u{a0}caractère.",
            "Le texte a 1\u{a0}caractères.",
            "Le texte a 0\u{a0}caractères.",
            "La séance a lieu le 1\u{a0}novembre 2020.",
            "La séance a lieu le 2 novembre 2020.",
            "La séance a lieu le 2020-11-02.",
        ] {
            assert!(!faults(text, Language::Fr).is_empty(), "{text}");
        }
        for text in [
            "The value is != 3.",
            "The champ is empty.",
            "The value must be a boolean.",
            "The text has 1 characters.",
            "The text has 2 character.",
            "At least 1 are needed.",
            "Give a address.",
            "Give an name.",
            "The date is wrong : correct it.",
        ] {
            assert!(!faults(text, Language::En).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_right_passes() {
        for text in [
            "Le champ «\u{a0}Titre\u{a0}» a 1\u{202f}000\u{a0}caractères\u{a0}: c’est trop\u{202f}; le 1er\u{a0}novembre, il en avait 0\u{a0}caractère.",
            "Donnez l’adresse électronique de la commune. Exemple\u{a0}: «\u{a0}accueil@exemple.fr\u{a0}».",
        ] {
            let mut found = Vec::new();
            rendered(Text { text, language: Language::Fr }, &mut |what| found.push(what.to_owned()));
            assert!(found.is_empty(), "{text}: {found:?}");
        }
        assert_eq!(faults("The field “Title” has 1,000 characters: an hour late.", Language::En), [""; 0]);
        assert_eq!(changing_word_before("celui de {commune}", "commune", Language::Fr), Some("de"));
        assert_eq!(changing_word_before("celui de « {commune} »", "commune", Language::Fr), Some("de"));
        assert_eq!(changing_word_before("la commune indiquée, {commune}", "commune", Language::Fr), None);
    }
}
