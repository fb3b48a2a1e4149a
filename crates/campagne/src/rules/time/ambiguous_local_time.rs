//! A local time comes twice on the clocks of the place, when summer time ends.

use chrono::{DateTime, MappedLocalTime, Offset as _, Utc};

use super::MOMENTS;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::{When, write_when};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "ambiguous-local-time",
    since: "0.1.0",
    family: Family::Time,
    level: Level::WARNING,
    reads: MOMENTS,
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’heure du champ « {label} » a lieu deux fois ce jour-là, au changement d’heure ({zone}) ; la première est retenue.",
            help: "Précisez laquelle en ajoutant le décalage horaire : « {first} » pour la première, « {second} » pour la seconde.",
        },
        en: Said {
            message: "The time of the field “{label}” occurs twice on that day, when clocks change ({zone}); the first is used.",
            help: "Say which by adding the UTC offset: “{first}” for the first, “{second}” for the second.",
        },
    }],
    docs: page!("ambiguous_local_time.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Clocks, check);

/// Reports local times that the clocks show twice, because summer time ends.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(zone) = cx.zone else { return };
    for (when, path) in cx.moments() {
        let When::Local(local) = when else { continue };
        if zone.is_settled(local) {
            continue;
        }
        let MappedLocalTime::Ambiguous(first, second) = zone.resolve(local) else { continue };
        let written = |instant: DateTime<Utc>| {
            let offset = instant.with_timezone(&zone).offset().fix();
            Param::Name(write_when(When::Offset(local, offset)).into())
        };
        out.push(
            Finding::new(&RULE, path)
                .with(hole!("zone"), Param::Zone(zone))
                .with(hole!("first"), written(first))
                .with(hole!("second"), written(second)),
        );
    }
}
