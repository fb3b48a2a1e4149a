//! A session is not entirely within the dates of the campaign, on the clocks of its place.

use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity};
use chrono::NaiveDate;

use crate::campaign::{Campaign, Window};
use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rules::{Context, END, Moment, START};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "outside-campaign-window",
    since: "0.1.0",
    family: Family::Campaign,
    severity: Severity::Error,
    reads: &[Input::at("/sessions/*/start"), Input::at("/sessions/*/end"), Input::Zone],
    messages: &[
        Message {
            name: "starts-before",
            fr: Said {
                message: "La séance commence le {date}, avant le début de la campagne, le {from}.",
                help: "Choisissez une date comprise entre le {from} et le {to}.",
            },
            en: Said {
                message: "The session starts on {date}, before the campaign begins, on {from}.",
                help: "Choose a date between {from} and {to}.",
            },
        },
        Message {
            name: "starts-after",
            fr: Said {
                message: "La séance commence le {date}, après la fin de la campagne, le {to}.",
                help: "Choisissez une date comprise entre le {from} et le {to}.",
            },
            en: Said {
                message: "The session starts on {date}, after the campaign ends, on {to}.",
                help: "Choose a date between {from} and {to}.",
            },
        },
        Message {
            name: "ends-after",
            fr: Said {
                message: "La séance se termine le {date}, après la fin de la campagne, le {to}.",
                help: "Choisissez une date comprise entre le {from} et le {to}.",
            },
            en: Said {
                message: "The session ends on {date}, after the campaign ends, on {to}.",
                help: "Choose a date between {from} and {to}.",
            },
        },
        Message {
            name: "between",
            fr: Said {
                message: "La séance a lieu le {date}, en dehors des dates de la campagne.",
                help: "Choisissez une date comprise entre le {from} et le {to}.",
            },
            en: Said {
                message: "The session takes place on {date}, outside the dates of the campaign.",
                help: "Choose a date between {from} and {to}.",
            },
        },
    ],
    docs: include_str!("outside_campaign_window.md"),
    check: Check::Form(check),
};

/// One finding a session: at its start if that is outside, else at its end. Days are those of
/// the clocks at the event's place; an end at midnight belongs to the day before.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for timing in &cx.timings {
        let (start, end) = (START.at(timing.index), END.at(timing.index));
        let first = timing.start.map(Moment::first_day);
        let last = timing.end.map(Moment::last_day);
        // Entirely inside: a range that holds the start must hold the end.
        let finding = match (first, last) {
            (Some(day), _) if !cx.campaign.in_window(day) => {
                outside(day, start, true, cx.campaign).related(end)
            }
            (Some(first), Some(last)) if !holds(first, last, cx.campaign) => {
                outside(last, end, false, cx.campaign).related(start)
            }
            (None, Some(last)) if !cx.campaign.in_window(last) => {
                outside(last, end, false, cx.campaign).related(start)
            }
            _ => continue,
        };
        out.push(finding);
    }
}

fn holds(first: NaiveDate, last: NaiveDate, campaign: &Campaign) -> bool {
    // A session that ends before it starts has a finding of its own.
    last < first || campaign.windows.iter().any(|window| window.contains(first) && window.contains(last))
}

/// The window that the finding names is the nearest to that day.
fn outside(day: NaiveDate, place: Path, start: bool, campaign: &Campaign) -> Finding {
    let distance = |window: &&Window| {
        if day < window.from { (window.from - day).num_days() } else { (day - window.to).num_days().max(0) }
    };
    let finding = Finding::new(&RULE, place).with("date", Param::Day(day));
    let Some(nearest) = campaign.windows.iter().min_by_key(distance) else { return finding };
    let saying = match (start, campaign.windows.len()) {
        (true, 1) if day < nearest.from => "starts-before",
        (true, 1) => "starts-after",
        (false, 1) => "ends-after",
        _ => "between",
    };
    finding.saying(saying).with("from", Param::Day(nearest.from)).with("to", Param::Day(nearest.to))
}
