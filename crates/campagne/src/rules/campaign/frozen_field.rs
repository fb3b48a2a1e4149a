//! An amendment changes a field that stays as it is after the deadline.

use crate::engine::{Amendment, Check, Context, Sink, Stage};
use crate::form::{Change, Kind, Path, Plain, When};
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::rules::campaign::illegal_status_change;
use crate::words::Words;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "frozen-field",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::Previous, Input::Frozen, Input::at("/attendance"), Input::at("/status")],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » ne peut plus changer depuis la date limite de dépôt, le {closes}. Valeur acceptée : {old}.",
                help: "Remettez la valeur acceptée. Vous pouvez toujours annuler l’événement ou le passer en ligne ; pour un autre changement, écrivez à l’équipe de la campagne.",
            },
            en: Said {
                message: "The field “{label}” can no longer change since the deadline, {closes}. Accepted value: {old}.",
                help: "Put back the accepted value. You may always cancel the event or move it online; for any other change, write to the team of the campaign.",
            },
        },
        Message {
            name: "hidden",
            fr: Said {
                message: "Le champ « {label} » ne peut plus changer depuis la date limite de dépôt, le {closes} : il diffère de l’événement accepté.",
                help: "Remettez la valeur acceptée. Vous pouvez toujours annuler l’événement ou le passer en ligne ; pour un autre changement, écrivez à l’équipe de la campagne.",
            },
            en: Said {
                message: "The field “{label}” can no longer change since the deadline, {closes}: it differs from the accepted event.",
                help: "Put back the accepted value. You may always cancel the event or move it online; for any other change, write to the team of the campaign.",
            },
        },
        Message {
            name: "added",
            fr: Said {
                message: "Le champ « {label} » ne peut plus changer depuis la date limite de dépôt, le {closes} : il était vide dans l’événement accepté.",
                help: "Videz ce champ. Pour le remplir, écrivez à l’équipe de la campagne.",
            },
            en: Said {
                message: "The field “{label}” can no longer change since the deadline, {closes}: it was empty in the accepted event.",
                help: "Empty this field. To fill it in, write to the team of the campaign.",
            },
        },
    ],
    docs: page!("frozen_field.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

/// Fields about people: messages do not repeat their accepted values.
const PERSONAL: [Path; 5] = [
    Path::of("/registration/email"),
    Path::of("/registration/phone"),
    Path::of("/submitter"),
    Path::of("/contact"),
    Path::of("/image/credit"),
];

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(amendment) = &cx.amendment else { return };
    for change in &amendment.changes {
        let path = change.path;
        let is_frozen = cx.frozen().iter().any(|frozen| frozen.covers(path));
        // One mistake, one finding.
        let is_reported = out.is_blocked(path) || out.holds(&illegal_status_change::RULE, path);
        if is_frozen && !is_reported && !amendment.is_always_possible(change) {
            out.push(found(change, amendment, cx));
        }
    }
}

fn found(change: &Change<'_>, amendment: &Amendment<'_>, cx: &Context<'_, '_>) -> Finding {
    let mut finding = Finding::new(&RULE, change.path);
    if let Some(deadline) = cx.deadline() {
        finding = finding.with(hole!("closes"), Param::Day(deadline.day));
    }
    let kind = change.path.field().map(|field| field.kind);
    let is_personal = PERSONAL.iter().any(|personal| personal.covers(change.path))
        || matches!(kind, Some(Kind::Email | Kind::Phone));
    let Some(old) = change.old else {
        let is_list = matches!(kind, Some(Kind::List(_)));
        return finding.saying(if is_list { says!("hidden") } else { says!("added") });
    };
    if is_personal {
        return finding.saying(says!("hidden"));
    }
    let finding = finding.fix(old.json());
    match (kind, old) {
        // Long texts and links belong on the button, not in a sentence.
        (Some(Kind::Prose | Kind::Link), _) => finding.saying(says!("hidden")).called(ACCEPTED),
        (_, Plain::Word(word)) => finding.with(hole!("old"), Param::Word(word)).called(word.label),
        (_, old) => finding.with(hole!("old"), param(old, amendment)),
    }
}

const ACCEPTED: Words = Words { fr: "la valeur acceptée", en: "the accepted value" };

/// A value of the accepted event for a message: times are on the clocks of its place.
fn param(old: Plain<'_>, amendment: &Amendment<'_>) -> Param {
    match old {
        Plain::Text(text) => Param::Accepted(text.to_owned()),
        Plain::Word(word) => Param::Word(word),
        Plain::Flag(true) => Param::Key("true", Words { fr: "« oui »", en: "“yes”" }),
        Plain::Flag(false) => Param::Key("false", Words { fr: "« non »", en: "“no”" }),
        Plain::Whole(number) => Param::Count(number.into()),
        Plain::Number(number) => Param::Number(number),
        Plain::When(When::Day(day)) => Param::Day(day),
        Plain::When(When::Local(local) | When::Offset(local, _)) => Param::Time(local),
        Plain::When(When::Instant(instant)) => Param::Time(amendment.zone.local(instant)),
        Plain::Zone(zone) => Param::Zone(zone),
    }
}
