//! Registration closes after the event has begun.

use crate::engine::{Check, Context, Moment, START, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const CLOSES: Path = Path::of("/registration/closes");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "registration-closes-after-start",
    since: "0.1.0",
    family: Family::Time,
    level: Level::WARNING,
    reads: &[Input::at("/sessions/*/start"), Input::Field(CLOSES), Input::Zone],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Les inscriptions se terminent le {closes}, après le début de la séance, le {start}.",
                help: "Choisissez au plus tard le jour de la séance, le {day}.",
            },
            en: Said {
                message: "Registration closes on {closes}, after the session starts, on {start}.",
                help: "Choose the day of the session at the latest, {day}.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "Les inscriptions se terminent le {closes}, après le début de la première séance, le {start}.",
                help: "Choisissez au plus tard le jour de la première séance, le {day}. Si l’on s’inscrit à chaque séance séparément, laissez cette date.",
            },
            en: Said {
                message: "Registration closes on {closes}, after the first session starts, on {start}.",
                help: "Choose the day of the first session at the latest, {day}. If people register for each session separately, leave the date as it is.",
            },
        },
    ],
    docs: page!("registration_closes_after_start.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(closes), Some(zone)) = (cx.form.registration.closes.value(), cx.zone) else { return };
    let Some(closes) = Moment::new(*closes, zone).filter(|_| !out.is_blocked(CLOSES)) else { return };
    let starts = cx.timings.iter().filter(|timing| !out.is_blocked(START.at(timing.index)));
    let starts = starts.filter_map(|timing| Some((timing.start?, timing.index)));
    let Some((start, index)) = starts.min_by_key(|(start, index)| (start.instant, *index)) else { return };
    if is_after(closes, start) {
        let saying = if cx.timings.len() > 1 { says!("several") } else { says!("") };
        out.push(
            Finding::new(&RULE, CLOSES)
                .saying(saying)
                .related(START.at(index))
                .with(hole!("closes"), said(closes))
                .with(hole!("start"), said(start))
                .with(hole!("day"), Param::Day(start.first_day())),
        );
    }
}

/// A whole day lasts until its end, and a session in whole days has no known hour: then only the days are
/// compared.
fn is_after(closes: Moment, start: Moment) -> bool {
    match closes.whole_day || start.whole_day {
        true => closes.first_day() > start.first_day(),
        false => closes.instant > start.instant,
    }
}

fn said(moment: Moment) -> Param {
    if moment.whole_day { Param::Day(moment.first_day()) } else { Param::Time(moment.local) }
}
