//! The campaign takes no more changes to accepted events.

use super::deadline_passed::until;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "amendment-closed",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Previous, Input::at("/attendance"), Input::at("/status")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "La modification des événements acceptés a pris fin le {closes} à {time}, {zone}.",
            help: "Vous pouvez encore annuler l’événement, le passer en ligne ou changer son lien ; pour le reste, gardez les valeurs acceptées, ou écrivez à l’équipe de la campagne.",
        },
        en: Said {
            message: "Changes to accepted events ended on {closes} at {time}, {zone}.",
            help: "You may still cancel the event, move it online or change its link; keep all else as it was accepted, or write to the team of the campaign.",
        },
    }],
    docs: page!("amendment_closed.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(amendment), Some(end)) = (&cx.amendment, cx.campaign.amendments_close()) else { return };
    if cx.now < end.instant() || cx.is_extended() || amendment.is_always_possible_as_a_whole() {
        return;
    }
    let mut finding = until(Finding::new(&RULE, Path::ROOT), end.instant(), end.zone);
    let too_late = amendment.changes.iter().filter(|change| !amendment.is_always_possible(change));
    finding.related = too_late.map(|change| change.path.top()).collect();
    finding.related.dedup();
    out.push(finding);
}
