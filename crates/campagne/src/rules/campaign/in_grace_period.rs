//! The deadline has passed, but the campaign still takes submissions for a while.

use crate::campaign::Phase;
use crate::engine::{Check, Context, Sink, Stage};
use crate::mode::Mode;
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "in-grace-period",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::WARNING,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La date limite de dépôt est passée, le {closes} à {time}, {zone} ; votre événement est encore accepté pendant le délai de grâce.",
                help: "Il n’y a rien à changer : déposez-le sans attendre.",
            },
            en: Said {
                message: "The deadline passed on {closes} at {time}, {zone}; your event is still accepted during the grace period.",
                help: "There is nothing to change: submit it without delay.",
            },
        },
        Message {
            name: "format",
            fr: Said {
                message: "La date limite de dépôt pour le format {format} est passée, le {closes} à {time}, {zone} ; votre événement est encore accepté pendant le délai de grâce.",
                help: "Il n’y a rien à changer : déposez-le sans attendre.",
            },
            en: Said {
                message: "The deadline for the format {format} passed on {closes} at {time}, {zone}; your event is still accepted during the grace period.",
                help: "There is nothing to change: submit it without delay.",
            },
        },
    ],
    docs: page!("in_grace_period.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if (cx.phase, cx.mode) == (Phase::Grace, Mode::Submit) && !cx.is_extended() {
        out.push(super::deadline_passed::late(&RULE, says!("format"), cx));
    }
}
