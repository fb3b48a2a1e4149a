//! Something on demand is available on no day of the campaign.

use crate::campaign::Window;
use crate::engine::{Check, Context, Moment, Sink, Stage};
use crate::form::{Availability, Field, Path, When};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "availability-outside-window",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::at("/availability/from"), Input::at("/availability/until"), Input::Zone],
    messages: &[
        Message {
            name: "after",
            fr: Said {
                message: "Ce contenu n’est disponible qu’à partir du {date}, après la fin de la campagne, le {to}.",
                help: "Choisissez une première date au plus tard le {to}.",
            },
            en: Said {
                message: "This content is available only from {date} on, after the campaign ends, on {to}.",
                help: "Choose a first day no later than {to}.",
            },
        },
        Message {
            name: "before",
            fr: Said {
                message: "Ce contenu n’est plus disponible après le {date}, avant le début de la campagne, le {from}.",
                help: "Choisissez une dernière date au plus tôt le {from}, ou laissez-la vide.",
            },
            en: Said {
                message: "This content is no longer available after {date}, before the campaign begins, on {from}.",
                help: "Choose a last day no earlier than {from}, or leave it empty.",
            },
        },
        Message {
            name: "between",
            fr: Said {
                message: "Ce contenu n’est disponible à aucune des dates de la campagne.",
                help: "Choisissez des dates qui recouvrent au moins un jour de la campagne, par exemple le {from}.",
            },
            en: Said {
                message: "This content is available on none of the dates of the campaign.",
                help: "Choose dates that cover at least one day of the campaign, for instance {from}.",
            },
        },
    ],
    docs: page!("availability_outside_window.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(zone) = cx.zone else { return };
    // If one end is unusable, the overlap is unknown.
    if out.is_blocked(FROM) || out.is_blocked(UNTIL) {
        return;
    }
    let moment = |field: &Field<When>| Moment::new(*field.value()?, zone);
    let Availability { from, until, .. } = &cx.form.availability;
    let (from, until) = (moment(from).map(Moment::first_day), moment(until).map(Moment::last_day));
    // An end before the start has a finding of its own.
    let reversed = matches!((from, until), (Some(from), Some(until)) if until < from);
    if reversed || (from.is_none() && until.is_none()) {
        return;
    }
    let overlaps = |window: &Window| {
        from.is_none_or(|from| from <= window.to) && until.is_none_or(|until| until >= window.from)
    };
    let (Some(first), Some(last)) =
        (cx.campaign.windows.first(), cx.campaign.windows.iter().max_by_key(|w| w.to))
    else {
        return;
    };
    if cx.campaign.windows.iter().any(overlaps) {
        return;
    }
    let finding = Finding::new(&RULE, const { Path::of("/availability") });
    out.push(match (from, until) {
        (Some(from), _) if from > last.to => finding
            .saying(says!("after"))
            .with(hole!("date"), Param::Day(from))
            .with(hole!("to"), Param::Day(last.to))
            .related(FROM),
        (_, Some(until)) if until < first.from => finding
            .saying(says!("before"))
            .with(hole!("date"), Param::Day(until))
            .with(hole!("from"), Param::Day(first.from))
            .related(UNTIL),
        _ => finding
            .saying(says!("between"))
            .with(hole!("from"), Param::Day(first.from))
            .related(FROM)
            .related(UNTIL),
    });
}

const FROM: Path = Path::of("/availability/from");
const UNTIL: Path = Path::of("/availability/until");
