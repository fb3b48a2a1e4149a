//! A session is not entirely within the dates of the campaign, on the clocks of its place.

use chrono::NaiveDate;

use crate::campaign::{Campaign, OutsideWindow, Window};
use crate::engine::{Check, Context, END, Moment, START, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "outside-campaign-window",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::at("/sessions/*/start"), Input::at("/sessions/*/end"), Input::Zone],
    messages: &[
        Message {
            name: "starts-before",
            fr: Said {
                message: "La séance commence le {date}, avant le début de la campagne, le {from}.",
                help: "Choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session starts on {date}, before the campaign begins, on {from}.",
                help: "Choose a date between {from..to}.",
            },
        },
        Message {
            name: "starts-after",
            fr: Said {
                message: "La séance commence le {date}, après la fin de la campagne, le {to}.",
                help: "Choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session starts on {date}, after the campaign ends, on {to}.",
                help: "Choose a date between {from..to}.",
            },
        },
        Message {
            name: "ends-after",
            fr: Said {
                message: "La séance se termine le {date}, après la fin de la campagne, le {to}.",
                help: "Choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session ends on {date}, after the campaign ends, on {to}.",
                help: "Choose a date between {from..to}.",
            },
        },
        Message {
            name: "ends-before",
            fr: Said {
                message: "La séance se termine le {date}, avant le début de la campagne, le {from}.",
                help: "Choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session ends on {date}, before the campaign begins, on {from}.",
                help: "Choose a date between {from..to}.",
            },
        },
        Message {
            name: "across",
            fr: Said {
                message: "La séance va du {start} au {date}, et sort entre-temps des dates de la campagne.",
                help: "Faites-en deux séances, chacune entièrement dans une période de la campagne.",
            },
            en: Said {
                message: "The session goes from {start} to {date}, and leaves the dates of the campaign in between.",
                help: "Make it two sessions, each entirely within one period of the campaign.",
            },
        },
        Message {
            name: "between",
            fr: Said {
                message: "La séance a lieu le {date}, en dehors des dates de la campagne.",
                help: "Choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session takes place on {date}, outside the dates of the campaign.",
                help: "Choose a date between {from..to}.",
            },
        },
        Message {
            name: "aside",
            fr: Said {
                message: "La séance a lieu le {date}, en dehors des dates de la campagne.",
                help: "Il n’y a rien à changer : un événement dont aucune séance n’a lieu pendant la campagne est accepté, et présenté dans une section à part. Pour le programme lui-même, choisissez une date comprise entre le {from..to}.",
            },
            en: Said {
                message: "The session takes place on {date}, outside the dates of the campaign.",
                help: "There is nothing to change: an event of which no session takes place during the campaign is accepted, and shown in a section of its own. For the programme itself, choose a date between {from..to}.",
            },
        },
    ],
    docs: page!("outside_campaign_window.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

/// One finding a session: at its start if that is outside, else at its end. Days follow the clocks of the
/// event's place; an end at midnight belongs to the day before.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for timing in &cx.timings {
        if timing.is_blocked(out) {
            continue;
        }
        let (start, end) = (START.at(timing.index), END.at(timing.index));
        let first = timing.start.map(Moment::first_day);
        let last = timing.end.map(Moment::last_day);
        let finding = match (first, last) {
            (Some(day), _) if !cx.campaign.in_window(day) => outside(day, start, cx.campaign).related(end),
            (_, Some(day)) if !cx.campaign.in_window(day) => outside(day, end, cx.campaign).related(start),
            (Some(first), Some(last)) if !cx.campaign.in_one_window(first, last) => {
                outside(last, end, cx.campaign)
                    .saying(says!("across"))
                    .with(hole!("start"), Param::Day(first))
                    .related(start)
            }
            _ => continue,
        };
        out.push(finding);
    }
}

/// A finding about a day. It names the nearest window.
fn outside(day: NaiveDate, place: Path, campaign: &Campaign) -> Finding {
    let distance = |window: &&Window| match day < window.from {
        true => (window.from - day).num_days(),
        false => (day - window.to).num_days().max(0),
    };
    let finding = Finding::new(&RULE, place).with(hole!("date"), Param::Day(day));
    let Some(nearest) = campaign.windows.iter().min_by_key(distance) else { return finding };
    let is_start = place.field().is_some_and(|field| field.name == "start");
    let saying = match (is_start, day < nearest.from) {
        _ if campaign.outside_window == OutsideWindow::Aside => says!("aside"),
        _ if campaign.windows.len() > 1 => says!("between"),
        (true, true) => says!("starts-before"),
        (true, false) => says!("starts-after"),
        (false, true) => says!("ends-before"),
        (false, false) => says!("ends-after"),
    };
    finding
        .saying(saying)
        .with(hole!("from"), Param::Day(nearest.from))
        .with(hole!("to"), Param::Day(nearest.to))
}
