//! A format on demand has sessions.

use crate::campaign::TimeModel;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::Vocabulary as _;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unexpected-sessions",
    since: "0.1.0",
    family: Family::Time,
    level: Level::WARNING,
    reads: &[Input::at("/format"), Input::at("/sessions")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le format {format} s’écoute ou se suit à la demande : ses séances ne sont pas prises en compte.",
            help: "Retirez les séances, et donnez la période où il est disponible ; s’il a lieu à heure fixe, choisissez un autre format.",
        },
        en: Said {
            message: "The format {format} is available on demand: its sessions are not taken into account.",
            help: "Remove the sessions, and give the period in which it is available; if it takes place at a set time, choose another format.",
        },
    }],
    docs: page!("unexpected_sessions.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(needs) = cx.needs.filter(|needs| needs.time == TimeModel::OnDemand) else { return };
    if cx.form.sessions.items.iter().any(|session| !session.is_blank()) {
        out.push(
            Finding::new(&RULE, const { Path::of("/sessions") })
                .related(const { Path::of("/format") })
                .with(hole!("format"), Param::Word(needs.format.word())),
        );
    }
}
