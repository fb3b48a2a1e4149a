//! A word is not in the vocabulary of its field.

use crate::engine::{Check, Here};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::vocabulary::{VocabularySpec, Word};
use crate::words::Nearness;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-choice",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La valeur du champ « {label} » n’est pas dans la liste.",
                help: "Choisissez une des valeurs proposées : {choices}.",
            },
            en: Said {
                message: "The value of the field “{label}” is not on the list.",
                help: "Choose one of the values on offer: {choices}.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "La valeur du champ « {label} » n’est pas dans la liste ; vous vouliez peut-être dire {nearest}.",
                help: "Choisissez une des valeurs proposées : {choices}.",
            },
            en: Said {
                message: "The value of the field “{label}” is not on the list; you may have meant {nearest}.",
                help: "Choose one of the values on offer: {choices}.",
            },
        },
    ],
    docs: page!("invalid_choice.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Whoever takes part beside the organiser may be of any category.
const BESIDE: Path = Path::of("/co_organisers");

/// Reports a word that is not in the vocabulary of the field. Only words that the campaign takes are proposed,
/// so that a remedy does not lead to the next finding.
pub(crate) fn found(typed: &str, vocabulary: &'static VocabularySpec, here: &mut Here<'_, '_>) {
    let campaign = here.campaign;
    let beside = BESIDE.covers(here.at);
    let proposed = |word: &Word| beside || campaign.proposes(vocabulary, word);
    let choices = vocabulary.words.iter().filter(|word| proposed(word)).collect();
    let finding = Finding::new(&RULE, here.at).with(hole!("choices"), Param::Words(choices)).blocks();
    // Who writes a word in another way has made a choice, which another rule judges.
    let meant = |(word, how): &(&'static Word, Nearness)| {
        proposed(word) || (*how != Nearness::Close && campaign.offers(vocabulary, word))
    };
    here.out.push(match vocabulary.nearest(typed).filter(meant) {
        None => finding,
        Some((word, Nearness::Close)) => {
            finding.saying(says!("near")).with(hole!("nearest"), Param::Word(word))
        }
        Some((word, _)) => finding
            .saying(says!("near"))
            .with(hole!("nearest"), Param::Word(word))
            .fix(word.word)
            .called(word.label),
    });
}
