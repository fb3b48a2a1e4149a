//! The audience is known, but this campaign does not offer it.

use super::not_listed;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const AUDIENCES: Path = Path::of("/audiences/*");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "audience-not-offered",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Field(AUDIENCES)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le public {audience} n’est pas proposé par cette campagne.",
            help: "Choisissez un ou plusieurs des publics proposés : {choices}.",
        },
        en: Said {
            message: "The audience {audience} is not on offer in this campaign.",
            help: "Choose one or more of the audiences on offer: {choices}.",
        },
    }],
    docs: page!("audience_not_offered.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (index, audience) in cx.form.audiences.items.iter().enumerate() {
        out.push_if(not_listed(
            &RULE,
            hole!("audience"),
            audience,
            &cx.campaign.audiences,
            AUDIENCES.at(index),
        ));
    }
}
