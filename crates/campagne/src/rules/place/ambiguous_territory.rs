//! What was given for the territory goes with several.

use campagne_territories::ReadError;

use crate::engine::{Check, Context, Sink, Stage, TerritoryGiven};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "ambiguous-territory",
    since: "0.1.0",
    family: Family::Place,
    level: Level::ERROR,
    reads: &[Input::at("/territory"), Input::Territories],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » peut désigner plusieurs territoires, par exemple {candidates}.",
            help: "Saisissez l’identifiant du vôtre, qui dit aussi son niveau. Exemple : « {id} » pour {first}.",
        },
        en: Said {
            message: "The field “{label}” may stand for several territories, for instance {candidates}.",
            help: "Give the identifier of yours, which tells its level as well. Example: “{id}” for {first}.",
        },
    }],
    docs: page!("ambiguous_territory.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let TerritoryGiven::Other(Err(ReadError::Ambiguous { candidates })) = &cx.places.territory else {
        return;
    };
    // For an event in Paris, « 75 » means the département, not the région.
    let meant: Vec<_> = candidates.iter().filter(|one| cx.places.meets(one)).collect();
    let Some(first) = meant.first().copied().or(candidates.first()) else { return };
    let id = super::on_the_wire(first).id().to_string();
    let finding = Finding::new(&RULE, TERRITORY)
        .with(hole!("candidates"), super::some(candidates))
        .with(hole!("first"), Param::Territory((*first).into()))
        .with(hole!("id"), Param::Name(id.clone().into()))
        .blocks();
    out.push(if meant.len() == 1 { finding.fix(id).named(first.name()) } else { finding });
}
