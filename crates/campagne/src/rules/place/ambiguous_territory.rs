//! What was given for the territory goes with several.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{Context, TerritoryGiven};
use campagne_territories::ReadError;

const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "ambiguous-territory",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Error,
    reads: &[Input::at("/territory"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La valeur du champ « {label} » désigne plusieurs territoires : {candidates}.",
                help: "Saisissez l’identifiant du vôtre, qui dit son niveau. Exemple : « {id} ».",
            },
            en: Said {
                message: "The value of the field “{label}” goes with several territories: {candidates}.",
                help: "Give the identifier of yours, which says its level. Example: “{id}”.",
            },
        },
    ],
    docs: include_str!("ambiguous_territory.md"),
    check: Check::Form(Stage::Offer, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let TerritoryGiven::Other(Err(ReadError::Ambiguous { candidates })) = &cx.places.territory else { return };
    let Some(first) = candidates.first() else { return };
    out.push(
        Finding::new(&RULE, TERRITORY)
            .with("candidates", super::some(candidates))
            .with("id", Param::Name(first.id().to_string().into()))
            .blocks(),
    );
}
