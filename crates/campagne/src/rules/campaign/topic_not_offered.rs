//! The topic is known, but this campaign does not offer it.

use super::not_listed;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TOPICS: Path = Path::of("/topics/*");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "topic-not-offered",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Field(TOPICS)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le thème {topic} n’est pas proposé par cette campagne.",
            help: "Choisissez un ou plusieurs des thèmes proposés : {choices}.",
        },
        en: Said {
            message: "The topic {topic} is not on offer in this campaign.",
            help: "Choose one or more of the topics on offer: {choices}.",
        },
    }],
    docs: page!("topic_not_offered.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (index, topic) in cx.form.topics.items.iter().enumerate() {
        out.push_if(not_listed(&RULE, hole!("topic"), topic, &cx.campaign.topics, TOPICS.at(index)));
    }
}
