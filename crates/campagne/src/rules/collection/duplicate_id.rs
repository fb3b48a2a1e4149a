//! Two submissions of a list or file have the same identifier.

use super::naming;
use crate::engine::Check;
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

pub(crate) const ID: Path = Path::of("/id");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "duplicate-id",
    since: "0.1.0",
    family: Family::Collection,
    level: Level::ERROR,
    reads: &[Input::Field(ID)],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Cet identifiant est déjà celui d’un événement précédent, le n° {earlier} de la liste.",
                help: "Donnez à chaque événement un identifiant qui lui est propre ; s’il s’agit du même événement, n’en gardez qu’un.",
            },
            en: Said {
                message: "This identifier is already that of an earlier event, no. {earlier} of the list.",
                help: "Give each event an identifier of its own; if this is the same event, keep just one.",
            },
        },
        Message {
            name: "in_file",
            fr: Said {
                message: "Cet identifiant est déjà celui d’un événement précédent (« {source} »).",
                help: "Donnez à chaque événement un identifiant qui lui est propre ; s’il s’agit du même événement, n’en gardez qu’un.",
            },
            en: Said {
                message: "This identifier is already that of an earlier event (“{source}”).",
                help: "Give each event an identifier of its own; if this is the same event, keep just one.",
            },
        },
    ],
    docs: page!("duplicate_id.md"),
};

pub(crate) const CHECK: Check = Check::Collection;

/// The finding about the later submission.
pub(crate) fn found(earlier: usize, source: Option<String>) -> Finding {
    naming(Finding::new(&RULE, ID), says!("in_file"), earlier, source)
}
