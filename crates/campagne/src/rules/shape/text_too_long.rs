//! A text is longer than its field takes.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "text-too-long",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est trop long : {count} {count?caractère|caractères}, alors que la limite est de {max}.",
            help: "Retirez au moins {excess} {excess?caractère|caractères}. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is too long: {count} {count?character|characters}, where the limit is {max}.",
            help: "Remove at least {excess} {excess?character|characters}. Example: “{example}”.",
        },
    }],
    docs: page!("text_too_long.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks the length of a text, in characters. Returns whether it is short enough.
pub(crate) fn passes(count: usize, here: &mut Here<'_, '_>) -> bool {
    let max = here.limit();
    if count > max {
        here.out.push(
            Finding::new(&RULE, here.at)
                .with(hole!("count"), Param::Count(count as u64))
                .with(hole!("max"), Param::Count(max as u64))
                .with(hole!("excess"), Param::Count((count - max) as u64))
                .with(hole!("example"), Param::Example(here.spec))
                .blocks(),
        );
    }
    count <= max
}
