//! The postal code is another commune's.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::Context;
use crate::rules::place::cedex_postal_code::is_cedex;

const POSTAL_CODE: Path = Path::of("/venue/postal_code");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "commune-postal-code-mismatch",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Warning,
    reads: &[Input::at("/venue/postal_code"), Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le code postal saisi n’est pas celui de {commune} : c’est celui de {others}.",
                help: "Vérifiez la commune et le code postal ; {commune} a pour code postal {codes}.",
            },
            en: Said {
                message: "The postal code is not that of {commune}: it is that of {others}.",
                help: "Check the commune and the postal code; {commune} has the postal code {codes}.",
            },
        },
        Message {
            name: "many",
            fr: Said {
                message: "Le code postal saisi n’est pas celui de {commune}.",
                help: "Vérifiez la commune et le code postal ; {commune} a plusieurs codes postaux, dont {codes}.",
            },
            en: Said {
                message: "The postal code is not that of {commune}.",
                help: "Check the commune and the postal code; {commune} has several postal codes, {codes} among them.",
            },
        },
    ],
    docs: include_str!("commune_postal_code_mismatch.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(data), Some(typed)) = (cx.places.data, cx.form.venue.postal_code.value()) else { return };
    let today = cx.places.commune.today();
    let Some(commune) = today.first() else { return };
    // Codes that no commune has are for `cedex-postal-code`.
    if is_cedex(data, typed) || today.iter().any(|one| one.postal_codes().iter().any(|code| **code == **typed)) {
        return;
    }
    let codes: Vec<String> = commune.postal_codes();
    let Some(main) = codes.first() else { return };
    let finding = Finding::new(&RULE, POSTAL_CODE)
        .related(COMMUNE)
        .with("commune", Param::Territory((*commune).into()))
        .with("codes", Param::Name(main.clone().into()));
    out.push(match codes.as_slice() {
        [one] => finding.with("others", super::some(&data.at_postal_code(typed))).fix(one.clone()),
        _ => finding.saying("many"),
    });
}
