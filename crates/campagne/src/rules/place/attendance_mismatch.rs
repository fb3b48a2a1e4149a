//! The format cannot be attended in that way.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::{Attendance, Vocabulary as _};
use crate::words::Words;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "attendance-mismatch",
    since: "0.1.0",
    family: Family::Place,
    level: Level::ERROR,
    reads: &[Input::at("/attendance"), Input::at("/format")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Un événement au format {format} n’a pas lieu {attendance}.",
            help: "Choisissez un mode de participation que ce format permet, {choices}, ou choisissez un autre format.",
        },
        en: Said {
            message: "An event in the format {format} does not take place {attendance}.",
            help: "Choose a way of attending that this format allows, {choices}, or choose another format.",
        },
    }],
    docs: page!("attendance_mismatch.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(needs), Some(attendance)) = (cx.needs, cx.form.attendance.value()) else { return };
    if !needs.attendance.contains(attendance) {
        out.push(
            Finding::new(&RULE, const { Path::of("/attendance") })
                .related(const { Path::of("/format") })
                .with(hole!("attendance"), Param::Key(attendance.word().word, in_a_sentence(*attendance)))
                .with(hole!("format"), Param::Word(needs.format.word()))
                .with(
                    hole!("choices"),
                    Param::Words(needs.attendance.iter().map(|choice| choice.word()).collect()),
                )
                .blocks(),
        );
    }
}

const fn in_a_sentence(attendance: Attendance) -> Words {
    match attendance {
        Attendance::InPerson => Words { fr: "sur place", en: "in person" },
        Attendance::Online => Words { fr: "en ligne", en: "online" },
        Attendance::Hybrid => {
            Words { fr: "à la fois sur place et en ligne", en: "both in person and online" }
        }
    }
}
