//! A postal code is for the mail of large receivers, not for a place.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const POSTAL_CODE: Path = Path::of("/venue/postal_code");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "cedex-postal-code",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/venue/postal_code"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le code postal saisi est un code CEDEX, ou un code qui n’est celui d’aucune commune : il ne permet pas de situer le lieu.",
                help: "Saisissez le code postal de la commune. Exemple : « {example} ».",
            },
            en: Said {
                message: "The postal code is a CEDEX code, or one that is no commune’s: it does not tell where the venue is.",
                help: "Give the postal code of the commune. Example: “{example}”.",
            },
        },
        Message {
            name: "known",
            fr: Said {
                message: "Le code postal saisi est un code CEDEX, ou un code qui n’est celui d’aucune commune : il ne permet pas de situer le lieu.",
                help: "Saisissez le code postal de la commune indiquée, {commune}. Exemple : « {code} ».",
            },
            en: Said {
                message: "The postal code is a CEDEX code, or one that is no commune’s: it does not tell where the venue is.",
                help: "Give the postal code of the commune given, {commune}. Example: “{code}”.",
            },
        },
    ],
    docs: page!("cedex_postal_code.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(data), Some(typed)) = (cx.places.data, cx.form.venue.postal_code.value()) else { return };
    // Mostly the code is the commune's own.
    let is_known = || {
        cx.places.commune.today().iter().any(|commune| commune.has_postal_code(typed))
            || !data.at_postal_code(typed).is_empty()
    };
    if !typed.cedex && is_known() {
        return;
    }
    let finding = Finding::new(&RULE, POSTAL_CODE).blocks();
    let codes = match cx.places.commune.today() {
        [one] => one.postal_codes(),
        _ => Vec::new(),
    };
    out.push(match (codes.first(), cx.places.commune_named()) {
        (Some(code), Some(commune)) => {
            let finding = finding
                .saying(says!("known"))
                .related(COMMUNE)
                .with(hole!("commune"), Param::Territory(commune))
                .with(hole!("code"), Param::Name(code.clone().into()));
            if codes.len() == 1 { finding.fix(code.clone()) } else { finding }
        }
        _ => finding.with_example(),
    });
}
