//! A text is shorter than its field takes.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "text-too-short",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est trop court : {count} {count?caractère|caractères}, alors qu’il en faut au moins {min}.",
            help: "Donnez un texte qui se comprend seul. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is too short: {count} {count?character|characters}, where at least {min} {min?is|are} needed.",
            help: "Give a text that can be understood by itself. Example: “{example}”.",
        },
    }],
    docs: page!("text_too_short.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks the length of a text, in characters. Returns whether it is long enough.
pub(crate) fn passes(count: usize, here: &mut Here<'_, '_>) -> bool {
    let min = here.least();
    if count < min {
        here.out.push(
            Finding::new(&RULE, here.at)
                .with(hole!("count"), Param::Count(count as u64))
                .with(hole!("min"), Param::Count(min as u64))
                .with(hole!("example"), Param::Example(here.spec))
                .blocks(),
        );
    }
    count >= min
}
