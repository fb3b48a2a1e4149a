//! A list holds the same value twice.

use crate::form::Here;
use crate::report::Finding;
use crate::rule::{Check, Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "duplicate-item",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::WARNING,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » répète une valeur déjà donnée.",
            help: "Retirez cette répétition.",
        },
        en: Said {
            message: "The field “{label}” repeats a value already given.",
            help: "Remove this repetition.",
        },
    }],
    docs: page!("duplicate_item.md"),
    check: Check::Reading,
};

/// Warns of each item of a list that repeats an earlier one.
pub(crate) fn check<T>(items: &[T], repeats: fn(&T, &T) -> bool, here: &mut Here<'_, '_>) {
    for (at, item) in items.iter().enumerate().skip(1) {
        if let Some(first) = items.iter().take(at).position(|earlier| repeats(earlier, item)) {
            here.out.push(Finding::new(&RULE, here.at.child(at)).related(here.at.child(first)));
        }
    }
}
