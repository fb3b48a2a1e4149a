//! A list has more items than its field takes.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "too-many-items",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » compte {count} {count?élément|éléments}, alors que la limite est de {max}.",
            help: "Gardez {max} {max?élément|éléments} au plus, ou déposez plusieurs événements.",
        },
        en: Said {
            message: "The field “{label}” has {count} {count?item|items}, where the limit is {max}.",
            help: "Keep {max} {max?item|items} at most, or submit several events.",
        },
    }],
    docs: page!("too_many_items.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks the number of items of a list. Items over the limit are not read.
pub(crate) fn check(count: usize, here: &mut Here<'_, '_>) {
    let max = here.limit();
    if count > max {
        here.out.push(
            Finding::new(&RULE, here.at)
                .with(hole!("count"), Param::Count(count as u64))
                .with(hole!("max"), Param::Count(max as u64)),
        );
    }
}
