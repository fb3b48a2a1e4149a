//! A field that nobody knows is passed over, which the submitter should know.

use crate::engine::{Check, Sink};
use crate::form::{ObjectSpec, Path, Place};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::sorted::sort;
use crate::words::nearest;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unknown-field",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::WARNING,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {name} » n’existe pas : il n’est pas pris en compte.",
                help: "Retirez ce champ, ou vérifiez son nom dans la documentation.",
            },
            en: Said {
                message: "The field “{name}” does not exist: it is not taken into account.",
                help: "Remove this field, or check its name in the documentation.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "Le champ « {name} » n’existe pas : il n’est pas pris en compte.",
                help: "Le nom attendu est peut-être « {nearest} » ({meaning}).",
            },
            en: Said {
                message: "The field “{name}” does not exist: it is not taken into account.",
                help: "The expected name may be “{nearest}” ({meaning}).",
            },
        },
        Message {
            name: "unnamed",
            fr: Said {
                message: "Un champ ne porte pas de nom : il n’est pas pris en compte.",
                help: "Donnez son nom à ce champ, ou retirez-le.",
            },
            en: Said {
                message: "A field has no name: it is not taken into account.",
                help: "Give this field its name, or remove it.",
            },
        },
    ],
    docs: page!("unknown_field.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Warns of each unknown name of an object, once, with the nearest field that is not there yet.
pub(crate) fn check(
    mut names: Vec<Box<str>>,
    seen: u64,
    at: Path,
    object: &'static ObjectSpec,
    out: &mut Sink<'_>,
) {
    sort(&mut names);
    let mut before: Option<Box<str>> = None;
    for name in names {
        let place = Place { path: at, unknown: Some(name.clone()) };
        if before.as_ref() == Some(&name) {
            super::duplicate_field::unknown(place, out);
            continue;
        }
        if super::is_no_name(&name) {
            out.push(Finding::new(&RULE, place).saying(says!("unnamed")));
            before = Some(name);
            continue;
        }
        let free = object.fields.iter().enumerate().filter(|(step, _)| seen & (1 << (step & 63)) == 0);
        let near = nearest(
            &name,
            free.flat_map(|known| {
                [known.1.name, known.1.label.fr, known.1.label.en].map(|name| (known, name))
            }),
        );
        let finding = Finding::new(&RULE, place).with(hole!("name"), Param::Name(super::shown(&name)));
        out.push(match near {
            None => finding,
            Some(((step, field), _)) => finding
                .saying(says!("near"))
                .with(hole!("nearest"), Param::Name(field.name.into()))
                .with(hole!("meaning"), Param::Field(at.child(step))),
        });
        before = Some(name);
    }
}
