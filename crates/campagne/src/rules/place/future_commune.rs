//! A commune of today was not on the first day of the campaign.

use crate::engine::{Check, CommuneGiven, Context, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "future-commune",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/venue/commune"), Input::at("/territory"), Input::Place, Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » désigne une commune qui n’existe pas au {day}, premier jour de la campagne ; la commune à cette date est {commune}.",
                help: "Saisissez à la place la commune de cette date : « {code} ».",
            },
            en: Said {
                message: "The field “{label}” stands for a commune that does not exist on {day}, the first day of the campaign; the commune on that day is {commune}.",
                help: "Give the commune of that day instead: “{code}”.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "Le champ « {label} » désigne une commune qui n’existe pas au {day}, premier jour de la campagne : son territoire est alors celui de plusieurs communes.",
                help: "Saisissez à la place celle où a lieu l’événement : {communes}. Exemple : « {code} ».",
            },
            en: Said {
                message: "The field “{label}” stands for a commune that does not exist on {day}, the first day of the campaign: its land is then that of several communes.",
                help: "Give the one in which the event takes place instead: {communes}. Example: “{code}”.",
            },
        },
        Message {
            name: "nothing",
            fr: Said {
                message: "Le champ « {label} » désigne une commune qui n’existe pas au {day}, premier jour de la campagne.",
                help: "Saisissez à la place la commune de cette date. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” stands for a commune that does not exist on {day}, the first day of the campaign.",
                help: "Give the commune of that day instead. Example: “{example}”.",
            },
        },
    ],
    docs: page!("future_commune.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (path, given) in cx.places.communes() {
        let CommuneGiven::Future(then, _) = given else { continue };
        let communes = cx.places.named(then);
        let finding = Finding::new(&RULE, path).with(hole!("day"), Param::Day(cx.places.day));
        out.push(match communes.as_slice() {
            [] => finding.saying(says!("nothing")).with_example(),
            [one] => super::replaced_by(finding, one),
            _ => super::replaced_by_one_of(finding.saying(says!("several")), communes),
        });
    }
}
