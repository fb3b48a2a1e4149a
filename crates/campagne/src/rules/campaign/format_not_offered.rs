//! The format is known, but this campaign does not offer it.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::Vocabulary as _;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "format-not-offered",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[Input::at("/format")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le format {format} n’est pas proposé par cette campagne.",
            help: "Choisissez un des formats proposés : {choices}.",
        },
        en: Said {
            message: "The format {format} is not on offer in this campaign.",
            help: "Choose one of the formats on offer: {choices}.",
        },
    }],
    docs: page!("format_not_offered.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Offer, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(format) = cx.form.format.value() else { return };
    if cx.needs.is_none() {
        let choices = cx.campaign.offered_formats().map(|needs| needs.format.word()).collect();
        out.push(
            Finding::new(&RULE, const { Path::of("/format") })
                .with(hole!("format"), Param::Word(format.word()))
                .with(hole!("choices"), Param::Words(choices))
                .blocks(),
        );
    }
}
