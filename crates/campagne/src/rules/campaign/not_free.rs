//! The event is not free of charge, and the campaign wants only free ones.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const FREE: Path = Path::of("/free");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "not-free",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::OFF,
    reads: &[Input::Field(FREE)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’événement n’est pas gratuit, alors que les événements de cette campagne le sont tous.",
            help: "Rendez l’événement entièrement gratuit ; s’il l’est déjà, répondez « oui » à la question « {label} ».",
        },
        en: Said {
            message: "The event is not free of charge, while all events of this campaign are.",
            help: "Make the event entirely free of charge; if it is already, answer “yes” to the question “{label}”.",
        },
    }],
    docs: page!("not_free.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.form.free.value() == Some(&false) {
        out.push(Finding::new(&RULE, FREE));
    }
}
