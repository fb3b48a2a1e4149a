//! A text that is published holds marks that are meant for a machine.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::rules::text::markup::{Markup, first_markup};
use crate::rules::text::{PUBLIC_TEXTS, position, public_texts};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "markup-in-text",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: PUBLIC_TEXTS,
    messages: &[
        Message {
            name: "html",
            fr: Said {
                message: "Le champ « {label} » contient une balise HTML, à la position {position} : elle s’afficherait telle quelle.",
                help: "Effacez les balises et gardez le texte seul. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” holds an HTML tag, at position {position}: it would be shown as it is.",
                help: "Delete the tags and keep the text alone. Example: “{example}”.",
            },
        },
        Message {
            name: "entity",
            fr: Said {
                message: "Le champ « {label} » contient un caractère codé en HTML, à la position {position} : son code s’afficherait à sa place.",
                help: "Remplacez le code par le caractère lui-même, par exemple par une lettre accentuée. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” holds a character in the code of HTML, at position {position}: the code would be shown in its place.",
                help: "Replace the code by the character itself, for example by a letter with its accent. Example: “{example}”.",
            },
        },
        Message {
            name: "bbcode",
            fr: Said {
                message: "Le champ « {label} » contient une balise entre crochets, à la position {position} : elle s’afficherait telle quelle.",
                help: "Effacez les balises et gardez le texte seul. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” holds a tag in square brackets, at position {position}: it would be shown as it is.",
                help: "Delete the tags and keep the text alone. Example: “{example}”.",
            },
        },
        Message {
            name: "markdown",
            fr: Said {
                message: "Le champ « {label} » contient une mise en forme (Markdown), à la position {position} : ses signes s’afficheraient tels quels, car seule la description peut être mise en forme.",
                help: "Effacez ces signes et gardez le texte seul. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” holds formatting (Markdown), at position {position}: its signs would be shown as they are, because the description alone may be formatted.",
                help: "Delete these signs and keep the text alone. Example: “{example}”.",
            },
        },
    ],
    docs: page!("markup_in_text.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (path, text) in public_texts(cx) {
        let is_markdown = path == const { Path::of("/description") };
        let Some((kind, at)) = first_markup(text, is_markdown) else { continue };
        let saying = match kind {
            Markup::Html => says!("html"),
            Markup::Entity => says!("entity"),
            Markup::BbCode => says!("bbcode"),
            Markup::Markdown => says!("markdown"),
        };
        out.push(
            Finding::new(&RULE, path)
                .saying(saying)
                .with(hole!("position"), Param::Count(position(text, at)))
                .with_example(),
        );
    }
}
