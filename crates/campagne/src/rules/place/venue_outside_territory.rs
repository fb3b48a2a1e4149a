//! The commune is not in the territory.

use campagne_territories::Level as TerritoryLevel;

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Named, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TERRITORY: Path = Path::of("/territory");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "venue-outside-territory",
    since: "0.1.0",
    family: Family::Place,
    level: Level::ERROR,
    reads: &[Input::at("/territory"), Input::at("/venue/commune"), Input::Territories],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "La commune indiquée, {commune}, ne se trouve pas dans le territoire indiqué, {territory}.",
            help: "Choisissez un territoire qui comprend cette commune, par exemple {suggested} : « {id} ». Si c’est la commune qui est inexacte, corrigez-la.",
        },
        en: Said {
            message: "The commune given, {commune}, is not in the territory given, {territory}.",
            help: "Choose a territory that the commune is in, for instance {suggested}: “{id}”. If it is the commune that is wrong, correct it.",
        },
    }],
    docs: page!("venue_outside_territory.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.places.agree() {
        return;
    }
    let (Some(commune), Some(territory)) = (cx.places.commune_named(), cx.places.territory_named()) else {
        return;
    };
    let suggested = suggested(cx, territory.id.level()).unwrap_or_else(|| commune.clone());
    out.push(
        Finding::new(&RULE, TERRITORY)
            .related(COMMUNE)
            .with(hole!("commune"), Param::Territory(commune))
            .with(hole!("territory"), Param::Territory(territory))
            .with(hole!("id"), Param::Name(suggested.id.to_string().into()))
            .with(hole!("suggested"), Param::Territory(suggested)),
    );
}

/// The territory that holds the commune, of the given level if there is one. Returns `None` if that is the
/// commune itself.
fn suggested(cx: &Context<'_, '_>, level: TerritoryLevel) -> Option<Named> {
    let commune = cx.places.commune.today().first()?;
    let same = match level {
        TerritoryLevel::Region => commune.region(),
        TerritoryLevel::Epci => cx.places.epci_of(commune),
        TerritoryLevel::Departement | TerritoryLevel::Collectivite => commune.departement(),
        _ if commune.level() == TerritoryLevel::Commune => return None,
        _ => commune.commune(),
    };
    same.or_else(|| commune.departement()).map(Named::from)
}
