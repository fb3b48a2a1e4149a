//! An event that takes place online only has a venue.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::Attendance;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "unexpected-venue",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[Input::at("/attendance"), Input::at("/venue")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’événement a lieu en ligne : son lieu n’est pas pris en compte.",
            help: "Retirez le lieu ; si l’on peut aussi venir sur place, changez le mode de participation.",
        },
        en: Said {
            message: "The event takes place online: its venue is not taken into account.",
            help: "Remove the venue; if people may also come, change the attendance.",
        },
    }],
    docs: page!("unexpected_venue.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.attendance == Some(Attendance::Online) && !cx.form.venue.is_blank() && !cx.form.venue.unusable {
        out.push(
            Finding::new(&RULE, const { Path::of("/venue") }).related(const { Path::of("/attendance") }),
        );
    }
}
