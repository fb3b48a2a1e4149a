//! The campaign does not take submissions yet.

use crate::campaign::Phase;
use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::mode::Mode;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "submissions-not-open",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Les dépôts ne sont pas encore ouverts : ils commencent le {opens}.",
            help: "Revenez à partir de cette date ; vous pouvez garder un brouillon d’ici là.",
        },
        en: Said {
            message: "Submissions are not open yet: they start on {opens}.",
            help: "Come back on or after that day; you may keep a draft until then.",
        },
    }],
    docs: page!("submissions_not_open.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if let (Phase::NotOpen, Mode::Submit, Some(opens)) = (cx.phase, cx.mode, cx.campaign.opens) {
        out.push(Finding::new(&RULE, Path::ROOT).with(hole!("opens"), Param::Day(opens)));
    }
}
