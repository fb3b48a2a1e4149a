//! The organiser is of a category that this campaign is not for.

use super::not_listed;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const CATEGORY: Path = Path::of("/organiser/category");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "organiser-not-eligible",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Field(CATEGORY)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Cette campagne ne s’adresse pas aux organisateurs de la catégorie {category}.",
            help: "Si l’événement est organisé avec un organisme d’une de ces catégories, indiquez celui-ci comme organisateur et les autres comme co-organisateurs : {choices}. Si c’est la catégorie qui est inexacte, corrigez-la.",
        },
        en: Said {
            message: "This campaign is not for organisers of the category {category}.",
            help: "If a body of one of these categories organises the event with you, give it as the organiser and the others as co-organisers: {choices}. If it is the category that is wrong, mend it.",
        },
    }],
    docs: page!("organiser_not_eligible.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (category, eligible) = (&cx.form.organiser.category, &cx.campaign.eligible_organisers);
    out.push_if(not_listed(&RULE, hole!("category"), category, eligible, CATEGORY));
}
