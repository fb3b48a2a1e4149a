//! A local time is skipped by the clocks of the place, when summer time begins.

use chrono::{MappedLocalTime, TimeDelta, Timelike as _};

use super::MOMENTS;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::When;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "nonexistent-local-time",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: MOMENTS,
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’heure du champ « {label} » n’existe pas : ce jour-là, les horloges sautent cette heure ({zone}).",
            help: "Choisissez une heure avant ou après le changement d’heure. Exemple : {next}.",
        },
        en: Said {
            message: "The time of the field “{label}” does not exist: clocks skip it on that day ({zone}).",
            help: "Choose a time before or after the change of clocks. Example: {next}.",
        },
    }],
    docs: page!("nonexistent_local_time.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Clocks, check);

/// Reports local times that no clock shows, because summer time begins.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(zone) = cx.zone else { return };
    for (when, path) in cx.moments() {
        let When::Local(local) = when else { continue };
        if zone.is_settled(local) {
            continue;
        }
        if zone.resolve(local) != MappedLocalTime::None {
            continue;
        }
        // Clocks skip one hour: the next full hour is the first that they show again.
        let next = local + TimeDelta::hours(1);
        let next = next.date().and_hms_opt(next.hour(), 0, 0).unwrap_or(next);
        out.push(
            Finding::new(&RULE, path)
                .with(hole!("zone"), Param::Zone(zone))
                .with(hole!("next"), Param::Time(next))
                .blocks(),
        );
    }
}
