//! A commune was not yet on the first day of the campaign.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{CommuneGiven, Context};

const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "future-commune",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Warning,
    reads: &[Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La commune du champ « {label} » n’existait pas encore le {day} : elle faisait partie de {commune}.",
                help: "Remplacez son code par celui de la commune d’alors.",
            },
            en: Said {
                message: "The commune of the field “{label}” was not yet on {day}: it was part of {commune}.",
                help: "Replace its code by that of the commune of that time.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "La commune du champ « {label} » n’existait pas encore le {day} : elle est issue de plusieurs communes.",
                help: "Saisissez le code de celle où a lieu l’événement : {communes}.",
            },
            en: Said {
                message: "The commune of the field “{label}” was not yet on {day}: it came out of several communes.",
                help: "Give the code of the one in which the event takes place: {communes}.",
            },
        },
        Message {
            name: "nothing",
            fr: Said {
                message: "La commune du champ « {label} » n’existait pas encore le {day}.",
                help: "Saisissez le code de la commune où a lieu l’événement, tel qu’il était à cette date.",
            },
            en: Said {
                message: "The commune of the field “{label}” was not yet on {day}.",
                help: "Give the code of the commune in which the event takes place, as it was on that day.",
            },
        },
    ],
    docs: include_str!("future_commune.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let CommuneGiven::Future(then, _) = &cx.places.commune else { return };
    let communes = cx.places.named(then);
    let finding = Finding::new(&RULE, COMMUNE).with("day", Param::Day(cx.places.day));
    out.push(match communes.as_slice() {
        [] => finding.saying("nothing"),
        [one] => finding
            .with("commune", Param::Territory(one.clone()))
            .fix(one.id.code())
            .named(one.name.clone()),
        _ => finding.saying("several").with("communes", Param::Territories(communes)),
    });
}
