//! A commune is none of any time.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{CommuneGiven, Context};
use campagne_territories::{Level, ReadError};

const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unknown-commune",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Error,
    reads: &[Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Aucune commune ne correspond à la valeur du champ « {label} ».",
                help: "Saisissez le code INSEE de la commune, sur cinq caractères. Exemple : « {example} ».",
            },
            en: Said {
                message: "No commune goes by the value of the field “{label}”.",
                help: "Give the INSEE code of the commune, of five characters. Example: “{example}”.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "Aucune commune ne correspond à la valeur du champ « {label} » ; vous vouliez peut-être dire {nearest}.",
                help: "Saisissez le code INSEE de la commune, sur cinq caractères. Exemple : « {example} ».",
            },
            en: Said {
                message: "No commune goes by the value of the field “{label}”; you may have meant {nearest}.",
                help: "Give the INSEE code of the commune, of five characters. Example: “{example}”.",
            },
        },
        Message {
            name: "named",
            fr: Said {
                message: "Le champ « {label} » attend le code INSEE de la commune, et non son nom ou son code postal.",
                help: "S’il s’agit bien de {commune}, saisissez ce code.",
            },
            en: Said {
                message: "The field “{label}” takes the INSEE code of the commune, not its name or postal code.",
                help: "If you mean {commune}, give that code.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "Le champ « {label} » attend le code INSEE de la commune ; plusieurs communes correspondent à ce qui est saisi.",
                help: "Saisissez le code de la vôtre, par exemple {candidates}.",
            },
            en: Said {
                message: "The field “{label}” takes the INSEE code of the commune; what was given goes with several communes.",
                help: "Give the code of yours, for instance {candidates}.",
            },
        },
    ],
    docs: include_str!("unknown_commune.md"),
    check: Check::Form(Stage::Offer, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (CommuneGiven::Unknown, Some(data), Some(typed)) =
        (&cx.places.commune, cx.places.data, cx.form.venue.commune.value())
    else {
        return;
    };
    let levels = [Level::Commune, Level::ArrondissementMunicipal];
    let finding = Finding::new(&RULE, COMMUNE).blocks();
    out.push(match data.read_as(typed, &levels) {
        Ok(found) => finding
            .saying("named")
            .with("commune", Param::Territory(found.into()))
            .fix(found.code())
            .named(found.name()),
        Err(ReadError::Ambiguous { candidates }) => {
            finding.saying("several").with("candidates", super::some(&candidates))
        }
        Err(ReadError::Unknown { nearest }) if !nearest.is_empty() => {
            finding.saying("near").with("nearest", super::some(&nearest)).with_example()
        }
        Err(_) => finding.with_example(),
    });
}
