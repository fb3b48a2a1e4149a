//! A session takes place on a public holiday.

use chrono::NaiveDate;

use crate::engine::{Check, Context, Moment, START, Sink, Stage, Timing};
use crate::holiday::Holiday;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::Attendance;

const HELP_FR: &str = "Vérifiez que le public pourra venir ou se connecter ce jour-là, et que le lieu, s’il y en a un, sera ouvert.";
const HELP_EN: &str =
    "Check that people can come or connect that day, and that the venue, if there is one, is open.";

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "public-holiday",
    since: "0.1.0",
    family: Family::Time,
    level: Level::INFO,
    reads: &[Input::at("/sessions/*/start"), Input::at("/sessions/*/end"), Input::Zone],
    messages: &[
        Message {
            name: "",
            fr: Said { message: "La séance a lieu le {date}, jour férié ({holiday}).", help: HELP_FR },
            en: Said {
                message: "The session takes place on {date}, a public holiday ({holiday}).",
                help: HELP_EN,
            },
        },
        Message {
            name: "local",
            fr: Said {
                message: "La séance a lieu le {date}, jour férié {place} ({holiday}).",
                help: HELP_FR,
            },
            en: Said {
                message: "The session takes place on {date}, a public holiday {place} ({holiday}).",
                help: HELP_EN,
            },
        },
        Message {
            name: "within",
            fr: Said {
                message: "La séance se poursuit le {date}, jour férié ({holiday}).", help: HELP_FR
            },
            en: Said {
                message: "The session goes on through {date}, a public holiday ({holiday}).",
                help: HELP_EN,
            },
        },
        Message {
            name: "local-within",
            fr: Said {
                message: "La séance se poursuit le {date}, jour férié {place} ({holiday}).",
                help: HELP_FR,
            },
            en: Said {
                message: "The session goes on through {date}, a public holiday {place} ({holiday}).",
                help: HELP_EN,
            },
        },
    ],
    docs: page!("public_holiday.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    // People may take part online from anywhere.
    let area = match cx.attendance {
        Some(Attendance::Online) => None,
        _ => cx.places.area(cx.form),
    };
    for timing in &cx.timings {
        if timing.is_blocked(out) {
            continue;
        }
        let Some(first) = timing.start.map(Moment::first_day) else { continue };
        let Some((date, holiday)) = first_holiday(timing, first, area) else { continue };
        let saying = match (holiday.place().is_some(), date == first) {
            (false, true) => says!(""),
            (true, true) => says!("local"),
            (false, false) => says!("within"),
            (true, false) => says!("local-within"),
        };
        let mut finding = Finding::new(&RULE, START.at(timing.index))
            .saying(saying)
            .with(hole!("date"), Param::Day(date))
            .with(hole!("holiday"), Param::Key(holiday.code(), holiday.name()));
        if let Some(place) = holiday.place() {
            finding = finding.with(hole!("place"), Param::Key(area.unwrap_or_default(), place));
        }
        out.push(finding);
    }
}

/// The first day of the session that is a holiday. There is one every few months, so few days are checked
/// however long the session lasts.
fn first_holiday(
    timing: &Timing,
    first: NaiveDate,
    area: Option<&str>,
) -> Option<(NaiveDate, &'static Holiday)> {
    let last = timing.end.map_or(first, Moment::last_day);
    let days = first.iter_days().take_while(|day| *day <= last.max(first));
    days.filter_map(|day| Some((day, Holiday::on(day, area)?))).next()
}
