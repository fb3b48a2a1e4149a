//! A commune is none of any time.

use campagne_territories::{ReadError, Territories, Territory};

use crate::engine::{COMMUNES, Check, CommuneGiven, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const COMMUNE: Path = Path::of("/venue/commune");
const POSTAL_CODE: Path = Path::of("/venue/postal_code");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unknown-commune",
    since: "0.1.0",
    family: Family::Place,
    level: Level::ERROR,
    reads: &[Input::at("/venue/commune"), Input::Territories],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La valeur du champ « {label} » n’est le code d’aucune commune.",
                help: "Saisissez les cinq caractères du code INSEE de la commune, qui n’est pas son code postal. Exemple : « {example} ».",
            },
            en: Said {
                message: "The value of the field “{label}” is the code of no commune.",
                help: "Give the five characters of the INSEE code of the commune, which is not its postal code. Example: “{example}”.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "La valeur du champ « {label} » n’est le code d’aucune commune ; vous vouliez peut-être dire {nearest}.",
                help: "Saisissez les cinq caractères du code INSEE de la commune, qui n’est pas son code postal. Exemple : « {example} ».",
            },
            en: Said {
                message: "The value of the field “{label}” is the code of no commune; you may have meant {nearest}.",
                help: "Give the five characters of the INSEE code of the commune, which is not its postal code. Example: “{example}”.",
            },
        },
        Message {
            name: "named",
            fr: Said {
                message: "Le champ « {label} » attend le code INSEE d’une commune, et non son nom ou son code postal ; la valeur saisie semble désigner {commune}.",
                help: "S’il s’agit bien de cette commune, saisissez « {code} ».",
            },
            en: Said {
                message: "The field “{label}” takes the INSEE code of a commune, not its name or postal code; what was given seems to stand for {commune}.",
                help: "If that is the commune, give “{code}”.",
            },
        },
        Message {
            name: "written",
            fr: Said {
                message: "Le code saisi dans le champ « {label} » n’est pas écrit en entier, ou pas comme il faut ; il semble désigner {commune}.",
                help: "S’il s’agit bien de cette commune, saisissez les cinq caractères de son code : « {code} ».",
            },
            en: Said {
                message: "The code in the field “{label}” is not complete, or not written as it should be; it seems to stand for {commune}.",
                help: "If that is the commune, give the five characters of its code: “{code}”.",
            },
        },
        Message {
            name: "several",
            fr: Said {
                message: "Le champ « {label} » attend le code INSEE d’une commune ; plusieurs communes portent le nom ou le code postal saisi, par exemple {candidates}.",
                help: "Saisissez le code INSEE de la vôtre. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” takes the INSEE code of a commune; several communes have the name or postal code that was given, for instance {candidates}.",
                help: "Give the INSEE code of yours. Example: “{example}”.",
            },
        },
    ],
    docs: page!("unknown_commune.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (CommuneGiven::Unknown, Some(data), Some(typed)) =
        (&cx.places.commune, cx.places.data, cx.form.venue.commune.value())
    else {
        return;
    };
    let finding = Finding::new(&RULE, COMMUNE).blocks();
    if let Some(found) = corrected(data, typed) {
        return out.push(meaning(finding.saying(says!("written")), &found));
    }
    out.push(match data.read_as(typed, &COMMUNES) {
        Ok(found) => meaning(finding.saying(says!("named")), &found),
        Err(ReadError::Ambiguous { candidates }) => {
            let posted = |one: &&Territory<'_>| {
                let codes = one.postal_codes();
                cx.form
                    .venue
                    .postal_code
                    .value()
                    .is_some_and(|posted| codes.iter().any(|code| **code == **posted))
            };
            let meant: Vec<_> = candidates.iter().filter(posted).collect();
            match meant.as_slice() {
                [one] => meaning(finding.saying(says!("named")).related(POSTAL_CODE), one),
                _ => finding
                    .saying(says!("several"))
                    .with(hole!("candidates"), super::some(&candidates))
                    .with_example(),
            }
        }
        // For a number, communes with other numbers are not nearer than any.
        Err(ReadError::Unknown { nearest })
            if !nearest.is_empty() && typed.contains(|c: char| c.is_alphabetic()) =>
        {
            finding.saying(says!("near")).with(hole!("nearest"), super::some(&nearest)).with_example()
        }
        Err(_) => finding.with_example(),
    });
}

/// Adds the commune that is meant, as a fix.
fn meaning(finding: Finding, found: &Territory<'_>) -> Finding {
    finding
        .with(hole!("commune"), Param::Territory((*found).into()))
        .with(hole!("code"), Param::Name(found.code().into()))
        .fix(found.code())
        .named(found.name())
}

/// The commune of a code in lower case, with spaces, or without the leading zero that spreadsheets remove.
fn corrected<'t>(data: &'t Territories, typed: &str) -> Option<Territory<'t>> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let code = if code.len() == 4 { format!("0{code}") } else { code };
    data.commune(&code).or_else(|| data.arrondissement(&code))
}
