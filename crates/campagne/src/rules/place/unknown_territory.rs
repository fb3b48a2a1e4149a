//! A territory is none, or not given by its identifier.

use campagne_territories::{ReadError, Territory};

use crate::engine::{Check, Context, Sink, Stage, TerritoryGiven};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unknown-territory",
    since: "0.1.0",
    family: Family::Place,
    level: Level::ERROR,
    reads: &[Input::at("/territory"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La valeur du champ « {label} » ne désigne aucun territoire connu.",
                help: "Saisissez l’identifiant d’un territoire, avec son niveau. Exemple : « {example} ».",
            },
            en: Said {
                message: "The value of the field “{label}” stands for no known territory.",
                help: "Give the identifier of a territory, with its level. Example: “{example}”.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "La valeur du champ « {label} » ne désigne aucun territoire connu ; vous vouliez peut-être dire {nearest}.",
                help: "Saisissez l’identifiant du territoire, avec son niveau. Exemple : « {id} » pour {first}.",
            },
            en: Said {
                message: "The value of the field “{label}” stands for no known territory; you may have meant {nearest}.",
                help: "Give the identifier of the territory, with its level. Example: “{id}” for {first}.",
            },
        },
        Message {
            name: "named",
            fr: Said {
                message: "Le champ « {label} » attend l’identifiant d’un territoire, qui dit aussi son niveau ; la valeur saisie semble désigner {territory}.",
                help: "S’il s’agit bien de ce territoire, saisissez « {id} ».",
            },
            en: Said {
                message: "The field “{label}” takes the identifier of a territory, which tells its level as well; what was given seems to stand for {territory}.",
                help: "If that is the territory, give “{id}”.",
            },
        },
        Message {
            name: "retired",
            fr: Said {
                message: "Le champ « {label} » attend l’identifiant d’un territoire ; la valeur saisie est le code d’une commune qui n’existe plus.",
                help: "Saisissez l’identifiant de la commune qui l’a remplacée. Exemple : « {id} » pour {first}.",
            },
            en: Said {
                message: "The field “{label}” takes the identifier of a territory; what was given is the code of a commune that no longer exists.",
                help: "Give the identifier of the commune that took its place. Example: “{id}” for {first}.",
            },
        },
    ],
    docs: page!("unknown_territory.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let TerritoryGiven::Other(read) = &cx.places.territory else { return };
    let finding = Finding::new(&RULE, TERRITORY).blocks();
    out.push(match read {
        Ok(found) => {
            let found = super::on_the_wire(found);
            let named =
                finding.saying(says!("named")).with(hole!("territory"), Param::Territory(found.into()));
            with_id(named, &found).fix(found.id().to_string()).named(found.name())
        }
        // `ambiguous-territory` reports this.
        Err(ReadError::Ambiguous { .. }) => return,
        Err(ReadError::Retired { now, .. }) if !now.is_empty() => {
            let finding = with_first(finding.saying(says!("retired")), now);
            match now.as_slice() {
                [one] => finding.fix(one.id().to_string()).named(one.name()),
                _ => finding,
            }
        }
        Err(ReadError::Unknown { nearest }) if !nearest.is_empty() => {
            with_first(finding.saying(says!("near")).with(hole!("nearest"), super::some(nearest)), nearest)
        }
        Err(_) => finding.with_example(),
    });
}

/// Adds the first of some territories as an example.
fn with_first(finding: Finding, territories: &[Territory<'_>]) -> Finding {
    let Some(first) = territories.first().map(super::on_the_wire) else { return finding };
    with_id(finding.with(hole!("first"), Param::Territory(first.into())), &first)
}

fn with_id(finding: Finding, territory: &Territory<'_>) -> Finding {
    finding.with(hole!("id"), Param::Name(territory.id().to_string().into()))
}
