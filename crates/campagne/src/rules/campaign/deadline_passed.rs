//! The deadline of the campaign has passed.

use chrono::{DateTime, Utc};

use crate::campaign::{Phase, last_local};
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::mode::Mode;
use crate::report::{Finding, Param};
use crate::rule::saying::{Hole, Saying};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::vocabulary::Vocabulary as _;
use crate::zone::Zone;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "deadline-passed",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La date limite de dépôt est passée : c’était le {closes} à {time}, {zone}.",
                help: "Écrivez à l’équipe de la campagne si votre événement a déjà été annoncé.",
            },
            en: Said {
                message: "The deadline has passed: it was {closes} at {time}, {zone}.",
                help: "Write to the team of the campaign if your event has been announced already.",
            },
        },
        Message {
            name: "extended",
            fr: Said {
                message: "Le délai supplémentaire accordé à cet événement est passé : il courait jusqu’au {closes} à {time}, {zone}.",
                help: "Écrivez à l’équipe de la campagne si votre événement a déjà été annoncé.",
            },
            en: Said {
                message: "The extra time granted to this event has passed: it lasted until {closes} at {time}, {zone}.",
                help: "Write to the team of the campaign if your event has been announced already.",
            },
        },
        Message {
            name: "format",
            fr: Said {
                message: "La date limite de dépôt pour le format {format} est passée : c’était le {closes} à {time}, {zone}.",
                help: "Écrivez à l’équipe de la campagne si votre événement a déjà été annoncé.",
            },
            en: Said {
                message: "The deadline for the format {format} has passed: it was {closes} at {time}, {zone}.",
                help: "Write to the team of the campaign if your event has been announced already.",
            },
        },
    ],
    docs: page!("deadline_passed.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if (cx.phase, cx.mode) != (Phase::Closed, Mode::Submit) || cx.is_extended() {
        return;
    }
    let finding = late(&RULE, says!("format"), cx);
    out.push(match (cx.extended_deadline, cx.deadline()) {
        // An extension to before the deadline grants nothing.
        (Some(granted), Some(deadline)) if granted > deadline.instant() => {
            until(Finding::new(&RULE, Path::ROOT).saying(says!("extended")), granted, deadline.zone)
        }
        _ => finding,
    });
}

/// A finding about the whole document that gives the deadline, and the format if it has a deadline of its
/// own.
pub(super) fn late(rule: &'static Rule, of_format: Saying, cx: &Context<'_, '_>) -> Finding {
    let finding = Finding::new(rule, Path::ROOT);
    let format = cx.needs.filter(|needs| needs.closes.is_some()).map(|needs| needs.format);
    let Some(deadline) = cx.deadline() else { return finding };
    let finding = match format {
        Some(format) => finding.saying(of_format).with(Hole::shared("format"), Param::Word(format.word())),
        None => finding,
    };
    until(finding, deadline.instant(), deadline.zone)
}

/// Adds to a finding until when something was possible: before an instant, on the clocks of a zone.
pub(super) fn until(finding: Finding, end: DateTime<Utc>, zone: Zone) -> Finding {
    let last = last_local(end, zone);
    finding
        .with(Hole::shared("closes"), Param::Day(last.date()))
        .with(Hole::shared("time"), Param::Clock(last))
        .with(Hole::shared("zone"), Param::Zone(zone))
}
