//! A territory is none, or not named by its identifier.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{Context, TerritoryGiven};
use campagne_territories::{ReadError, Territory};

const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unknown-territory",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Error,
    reads: &[Input::at("/territory"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Aucun territoire ne correspond à la valeur du champ « {label} ».",
                help: "Saisissez l’identifiant d’un territoire. Exemple : « {example} ».",
            },
            en: Said {
                message: "No territory goes by the value of the field “{label}”.",
                help: "Give the identifier of a territory. Example: “{example}”.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "Aucun territoire ne correspond à la valeur du champ « {label} » ; vous vouliez peut-être dire {nearest}.",
                help: "Saisissez l’identifiant d’un territoire. Exemple : « {example} ».",
            },
            en: Said {
                message: "No territory goes by the value of the field “{label}”; you may have meant {nearest}.",
                help: "Give the identifier of a territory. Example: “{example}”.",
            },
        },
        Message {
            name: "named",
            fr: Said {
                message: "Le champ « {label} » attend l’identifiant d’un territoire, avec son niveau.",
                help: "S’il s’agit bien de {territory}, saisissez « {id} ».",
            },
            en: Said {
                message: "The field “{label}” takes the identifier of a territory, with its level.",
                help: "If you mean {territory}, give “{id}”.",
            },
        },
        Message {
            name: "retired",
            fr: Said {
                message: "La commune du champ « {label} » n’existe plus.",
                help: "Saisissez l’identifiant de celle qui la comprend : {communes}.",
            },
            en: Said {
                message: "The commune of the field “{label}” is no more.",
                help: "Give the identifier of the one that it is part of: {communes}.",
            },
        },
    ],
    docs: include_str!("unknown_territory.md"),
    check: Check::Form(Stage::Offer, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let TerritoryGiven::Other(read) = &cx.places.territory else { return };
    let finding = Finding::new(&RULE, TERRITORY).blocks();
    let fixed = |finding: Finding, to: &Territory<'_>| finding.fix(to.id().to_string()).named(to.name());
    out.push(match read {
        Ok(found) => {
            // Parts of communes have no identifier on the wire: the commune stands for them.
            let found = found.commune().unwrap_or(*found);
            let finding = finding.saying("named").with("territory", Param::Territory(found.into()));
            fixed(finding.with("id", Param::Name(found.id().to_string().into())), &found)
        }
        Err(ReadError::Retired { now, .. }) => {
            let finding = finding.saying("retired").with("communes", super::some(now));
            if let [one] = now.as_slice() { fixed(finding, one) } else { finding }
        }
        Err(ReadError::Unknown { nearest }) if !nearest.is_empty() => {
            finding.saying("near").with("nearest", super::some(nearest)).with_example()
        }
        // For `ambiguous-territory` to say.
        Err(ReadError::Ambiguous { .. }) => return,
        Err(_) => finding.with_example(),
    });
}
