//! A commune was no more on the first day of the campaign.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{CommuneGiven, Context};

const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "retired-commune",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Warning,
    reads: &[Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La commune du champ « {label} » n’existait plus le {day} : elle fait partie de {commune}.",
                help: "Remplacez son code par celui de la commune actuelle.",
            },
            en: Said {
                message: "The commune of the field “{label}” was no more on {day}: it is part of {commune}.",
                help: "Replace its code by that of the commune of today.",
            },
        },
        Message {
            name: "divided",
            fr: Said {
                message: "La commune du champ « {label} » n’existait plus le {day} : son territoire a été partagé entre plusieurs communes.",
                help: "Saisissez le code de celle où a lieu l’événement : {communes}.",
            },
            en: Said {
                message: "The commune of the field “{label}” was no more on {day}: its land was divided between several communes.",
                help: "Give the code of the one in which the event takes place: {communes}.",
            },
        },
    ],
    docs: include_str!("retired_commune.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let CommuneGiven::Retired(then, _) = &cx.places.commune else { return };
    let communes = cx.places.named(then);
    let finding = Finding::new(&RULE, COMMUNE).with("day", Param::Day(cx.places.day));
    out.push(match communes.as_slice() {
        [one] => finding
            .with("commune", Param::Territory(one.clone()))
            .fix(one.id.code())
            .named(one.name.clone()),
        _ => finding.saying("divided").with("communes", Param::Territories(communes)),
    });
}
