//! An address that is published is that of a person.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::rules::text::mailbox;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "personal-email",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: &[Input::at("/registration/email"), Input::at("/contact/email")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » semble contenir l’adresse d’une personne : elle serait publiée avec l’événement, alors que c’est une donnée personnelle.",
            help: "Indiquez plutôt l’adresse d’un service. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” seems to hold the address of a person: it would be published with the event, although it is personal data.",
            help: "Give the address of a service instead. Example: “{example}”.",
        },
    }],
    docs: page!("personal_email.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let addresses = [
        (&cx.form.registration.email, const { Path::of("/registration/email") }),
        (&cx.form.contact.email, const { Path::of("/contact/email") }),
    ];
    for (address, path) in addresses {
        if address.value().is_some_and(|address| mailbox::is_named(address)) {
            out.push(Finding::new(&RULE, path).with_example());
        }
    }
}
