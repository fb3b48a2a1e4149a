//! An image does not say whose it is.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::mode::Mode;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "missing-image-credit",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: &[Input::at("/image/url"), Input::at("/image/credit")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est vide : on ne saura pas qui est l’auteur de l’image.",
            help: "Indiquez qui a fait l’image, ou à qui elle appartient. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is empty: nobody will know who made the image.",
            help: "Say who made the image, or to whom it belongs. Example: “{example}”.",
        },
    }],
    docs: page!("missing_image_credit.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    const CREDIT: Path = Path::of("/image/credit");
    let image = &cx.form.image;
    // If the campaign requires it, `missing-value` reports it.
    if cx.mode != Mode::Draft
        && image.url.value().is_some()
        && image.credit.is_blank()
        && !out.is_blocked(CREDIT)
    {
        out.push(Finding::new(&RULE, CREDIT).with_example().related(const { Path::of("/image/url") }));
    }
}
