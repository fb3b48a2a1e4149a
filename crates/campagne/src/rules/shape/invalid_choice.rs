//! A word is not in the vocabulary of its field.

use crate::form::{Field, Here};
use crate::report::{Finding, Param};
use crate::rule::{Check, Family, Message, Rule, Said, Severity};
use crate::vocabulary::VocabularySpec;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-choice",
    since: "0.1.0",
    family: Family::Shape,
    severity: Severity::Error,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » ne connaît pas cette valeur.",
                help: "Choisissez une des valeurs proposées : {choices}.",
            },
            en: Said {
                message: "The field “{label}” does not know this value.",
                help: "Choose one of the values on offer: {choices}.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "Le champ « {label} » ne connaît pas cette valeur ; vous vouliez peut-être dire {nearest}.",
                help: "Choisissez une des valeurs proposées : {choices}.",
            },
            en: Said {
                message: "The field “{label}” does not know this value; you may have meant {nearest}.",
                help: "Choose one of the values on offer: {choices}.",
            },
        },
    ],
    docs: include_str!("invalid_choice.md"),
    check: Check::Reading,
};

/// A word that no vocabulary of the field has.
pub(crate) fn found<T>(
    typed: &str,
    vocabulary: &'static VocabularySpec,
    here: &mut Here<'_, '_>,
) -> Field<T> {
    let finding = Finding::new(&RULE, here.at)
        .with("choices", Param::Words(vocabulary.words.iter().collect()))
        .blocks();
    here.out.push(match vocabulary.nearest(typed) {
        None => finding,
        Some((word, _)) => {
            let label = Param::Word(word);
            finding.saying("near").with("nearest", label).fix(word.word).called(word.label)
        }
    });
    Field::Unusable
}
