//! The same name stands twice in one object.

use crate::engine::{Check, Here, Sink};
use crate::form::Place;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "duplicate-field",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » figure plusieurs fois.",
                help: "Gardez une seule valeur pour ce champ ; la première a été lue.",
            },
            en: Said {
                message: "The field “{label}” appears more than once.",
                help: "Keep one value for this field; the first was read.",
            },
        },
        Message {
            name: "unknown",
            fr: Said {
                message: "Un champ inconnu, « {name} », figure plusieurs fois.",
                help: "Gardez une seule valeur pour ce champ, ou retirez-le.",
            },
            en: Said {
                message: "An unknown field, “{name}”, appears more than once.",
                help: "Keep one value for this field, or remove it.",
            },
        },
        Message {
            name: "unnamed",
            fr: Said {
                message: "Plusieurs champs ne portent pas de nom.",
                help: "Donnez son nom à chaque champ, ou retirez ceux qui n’en ont pas.",
            },
            en: Said {
                message: "Several fields have no name.",
                help: "Give each field its name, or remove those that have none.",
            },
        },
    ],
    docs: page!("duplicate_field.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// A known field that comes again.
pub(crate) fn known(here: &mut Here<'_, '_>) {
    here.out.push(Finding::new(&RULE, here.at));
}

/// An unknown field that comes again.
pub(super) fn unknown(place: Place, out: &mut Sink<'_>) {
    let name = place.unknown.clone().unwrap_or_default();
    if super::is_no_name(&name) {
        return out.push(Finding::new(&RULE, place).saying(says!("unnamed")));
    }
    out.push(
        Finding::new(&RULE, place)
            .saying(says!("unknown"))
            .with(hole!("name"), Param::Name(super::shown(&name))),
    );
}
