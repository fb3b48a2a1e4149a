//! Nothing is said of how accessible an event in person is.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::mode::Mode;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::Attendance;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unstated-accessibility",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::INFO,
    reads: &[Input::at("/attendance"), Input::at("/accessibility")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est vide, et l’événement a lieu sur place : les personnes handicapées ne sauront pas si elles peuvent y participer.",
            help: "Indiquez pour quels handicaps l’accueil est prévu, et pour lesquels il ne l’est pas. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is empty, and the event takes place in person: disabled people will not know whether they can attend.",
            help: "Say for which disabilities arrangements are made, and for which they are not. Example: “{example}”.",
        },
    }],
    docs: page!("unstated_accessibility.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    const ACCESSIBILITY: Path = Path::of("/accessibility");
    let in_person = matches!(cx.attendance, Some(Attendance::InPerson | Attendance::Hybrid));
    // If the campaign requires it, `missing-value` reports it.
    if cx.mode != Mode::Draft
        && in_person
        && cx.form.accessibility.is_blank()
        && !out.is_blocked(ACCESSIBILITY)
    {
        out.push(
            Finding::new(&RULE, ACCESSIBILITY).with_example().related(const { Path::of("/attendance") }),
        );
    }
}
