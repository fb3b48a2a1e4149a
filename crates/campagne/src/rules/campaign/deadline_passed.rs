//! The deadline of the campaign has passed.

use crate::campaign::Phase;
use crate::check::Mode;
use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Message, Rule, Said, Severity, Stage};
use crate::rules::Context;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "deadline-passed",
    since: "0.1.0",
    family: Family::Campaign,
    severity: Severity::Error,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "La date limite de dépôt est passée : c’était le {closes} à {time}, {zone}.",
            help: "Écrivez à l’équipe de la campagne si votre événement a déjà été annoncé.",
        },
        en: Said {
            message: "The deadline has passed: it was {closes} at {time}, {zone}.",
            help: "Write to the team of the campaign if your event has been announced already.",
        },
    }],
    docs: page!("deadline_passed.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if (cx.phase, cx.mode) == (Phase::Closed, Mode::Submit) {
        out.push(late(&RULE, cx));
    }
}

/// A finding about the whole document that tells when the deadline was.
pub(super) fn late(rule: &'static Rule, cx: &Context<'_, '_>) -> Finding {
    let finding = Finding::new(rule, Path::ROOT);
    let Some(deadline) = cx.campaign.deadline() else { return finding };
    let last = deadline.day.and_hms_opt(23, 59, 0).unwrap_or_default();
    finding
        .with("closes", Param::Day(deadline.day))
        .with("time", Param::Clock(last))
        .with("zone", Param::Zone(deadline.zone))
}
