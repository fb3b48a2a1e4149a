//! One end of a session is a whole day, the other a date with a time.

use super::SPANS;
use crate::engine::{Check, Context, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "mixed-date-kinds",
    since: "0.1.0",
    family: Family::Time,
    level: Level::ERROR,
    reads: SPANS,
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » n’est pas écrit de la même façon que le début : l’un est une date seule, l’autre une date avec une heure.",
            help: "Donnez une heure aux deux, ou à aucun des deux pour des journées entières. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is not written in the same way as the start: one is a date alone, the other a date with a time.",
            help: "Give a time to both, or to neither for whole days. Example: “{example}”.",
        },
    }],
    docs: page!("mixed_date_kinds.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Clocks, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (start, end, start_path, end_path) in cx.spans() {
        if let (Some(start), Some(end)) = (start.value(), end.value())
            && start.is_day() != end.is_day()
        {
            let finding = Finding::new(&RULE, end_path).related(start_path).blocks();
            out.push(match end_path.field() {
                Some(field) => finding.with(hole!("example"), Param::Example(field)),
                None => finding,
            });
        }
    }
}
