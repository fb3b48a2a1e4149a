//! A name is not that of a time zone of a French territory.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::words::{Nearness, nearest};
use crate::zone::Zone;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-time-zone",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » n’est pas le fuseau horaire d’un territoire français.",
                help: "Donnez le nom du fuseau, ou laissez ce champ vide : il se déduit du lieu. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not the time zone of a French territory.",
                help: "Give the name of the zone, or leave this field empty: it follows from the place. Example: “{example}”.",
            },
        },
        Message {
            name: "near",
            fr: Said {
                message: "Le champ « {label} » n’est pas le fuseau horaire d’un territoire français ; vous vouliez peut-être dire « {nearest} ».",
                help: "Donnez le nom du fuseau, ou laissez ce champ vide : il se déduit du lieu. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not the time zone of a French territory; you may have meant “{nearest}”.",
                help: "Give the name of the zone, or leave this field empty: it follows from the place. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_time_zone.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Reports a name that no French zone has. A slip in the name, or a city alone ("Paris"), is near enough
/// for a remedy.
pub(crate) fn found(typed: &str, here: &mut Here<'_, '_>) {
    let finding = Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks();
    let names = Zone::all().flat_map(|zone| {
        let city = zone.name().rsplit('/').next().unwrap_or_default();
        [(zone, zone.name()), (zone, city)]
    });
    here.out.push(match nearest(typed, names) {
        None => finding,
        Some((zone, how)) => {
            let finding =
                finding.saying(says!("near")).with(hole!("nearest"), Param::Name(zone.name().into()));
            if how == Nearness::Close { finding } else { finding.fix(zone.name()) }
        }
    });
}
