//! Two sessions of one event overlap.

use chrono::{DateTime, Utc};

use crate::engine::{Check, Context, END, START, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::sorted::sort_by;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "overlapping-sessions",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: &[Input::at("/sessions/*/start"), Input::at("/sessions/*/end"), Input::Zone],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Cette séance commence avant la fin d’une autre, la séance n° {other}.",
            help: "Décalez une des deux séances, ou réunissez-les en une seule.",
        },
        en: Said {
            message: "This session starts before another one ends, session no. {other}.",
            help: "Move one of the two sessions, or make them one.",
        },
    }],
    docs: page!("overlapping_sessions.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

/// Goes through sessions in the order of their starts, and reports each that begins before all earlier ones
/// have ended.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let mut spans: Vec<(DateTime<Utc>, DateTime<Utc>, usize)> = cx
        .timings
        .iter()
        .filter(|timing| !timing.is_blocked(out))
        .filter_map(|timing| Some((timing.start?.instant, timing.end?.end_instant(), timing.index)))
        .collect();
    if spans.len() < 2 {
        return;
    }
    sort_by(&mut spans, |one, other| (one.0, one.2).cmp(&(other.0, other.2)));
    let mut latest: Option<(DateTime<Utc>, usize)> = None;
    for (start, end, index) in spans {
        if let Some((until, other)) = latest
            && start < until
        {
            out.push(
                Finding::new(&RULE, START.at(index))
                    .related(START.at(other))
                    .related(END.at(other))
                    .with(hole!("other"), Param::Count(other as u64 + 1)),
            );
        }
        if latest.is_none_or(|(until, _)| end > until) {
            latest = Some((end, index));
        }
    }
}
