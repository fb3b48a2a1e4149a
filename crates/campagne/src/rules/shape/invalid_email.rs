//! A text is not an electronic mail address.

use std::borrow::Cow;

use crate::engine::{Check, Here};
use crate::form::is_email;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-email",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » n’est pas une adresse électronique valide.",
            help: "Saisissez une adresse complète, avec l’arobase et le nom de domaine. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is not a valid email address.",
            help: "Give a whole address, with the at sign and the domain name. Example: “{example}”.",
        },
    }],
    docs: page!("invalid_email.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks an address: one mailbox at a domain of two labels or more (RFC 5321, without quoted
/// local parts and address literals, which no public mailbox has).
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<Cow<'a, str>> {
    if is_email(&typed) {
        return Some(typed);
    }
    here.out.push(Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks());
    None
}
