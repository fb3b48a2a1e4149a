//! The commune is not in the territory.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{Context, TerritoryGiven};

const TERRITORY: Path = Path::of("/territory");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "venue-outside-territory",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Error,
    reads: &[Input::at("/territory"), Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "{commune} ne se trouve pas dans le territoire indiqué, {territory}.",
                help: "Choisissez le territoire où a lieu l’événement, par exemple {suggested}, ou corrigez la commune.",
            },
            en: Said {
                message: "{commune} is not in the territory given, {territory}.",
                help: "Choose the territory in which the event takes place, for instance {suggested}, or mend the commune.",
            },
        },
    ],
    docs: include_str!("venue_outside_territory.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (TerritoryGiven::Known(territory), today) = (&cx.places.territory, cx.places.commune.today()) else {
        return;
    };
    let Some(commune) = today.first() else { return };
    if today.iter().any(|commune| cx.places.meet(commune, territory)) {
        return;
    }
    let suggested = commune.departement().unwrap_or(*commune);
    out.push(
        Finding::new(&RULE, TERRITORY)
            .related(COMMUNE)
            .with("commune", Param::Territory((*commune).into()))
            .with("territory", Param::Territory((*territory).into()))
            .with("suggested", Param::Territory(suggested.into())),
    );
}
