//! The time zone is not that of the commune.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TIME_ZONE: Path = Path::of("/time_zone");
const COMMUNE: Path = Path::of("/venue/commune");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "time-zone-mismatch",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/time_zone"), Input::at("/venue/commune"), Input::Territories],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le fuseau horaire choisi n’est pas celui de la commune indiquée, {commune}, qui est à l’{own}.",
            help: "Choisissez le fuseau horaire de cette commune, « {zone} », ou laissez le champ « {label} » vide. Si c’est la commune qui est inexacte, corrigez-la.",
        },
        en: Said {
            message: "The time zone is not that of the commune given, {commune}, which is on {own}.",
            help: "Choose the time zone of that commune, “{zone}”, or leave the field “{label}” empty. If it is the commune that is wrong, correct it.",
        },
    }],
    docs: page!("time_zone_mismatch.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(given) = cx.form.time_zone.value() else { return };
    let (Some(commune), Some(own)) = (cx.places.commune_named(), cx.places.zone_of_commune()) else { return };
    if !given.agrees_with(own) {
        out.push(
            Finding::new(&RULE, TIME_ZONE)
                .related(COMMUNE)
                .with(hole!("commune"), Param::Territory(commune))
                .with(hole!("own"), Param::Zone(own))
                .with(hole!("zone"), Param::Name(own.name().into()))
                .fix(own.name())
                .called(own.time_words()),
        );
    }
}
