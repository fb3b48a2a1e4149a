//! A session ends when it starts, or before.

use super::SPANS_ON_CLOCKS;
use crate::engine::{Check, Context, Sink, Stage, instant};
use crate::form::When;
use crate::report::Finding;
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "end-before-start",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: SPANS_ON_CLOCKS,
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » indique un moment qui n’est pas après le début.",
                help: "Vérifiez les deux heures, et le jour si l’événement finit après minuit.",
            },
            en: Said {
                message: "The field “{label}” gives a moment that is not after the start.",
                help: "Check both times, and the day if the event ends after midnight.",
            },
        },
        Message {
            name: "days",
            fr: Said {
                message: "Le champ « {label} » indique un jour qui est avant le premier.",
                help: "Vérifiez les deux dates.",
            },
            en: Said {
                message: "The field “{label}” gives a day that is before the first.",
                help: "Check both dates.",
            },
        },
    ],
    docs: page!("end_before_start.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Order, check);

/// Reports an end at or before the start, compared as instants; for whole days, a last day before the
/// first.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(zone) = cx.zone else { return };
    for (start, end, start_path, end_path) in cx.spans() {
        let (Some(start), Some(end)) = (start.value(), end.value()) else { continue };
        let saying = match (*start, *end) {
            (When::Day(first), When::Day(last)) if last < first => says!("days"),
            (When::Day(_), _) | (_, When::Day(_)) => continue,
            (start, end) => match (instant(start, zone), instant(end, zone)) {
                (Some(start), Some(end)) if end <= start => says!(""),
                _ => continue,
            },
        };
        out.push(Finding::new(&RULE, end_path).saying(saying).related(start_path).blocks());
    }
}
