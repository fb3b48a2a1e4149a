//! The status of an accepted event changes in a way that the life of an event does not allow.

use crate::engine::{Check, Context, STATUS, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::{Status, Vocabulary as _};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "illegal-status-change",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Previous, Input::at("/status")],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » avait la valeur {from} : il ne peut pas prendre la valeur {to}.",
                help: "Gardez {from}, ou choisissez {choices}.",
            },
            en: Said {
                message: "The field “{label}” cannot go from {from} to {to}.",
                help: "Keep {from}, or choose {choices}.",
            },
        },
        Message {
            name: "cancelled",
            fr: Said {
                message: "Un événement annulé le reste : le champ « {label} » ne peut pas prendre la valeur {to}.",
                help: "Gardez {from} ; si l’événement a lieu malgré tout, déposez-en un nouveau.",
            },
            en: Said {
                message: "A cancelled event stays so: the field “{label}” cannot go to {to}.",
                help: "Keep {from}; if the event takes place after all, file a new one.",
            },
        },
    ],
    docs: page!("illegal_status_change.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Order, check);

/// The statuses to which an event may change from each status (contract, §4, Life).
const fn next(status: Status) -> &'static [Status] {
    use Status::{Cancelled, Full, MovedOnline, Postponed, Rescheduled, Scheduled};
    match status {
        Scheduled => &[Rescheduled, MovedOnline, Postponed, Full, Cancelled],
        Rescheduled => &[MovedOnline, Postponed, Full, Cancelled],
        MovedOnline => &[Rescheduled, Postponed, Full, Cancelled],
        Postponed => &[Rescheduled, MovedOnline, Cancelled],
        Full => &[Scheduled, Rescheduled, MovedOnline, Postponed, Cancelled],
        Cancelled => &[],
    }
}

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some((from, to)) = cx.amendment.as_ref().and_then(|amendment| amendment.status) else { return };
    let next = next(from);
    if from == to || next.contains(&to) || out.is_blocked(STATUS) {
        return;
    }
    out.push(
        Finding::new(&RULE, STATUS)
            .saying(if next.is_empty() { says!("cancelled") } else { says!("") })
            .with(hole!("from"), Param::Word(from.word()))
            .with(hole!("to"), Param::Word(to.word()))
            .with(hole!("choices"), Param::Words(next.iter().map(|status| status.word()).collect())),
    );
}
