//! A number is out of bounds, or not whole where it should be.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-number",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » attend un nombre entier, à partir de 1.",
                help: "Donnez un nombre entier. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” takes a whole number, from 1 up.",
                help: "Give a whole number. Example: “{example}”.",
            },
        },
        Message {
            name: "bounds",
            fr: Said {
                message: "Le champ « {label} » attend un nombre compris entre {min} et {max}.",
                help: "Vérifiez la valeur : la latitude et la longitude sont peut-être inversées. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” takes a number between {min} and {max}.",
                help: "Check the value: latitude and longitude may be the wrong way round. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_number.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Reads a whole number of at least one. `40.0` and `4e1` are as whole as `40`.
pub(crate) fn whole(number: &str, here: &mut Here<'_, '_>) -> Option<u32> {
    let value = crate::number::read(number)
        .filter(|value| value.fract() == 0.0 && (1.0..=f64::from(u32::MAX)).contains(value));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within bounds, just checked"
    )]
    let value = value.map(|value| value as u32);
    if value.is_none() {
        here.out
            .push(Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks());
    }
    value
}

/// Reads a number between two bounds, both included.
pub(crate) fn between(number: &str, least: i32, most: i32, here: &mut Here<'_, '_>) -> Option<f64> {
    let value =
        crate::number::read(number).filter(|value| (f64::from(least)..=f64::from(most)).contains(value));
    if value.is_none() {
        here.out.push(
            Finding::new(&RULE, here.at)
                .saying(says!("bounds"))
                .with(hole!("min"), Param::Number(f64::from(least)))
                .with(hole!("max"), Param::Number(f64::from(most)))
                .with(hole!("example"), Param::Example(here.spec))
                .blocks(),
        );
    }
    value
}
