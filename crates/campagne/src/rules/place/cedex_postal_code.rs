//! A postal code is for the mail of large receivers, not for a place.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::Context;
use crate::form::PostalCode;
use campagne_territories::Territories;

const POSTAL_CODE: Path = Path::of("/venue/postal_code");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "cedex-postal-code",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Warning,
    reads: &[Input::at("/venue/postal_code"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le code postal saisi est un code CEDEX, ou un code que n’a aucune commune : il ne permet pas de situer le lieu.",
                help: "Saisissez le code postal de la commune. Exemple : « {example} ».",
            },
            en: Said {
                message: "The postal code is a CEDEX code, or one that no commune has: it does not tell where the venue is.",
                help: "Give the postal code of the commune. Example: “{example}”.",
            },
        },
        Message {
            name: "one",
            fr: Said {
                message: "Le code postal saisi est un code CEDEX, ou un code que n’a aucune commune : il ne permet pas de situer le lieu.",
                help: "Saisissez le code postal de {commune} : « {code} ».",
            },
            en: Said {
                message: "The postal code is a CEDEX code, or one that no commune has: it does not tell where the venue is.",
                help: "Give the postal code of {commune}: “{code}”.",
            },
        },
    ],
    docs: include_str!("cedex_postal_code.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(data), Some(typed)) = (cx.places.data, cx.form.venue.postal_code.value()) else { return };
    if !is_cedex(data, typed) {
        return;
    }
    let finding = Finding::new(&RULE, POSTAL_CODE);
    out.push(match cx.places.commune.today() {
        [commune] if !out.is_blocked(COMMUNE) && commune.postal_codes().len() == 1 => {
            let code = commune.postal_codes().concat();
            finding
                .saying("one")
                .related(COMMUNE)
                .with("commune", Param::Territory((*commune).into()))
                .with("code", Param::Name(code.clone().into()))
                .fix(code)
        }
        _ => finding.with_example(),
    });
}

/// True of a code that was typed with « CEDEX », or that no commune has.
pub(crate) fn is_cedex(data: &Territories, typed: &PostalCode<'_>) -> bool {
    typed.cedex || data.at_postal_code(typed).is_empty()
}
