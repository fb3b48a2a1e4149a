//! A list holds the same value twice.

use crate::engine::{Check, Here};
use crate::form::{Part, State};
use crate::report::Finding;
use crate::rule::{Family, Level, Message, Rule, Said};

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
};

pub(crate) const CHECK: Check = Check::Reading;

/// Warns of each plain item of a list that repeats an earlier one.
pub(crate) fn check(items: &dyn Part, count: usize, here: &mut Here<'_, '_>) {
    let value = |at: usize| match items.child(at)?.state() {
        State::Plain(value) => Some(value),
        _ => None,
    };
    for at in 1..count {
        let Some(item) = value(at) else { continue };
        if let Some(first) = (0..at).find(|earlier| value(*earlier) == Some(item)) {
            here.out.push(Finding::new(&RULE, here.at.child(at)).related(here.at.child(first)));
        }
    }
}
