//! How the rules speak: what can be checked of it, over every rule there is.
//!
//! Templates are checked as they are declared; what they make is checked over every finding of
//! the corpus, with numbers put in where something is counted. Spelling is checked with the
//! dictionaries of the distribution by `cargo xtask test`. A person reads `docs/messages.md`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use campagne::report::Param;
use campagne::rule::{Family, Level, Message, Said, placeholders};
use campagne::{Finding, Language, Rule};

use crate::language::{self, Text};
use crate::spoken::{Spoken, example, spoken};

/// Every finding of the corpus.
static SPOKEN: LazyLock<Vec<Spoken>> = LazyLock::new(spoken);

/// Every message of every rule.
fn messages() -> impl Iterator<Item = (&'static Rule, &'static Message)> {
    Rule::all().iter().flat_map(|rule| rule.messages.iter().map(move |message| (*rule, message)))
}

/// What a rule may say, in French.
fn messages_of(rule: &'static Rule) -> impl Iterator<Item = Said> {
    rule.messages.iter().map(|message| message.fr)
}

/// Collects what is wrong, to show all of it at once.
#[derive(Default)]
struct Faults(BTreeSet<String>);

impl Faults {
    fn note(&mut self, rule: &Rule, what: &str, text: &str) {
        self.0.insert(format!("{}: {what}: {text}", rule.code));
    }

