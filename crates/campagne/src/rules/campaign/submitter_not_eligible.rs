//! The submitter has a role whose holders may not file events in this campaign.

use super::not_listed;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const ROLE: Path = Path::of("/submitter/role");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "submitter-not-eligible",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Field(ROLE)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Dans cette campagne, une personne dont la fonction est {role} ne peut pas déposer d’événement.",
            help: "Faites déposer l’événement par une personne qui a l’une de ces fonctions : {choices}. Si c’est la fonction indiquée qui est inexacte, corrigez-la.",
        },
        en: Said {
            message: "In this campaign, a person whose role is {role} may not file an event.",
            help: "Have the event filed by somebody with one of these roles: {choices}. If it is the role given that is wrong, mend it.",
        },
    }],
    docs: page!("submitter_not_eligible.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (role, eligible) = (&cx.form.submitter.role, &cx.campaign.eligible_submitters);
    out.push_if(not_listed(&RULE, hole!("role"), role, eligible, ROLE));
}
