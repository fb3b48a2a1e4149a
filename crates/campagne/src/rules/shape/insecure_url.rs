//! A link is not encrypted.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "insecure-url",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::WARNING,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le lien du champ « {label} » n’est pas sécurisé : il commence par « http:// ».",
            help: "Donnez le même lien en « https:// », si le site le permet. Exemple : « {example} ».",
        },
        en: Said {
            message: "The link of the field “{label}” is not secure: it begins with “http://”.",
            help: "Give the same link with “https://”, if the site allows it. Example: “{example}”.",
        },
    }],
    docs: page!("insecure_url.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Warns of a link that is not encrypted.
pub(super) fn check(link: &str, here: &mut Here<'_, '_>) {
    if link.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:")) {
        here.out.push(Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)));
    }
}
