//! The status says something else than the other fields.

use crate::campaign::TimeModel;
use crate::engine::{Check, Context, END, Moment, OLD_END, OLD_START, START, Sink, Stage};
use crate::form::{Field, Path, PreviousSession, When};
use crate::mode::Mode;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::sorted::sort;
use crate::vocabulary::{Attendance, Status, Vocabulary as _};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "status-contradiction",
    since: "0.1.0",
    family: Family::Life,
    level: Level::ERROR,
    reads: &[
        Input::at("/status"),
        Input::at("/attendance"),
        Input::Field(START),
        Input::Field(END),
        Input::Field(OLD_START),
        Input::Field(OLD_END),
        Input::Zone,
    ],
    messages: &[
        Message {
            name: "in-person",
            fr: Said {
                message: "Selon le champ « {label} », l’événement est déplacé en ligne, alors que l’on y participe sur place.",
                help: "Choisissez le mode de participation « En ligne » (ou « Sur place et en ligne »), ou changez l’état de l’événement.",
            },
            en: Said {
                message: "According to the field “{label}”, the event has moved online, although people attend it in person.",
                help: "Choose the attendance “Online” (or “In person and online”), or change the status of the event.",
            },
        },
        Message {
            name: "no-previous",
            fr: Said {
                message: "Selon le champ « {label} », l’événement est reprogrammé, alors que ses anciennes séances ne sont pas indiquées.",
                help: "Indiquez dans « Anciennes séances » les dates annoncées auparavant, pour que le public sache lesquelles ont changé, ou changez l’état de l’événement.",
            },
            en: Said {
                message: "According to the field “{label}”, the event is rescheduled, although its previous sessions are not given.",
                help: "Give under “Previous sessions” the dates announced before, so that the public knows which have changed, or change the status of the event.",
            },
        },
        Message {
            name: "same-sessions",
            fr: Said {
                message: "Selon le champ « {label} », l’événement est reprogrammé, alors que ses séances sont les mêmes que ses anciennes séances.",
                help: "Indiquez les nouvelles dates dans « Séances » et celles d’avant dans « Anciennes séances », ou changez l’état de l’événement.",
            },
            en: Said {
                message: "According to the field “{label}”, the event is rescheduled, although its sessions are the same as its previous sessions.",
                help: "Give the new dates under “Sessions” and those of before under “Previous sessions”, or change the status of the event.",
            },
        },
        Message {
            name: "previous",
            fr: Said {
                message: "Le champ « {label} » indique {status}, alors que l’événement a d’anciennes séances.",
                help: "Choisissez l’état « Reprogrammé », ou retirez les anciennes séances.",
            },
            en: Said {
                message: "The field “{label}” says {status}, although the event has previous sessions.",
                help: "Choose the status “Rescheduled”, or remove the previous sessions.",
            },
        },
        Message {
            name: "previous-unsaid",
            fr: Said {
                message: "Le champ « {label} » est vide, ce qui veut dire {status}, alors que l’événement a d’anciennes séances.",
                help: "Choisissez l’état « Reprogrammé », ou retirez les anciennes séances.",
            },
            en: Said {
                message: "The field “{label}” is empty, which means {status}, although the event has previous sessions.",
                help: "Choose the status “Rescheduled”, or remove the previous sessions.",
            },
        },
    ],
    docs: page!("status_contradiction.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

const ATTENDANCE: Path = Path::of("/attendance");
const SESSIONS: Path = Path::of("/sessions");
const PREVIOUS: Path = Path::of("/previous_sessions");

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let old = &cx.form.previous_sessions;
    let has_none = !old.unusable && old.items.iter().all(PreviousSession::is_blank);
    let has_some =
        || old.items.iter().any(|session| session.start.value().is_some() || session.end.value().is_some());
    let contradiction = Finding::new(&RULE, const { Path::of("/status") });
    let finding = match &cx.form.status {
        Field::Value(Status::MovedOnline) if cx.attendance == Some(Attendance::InPerson) => {
            contradiction.saying(says!("in-person")).related(ATTENDANCE)
        }
        // An event on demand has no sessions that could move. In a draft nothing is missing yet. If the
        // campaign requires them, `missing-value` reports them.
        Field::Value(Status::Rescheduled) if has_none => {
            let on_demand = cx.needs.is_some_and(|needs| needs.time == TimeModel::OnDemand);
            if on_demand || cx.mode == Mode::Draft || out.is_blocked(PREVIOUS) {
                return;
            }
            contradiction.saying(says!("no-previous")).related(PREVIOUS)
        }
        Field::Value(Status::Rescheduled) if is_as_before(cx, out) => {
            contradiction.saying(says!("same-sessions")).related(SESSIONS).related(PREVIOUS)
        }
        Field::Value(Status::Scheduled) if has_some() => scheduled(contradiction.saying(says!("previous"))),
        // An event without a status is scheduled. In a draft, the status may not have been chosen yet.
        Field::Blank if has_some() && cx.mode != Mode::Draft => {
            scheduled(contradiction.saying(says!("previous-unsaid")))
        }
        _ => return,
    };
    out.push(finding);
}

fn scheduled(contradiction: Finding) -> Finding {
    contradiction.with(hole!("status"), Param::Word(Status::Scheduled.word())).related(PREVIOUS)
}

/// Whether the sessions equal the previous ones, in whatever order and spelling. False if any of them
/// cannot be read.
fn is_as_before(cx: &Context<'_, '_>, out: &Sink<'_>) -> bool {
    let Some(zone) = cx.zone else { return false };
    let when = |start: Moment, end: Moment| (start.instant, start.whole_day, end.instant, end.whole_day);
    let new = cx.timings.iter().map(|timing| match timing.is_blocked(out) {
        true => None,
        false => Some(when(timing.start?, timing.end?)),
    });
    let moment = |field: &Field<When>| Moment::new(*field.value()?, zone);
    let old = cx.form.previous_sessions.items.iter().enumerate().filter(|(_, session)| !session.is_blank());
    let old = old.map(|(index, session)| {
        match out.is_blocked(OLD_START.at(index)) || out.is_blocked(OLD_END.at(index)) {
            true => None,
            false => Some(when(moment(&session.start)?, moment(&session.end)?)),
        }
    });
    let (Some(mut new), Some(mut old)) = (new.collect::<Option<Vec<_>>>(), old.collect::<Option<Vec<_>>>())
    else {
        return false;
    };
    sort(&mut new);
    sort(&mut old);
    !new.is_empty() && new == old
}