    fn are_none(self) {
        let Self(faults) = self;
        assert!(faults.is_empty(), "\n{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn messages_have_names_of_their_own_and_the_same_holes_in_both_languages() {
    let mut faults = Faults::default();
    for rule in Rule::all() {
        let names: BTreeSet<&str> = rule.messages.iter().map(|message| message.name).collect();
        if rule.messages.is_empty() || names.len() < rule.messages.len() {
            faults.note(rule, "each message has a name of its own", &format!("{names:?}"));
        }
    }
    let holes = |said: Said| -> BTreeSet<String> {
        let both = [said.message, said.help];
        both.iter().flat_map(|text| placeholders(text)).map(str::to_owned).collect()
    };
    for (rule, message) in messages() {
        if holes(message.fr) != holes(message.en) {
            faults.note(rule, "not the same holes", &format!("{:?} {:?}", message.fr, message.en));
        }
    }
    faults.are_none();
}

#[test]
fn there_is_always_something_to_do() {
    let mut faults = Faults::default();
    for (rule, message) in messages() {
        for said in [message.fr, message.en] {
            if said.message.is_empty() || (said.help.is_empty() && rule.level != Level::INFO) {
                faults.note(rule, "says nothing", message.name);
            }
        }
    }
    faults.are_none();
}

/// DSFR: a message on the value of a field that is refused by itself gives one that is not.
#[test]
fn a_value_that_is_refused_has_an_example() {
    // What is too much, or there twice, is taken away.
    let taken_away = ["duplicate-field", "too-many-items", "duplicate-item"];
    let mut faults = Faults::default();
    for (rule, message) in messages().filter(|(rule, _)| rule.family == Family::Shape) {
        if taken_away.contains(&rule.code) || !message.fr.message.contains("{label}") {
            continue;
        }
        for (said, word) in [(message.fr, "Exemple"), (message.en, "Example")] {
            let offers = said.help.contains(word) || said.help.contains("{choices}");
            if !offers {
                faults.note(rule, "no example", said.help);
            }
        }
    }
    faults.are_none();
}

#[test]
fn templates_keep_to_their_language() {
    let mut faults = Faults::default();
    for (rule, message) in messages() {
        for &language in Language::ALL {
            let said = message.in_language(language);
            for text in [said.message, said.help].into_iter().filter(|text| !text.is_empty()) {
                language::declared(Text { text, language }, &mut |what| faults.note(rule, what, text));
            }
        }
    }
    faults.are_none();
}

#[test]
fn summaries_keep_to_their_language_and_are_well_written() {
    let mut faults = Faults::default();
    for rule in Rule::all() {
        for &language in Language::ALL {
            let summary = rule.summary(language);
            let declared = summary.replace(['\u{a0}', '\u{202f}'], " ");
            language::declared(Text { text: &declared, language }, &mut |what| {
                faults.note(rule, what, &summary);
            });
            language::rendered(Text { text: &summary, language }, &mut |what| {
                faults.note(rule, what, &summary);
            });
        }
    }
    faults.are_none();
}

#[test]
fn every_message_is_said_by_a_case() {
    let missing: Vec<String> = messages()
        .filter(|(rule, message)| example(&SPOKEN, rule, message).is_none())
        .map(|(rule, message)| format!("{} {}", rule.code, message.name))
        .collect();
    assert!(missing.is_empty(), "no case makes these messages:\n{}", missing.join("\n"));
}

/// A finding as it is, and with each number that it counts put at what the languages tell apart.
fn with_numbers(finding: &Finding) -> Vec<Finding> {
    let mut all = vec![finding.clone()];
    for (at, (_, param)) in finding.params.iter().enumerate() {
        if matches!(param, Param::Count(_)) {
            all.extend([0, 1, 2, 1000].map(|number| {
                let mut finding = finding.clone();
                finding.params[at].1 = Param::Count(number);
                finding
            }));
        }
    }
    all
}

#[test]
fn what_is_said_is_well_written() {
    let mut faults = Faults::default();
    for Spoken { finding, .. } in SPOKEN.iter() {
        for finding in with_numbers(finding) {
            for &language in Language::ALL {
                for text in [finding.message(language), finding.help(language)] {
                    language::rendered(Text { text: &text, language }, &mut |what| {
                        faults.note(finding.rule, what, &text);
                    });
                }
            }
        }
    }
    faults.are_none();
}

#[test]
fn every_hole_is_filled() {
    let mut faults = Faults::default();
    for Spoken { finding, .. } in SPOKEN.iter() {
        let said = finding.template().unwrap().fr;
        let given: BTreeSet<&str> = finding.params.iter().map(|(name, _)| *name).collect();
        for hole in placeholders(said.message).into_iter().chain(placeholders(said.help)) {
            let filled = match hole.split_once("..") {
                Some((from, to)) => given.contains(from) && given.contains(to),
                None if hole == "label" => finding.place.path.field().is_some(),
                None => given.contains(hole),
            };
            if !filled {
                faults.note(finding.rule, "nothing fills", hole);
            }
        }
        let of_rule: BTreeSet<&str> = messages_of(finding.rule)
            .flat_map(|said| placeholders(said.message).into_iter().chain(placeholders(said.help)))
            .flat_map(|hole| hole.split(".."))
            .collect();
        for (name, param) in &finding.params {
            // The compiler holds those of one rule alone; those of several are held here.
            if !of_rule.contains(name) {
                faults.note(finding.rule, "no message has the hole", name);
            }
            let counted =
                said.message.contains(&format!("{{{name}?")) || said.help.contains(&format!("{{{name}?"));
            if counted && !matches!(param, Param::Count(_)) {
                faults.note(finding.rule, "is no number to count by", name);
            }
        }
    }
    faults.are_none();
}

/// Names begin with whatever they like: a word that is cut short before a vowel, or melts into an
/// article, does not stand before one. Numbers and days are safe ("le 1er", "le 11", "de 8"), and so
/// are zones, which all are "heure de…".
#[test]
fn words_that_change_with_the_next_stand_before_no_name() {
    let mut faults = Faults::default();
    for Spoken { finding, .. } in SPOKEN.iter() {
        for &language in Language::ALL {
            let said = finding.template().unwrap().in_language(language);
            for text in [said.message, said.help] {
                for (name, param) in &finding.params {
                    let safe = match param {
                        Param::Zone(_) => text.contains(&format!("l’{{{name}}}")),
                        param => matches!(
                            param,
                            Param::Count(_) | Param::Day(_) | Param::Clock(_) | Param::Time(_)
                        ),
                    };
                    let fault = language::changing_word_before(text, name, language);
                    if let (Some(word), false) = (fault, safe) {
                        faults.note(finding.rule, &format!("«{word}» before {{{name}}}"), text);
                    }
                }
            }
        }
    }
    faults.are_none();
}

/// RGAA 11.10: a message on a field tells which, by its label or by a word of it.
#[test]
fn a_message_tells_its_field() {
    let mut faults = Faults::default();
    for Spoken { finding, .. } in SPOKEN.iter() {
        // A field that nobody knows has no label, but its name.
        if finding.place.path.field().is_none() || finding.place.unknown.is_some() {
            continue;
        }
        for &language in Language::ALL {
            let said = format!("{} {}", finding.message(language), finding.help(language));
            let label = finding.label(language);
            if !language::tells(&said, &label) {
                faults.note(finding.rule, &format!("does not tell “{label}”"), &said);
            }
        }
    }
    faults.are_none();
}
