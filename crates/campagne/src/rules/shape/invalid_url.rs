//! A text is not a link that anybody can open.

use std::borrow::Cow;

use crate::engine::{Check, Here};
use crate::form::is_link;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-url",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » n’est pas un lien valide.",
                help: "Copiez le lien complet depuis la barre d’adresse du navigateur. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a valid link.",
                help: "Copy the whole link from the address bar of the browser. Example: “{example}”.",
            },
        },
        Message {
            name: "scheme",
            fr: Said {
                message: "Le champ « {label} » n’est pas un lien complet : il doit commencer par « https:// ».",
                help: "Ajoutez « https:// » devant. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a whole link: it must begin with “https://”.",
                help: "Add “https://” before it. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_url.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks a link: `http` or `https`, with the name of a host, and without a user name.
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<Cow<'a, str>> {
    if is_link(&typed) {
        super::insecure_url::check(&typed, here);
        return Some(typed);
    }
    let mut finding = Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks();
    let whole = format!("https://{typed}");
    // "www.exemple.fr/page", not "Salle 12" nor "agent@exemple.fr".
    if !typed.contains("://") && !typed.contains('@') && typed.contains('.') && is_link(&whole) {
        finding = finding.saying(says!("scheme")).fix(whole);
    }
    here.out.push(finding);
    None
}
