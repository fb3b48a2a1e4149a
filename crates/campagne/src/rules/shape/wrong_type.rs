//! A value is of another type than its field takes.

use serde_json::Value;

use crate::engine::{Check, Here};
use crate::form::{JsonType, Kind, Path};
use crate::number::{read, whole};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::words::fold;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "wrong-type",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » attend {expected}, et non {found}.",
                help: "Donnez {expected}. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” takes {expected}, not {found}.",
                help: "Give {expected}. Example: “{example}”.",
            },
        },
        Message {
            name: "document",
            fr: Said {
                message: "Un événement est un groupe de champs, et non {found}.",
                help: "Envoyez un document JSON qui réunit les champs de l’événement entre accolades, à commencer par son titre.",
            },
            en: Said {
                message: "An event is a group of fields, not {found}.",
                help: "Send a JSON document that holds the fields of the event within braces, its title to begin with.",
            },
        },
    ],
    docs: page!("wrong_type.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Reports a text of the wrong type. If it reads as the right type, that value is offered.
pub(crate) fn text(text: &str, here: &mut Here<'_, '_>) {
    let kind = here.spec.item();
    let fix: Option<Value> = match kind {
        Kind::Flag => match fold(text).as_str() {
            "true" | "oui" | "yes" | "vrai" | "1" | "o" | "y" | "x" => Some(true.into()),
            "false" | "non" | "no" | "faux" | "0" | "n" => Some(false.into()),
            _ => None,
        },
        // "44,83", as written in French.
        Kind::Number(least, most) => {
            let number = read(&text.replace(',', ".")).filter(|number| (least..=most).contains(number));
            number.map(|number| whole(number).map_or_else(|| Value::from(number), Value::from))
        }
        Kind::Count => text.parse::<u32>().ok().filter(|count| *count > 0).map(Value::from),
        _ => None,
    };
    unusable(JsonType::Text, JsonType::of(kind), fix, here)
}

/// Reports a number of the wrong type. If its digits are valid as a text, that text is offered.
pub(crate) fn number(number: &str, here: &mut Here<'_, '_>) {
    let kind = here.spec.item();
    let digits = number.len() <= 20 && number.bytes().all(|b| b.is_ascii_digit());
    let fix = match (kind, number) {
        (Kind::Flag, "1") => Some(true.into()),
        (Kind::Flag, "0") => Some(false.into()),
        // Spreadsheets drop the zero with which the codes of the Ain or of Nice begin.
        (Kind::PostalCode | Kind::Commune, _) if digits && number.len() == 4 => {
            Some(format!("0{number}").into())
        }
        (Kind::PostalCode | Kind::Commune | Kind::Siret | Kind::Text | Kind::Prose, _) if digits => {
            Some(number.into())
        }
        _ => None,
    };
    unusable(JsonType::Number, JsonType::of(kind), fix, here)
}

/// Reports a value of another type, which cannot be converted.
pub(crate) fn instead_of(found: JsonType, belongs: JsonType, here: &mut Here<'_, '_>) {
    unusable(found, belongs, None, here);
}

fn unusable(found: JsonType, belongs: JsonType, fix: Option<Value>, here: &mut Here<'_, '_>) {
    let param = |kind: JsonType| {
        let (key, words) = kind.words();
        Param::Key(key, words)
    };
    let mut finding = Finding::new(&RULE, here.at)
        .with(hole!("expected"), param(belongs))
        .with(hole!("found"), param(found))
        .with(hole!("example"), Param::Example(here.spec))
        .blocks();
    if here.at == Path::ROOT {
        finding = finding.saying(says!("document"));
    }
    if let Some(value) = fix {
        finding = finding.fix(value);
    }
    here.out.push(finding);
}
