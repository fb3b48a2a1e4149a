//! An image has no alternative text.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::mode::Mode;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "missing-alt-text",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: &[Input::at("/image/url"), Input::at("/image/alt")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est vide : les personnes qui ne voient pas l’image ne sauront pas ce qu’elle montre.",
            help: "Décrivez l’image en quelques mots, avec le texte qui y figure. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is empty: people who cannot see the image will not know what it shows.",
            help: "Describe the image in a few words, with any text in it. Example: “{example}”.",
        },
    }],
    docs: page!("missing_alt_text.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    const ALT: Path = Path::of("/image/alt");
    let image = &cx.form.image;
    // If the campaign requires it, `missing-value` reports it.
    if cx.mode != Mode::Draft && image.url.value().is_some() && image.alt.is_blank() && !out.is_blocked(ALT) {
        out.push(Finding::new(&RULE, ALT).with_example().related(const { Path::of("/image/url") }));
    }
}
