//! A date-time carries an offset that is not that of its place at that time.

use super::MOMENTS;
use crate::engine::{Check, Context, Sink, Stage, instant};
use crate::form::{When, write_when};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "offset-mismatch",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: MOMENTS,
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le décalage horaire du champ « {label} » n’est pas celui du lieu à cette date ({zone}).",
            help: "Retirez le décalage : l’heure est alors celle du lieu. Exemple : « {local} ».",
        },
        en: Said {
            message: "The UTC offset of the field “{label}” is not that of the place on that date ({zone}).",
            help: "Remove the offset: the time is then that of the place. Example: “{local}”.",
        },
    }],
    docs: page!("offset_mismatch.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Clocks, check);

/// Reports date-times with an offset that the zone does not have at this local time.
fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(zone) = cx.zone else { return };
    for (when, path) in cx.moments() {
        let When::Offset(local, _) = when else { continue };
        if instant(when, zone).is_some() {
            continue;
        }
        out.push(
            Finding::new(&RULE, path)
                .with(hole!("zone"), Param::Zone(zone))
                .with(hole!("local"), Param::Name(write_when(When::Local(local)).into()))
                .blocks(),
        );
    }
}
