//! A session lasts more than 24 hours of elapsed time.

use chrono::TimeDelta;

use crate::engine::{Check, Context, END, START, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "session-too-long",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: &[Input::at("/sessions/*/start"), Input::at("/sessions/*/end"), Input::Zone],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "La séance dure {hours} {hours?heure|heures}, alors qu’une séance dure 24 heures au plus.",
            help: "Faites-en une séance par jour, ou donnez des dates sans heure pour des journées entières.",
        },
        en: Said {
            message: "The session lasts {hours} {hours?hour|hours}, where a session lasts 24 hours at most.",
            help: "Make it one session a day, or give dates without a time for whole days.",
        },
    }],
    docs: page!("session_too_long.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

/// Compares elapsed time, not the difference on the clocks: midnight to midnight lasts 25 hours when summer
/// time ends.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for timing in cx.timings.iter().filter(|timing| !timing.is_whole_days()) {
        let (Some(start), Some(end)) = (timing.start, timing.end) else { continue };
        let length = end.instant - start.instant;
        if timing.is_blocked(out) || length <= TimeDelta::hours(24) {
            continue;
        }
        // Rounded up, so that a moment over the limit does not read as 24 hours.
        let whole = length.num_hours();
        let hours = whole + i64::from(length > TimeDelta::hours(whole));
        out.push(
            Finding::new(&RULE, END.at(timing.index))
                .related(START.at(timing.index))
                .with(hole!("hours"), Param::Count(hours.unsigned_abs())),
        );
    }
}
