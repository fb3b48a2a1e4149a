//! The deadline has passed, but the campaign still takes submissions for a while.

use crate::campaign::Phase;
use crate::check::Mode;
use crate::report::Sink;
use crate::rule::{Check, Family, Message, Rule, Said, Severity, Stage};
use crate::rules::Context;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "in-grace-period",
    since: "0.1.0",
    family: Family::Campaign,
    severity: Severity::Warning,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "La date limite de dépôt est passée, le {closes} à {time}, {zone} ; votre événement est encore accepté pendant le délai de grâce.",
            help: "Il n’y a rien à changer : déposez-le sans attendre.",
        },
        en: Said {
            message: "The deadline has passed, on {closes} at {time}, {zone}; your event is still taken during the grace period.",
            help: "There is nothing to change: file it without delay.",
        },
    }],
    docs: page!("in_grace_period.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if (cx.phase, cx.mode) == (Phase::Grace, Mode::Submit) {
        out.push(super::deadline_passed::late(&RULE, cx));
    }
}
