//! The postal code is another commune’s.

use campagne_territories::{Level as TerritoryLevel, Territories, Territory};

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const POSTAL_CODE: Path = Path::of("/venue/postal_code");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "commune-postal-code-mismatch",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/venue/postal_code"), Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le code postal saisi n’est pas celui de la commune indiquée, {commune}, mais d’une autre : {others}.",
                help: "Corrigez le code postal ou la commune. Le code postal de la commune indiquée est « {code} ».",
            },
            en: Said {
                message: "The postal code is not that of the commune given, {commune}, but of another: {others}.",
                help: "Correct the postal code or the commune. The postal code of the commune given is “{code}”.",
            },
        },
        Message {
            name: "many",
            fr: Said {
                message: "Le code postal saisi n’est pas un de ceux de la commune indiquée, {commune}, mais d’une autre : {others}.",
                help: "Corrigez le code postal ou la commune. La commune indiquée a plusieurs codes postaux, par exemple « {code} ».",
            },
            en: Said {
                message: "The postal code is not one of those of the commune given, {commune}, but of another: {others}.",
                help: "Correct the postal code or the commune. The commune given has several postal codes, for instance “{code}”.",
            },
        },
    ],
    docs: page!("commune_postal_code_mismatch.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(data), Some(typed)) = (cx.places.data, cx.form.venue.postal_code.value()) else { return };
    if out.is_blocked(POSTAL_CODE) {
        return;
    }
    let today = cx.places.commune.today();
    if today.iter().any(|commune| commune.has_postal_code(typed)) {
        return;
    }
    let codes: Vec<String> = today.iter().flat_map(Territory::postal_codes).collect();
    let Some(first) = codes.first() else { return };
    // A commune that is now part of another often keeps a postal code of its own.
    let before = || {
        let parts = cx.form.venue.commune.value().into_iter().flat_map(|code| super::parts(data, code));
        parts.flat_map(|part| part.postal_codes()).any(|code| *code == **typed)
    };
    if before() {
        return;
    }
    let Some(commune) = cx.places.commune_named() else { return };
    out.push(
        Finding::new(&RULE, POSTAL_CODE)
            .related(COMMUNE)
            .saying(if codes.len() == 1 { says!("") } else { says!("many") })
            .with(hole!("commune"), Param::Territory(commune))
            .with(hole!("others"), super::some(&holders(data, typed)))
            .with(hole!("code"), Param::Name(first.clone().into())),
    );
}

/// The communes that have a postal code; in Paris, Lyon and Marseille, the arrondissements.
fn holders<'t>(data: &'t Territories, postal_code: &str) -> Vec<Territory<'t>> {
    let mut holders = Vec::new();
    for commune in data.at_postal_code(postal_code) {
        let before = holders.len();
        let parts = commune.children(TerritoryLevel::ArrondissementMunicipal);
        holders.extend(
            parts.into_iter().filter(|part| part.postal_codes().iter().any(|code| code == postal_code)),
        );
        if holders.len() == before {
            holders.push(commune);
        }
    }
    holders
}
