//! The event is not open to the public, and the campaign wants only those that are.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const OPEN: Path = Path::of("/open_to_public");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "not-open-to-public",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::OFF,
    reads: &[Input::Field(OPEN)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’événement n’est pas ouvert au public, alors que les événements de cette campagne le sont tous.",
            help: "Ouvrez au moins une partie de l’événement au public ; si c’est déjà le cas, répondez « oui » à la question « {label} ».",
        },
        en: Said {
            message: "The event is not open to the public, while all events of this campaign are.",
            help: "Open at least a part of the event to the public; if it is already, answer “yes” to the question “{label}”.",
        },
    }],
    docs: page!("not_open_to_public.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.form.open_to_public.value() == Some(&false) {
        out.push(Finding::new(&RULE, OPEN));
    }
}
