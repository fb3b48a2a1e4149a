//! A commune was no more on the first day of the campaign.

use crate::engine::{Check, CommuneGiven, Context, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "retired-commune",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/venue/commune"), Input::at("/territory"), Input::Place, Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » désigne une commune qui n’existe plus au {day}, premier jour de la campagne : elle est remplacée par {commune}.",
                help: "Saisissez à la place la nouvelle commune : « {code} ».",
            },
            en: Said {
                message: "The field “{label}” stands for a commune that no longer exists on {day}, the first day of the campaign: {commune} has taken its place.",
                help: "Give the new commune instead: “{code}”.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "Le champ « {label} » désigne une commune qui n’existe plus au {day}, premier jour de la campagne : son territoire a été partagé entre plusieurs communes.",
                help: "Saisissez à la place celle où a lieu l’événement : {communes}. Exemple : « {code} ».",
            },
            en: Said {
                message: "The field “{label}” stands for a commune that no longer exists on {day}, the first day of the campaign: its land was divided between several communes.",
                help: "Give the one in which the event takes place instead: {communes}. Example: “{code}”.",
            },
        },
    ],
    docs: page!("retired_commune.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (path, given) in cx.places.communes() {
        let CommuneGiven::Retired(then, _) = given else { continue };
        let communes = cx.places.named(then);
        let finding = Finding::new(&RULE, path).with(hole!("day"), Param::Day(cx.places.day));
        out.push(match communes.as_slice() {
            [one] => super::replaced_by(finding, one),
            _ => super::replaced_by_one_of(finding.saying(says!("several")), communes),
        });
    }
}
