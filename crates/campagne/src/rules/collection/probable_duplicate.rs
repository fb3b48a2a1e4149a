//! Two submissions of a list or file are probably the same event, filed twice.

use super::naming;
use crate::engine::Check;
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const TITLE: Path = Path::of("/title");
const ORGANISER: Path = Path::of("/organiser/name");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "probable-duplicate",
    since: "0.1.0",
    family: Family::Collection,
    level: Level::WARNING,
    reads: &[
        Input::Field(TITLE),
        Input::at("/sessions/*/start"),
        Input::at("/availability/from"),
        Input::at("/venue/commune"),
        Input::Field(ORGANISER),
        Input::at("/organiser/siret"),
        Input::at("/status"),
        Input::Zone,
        Input::Territories,
    ],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Cet événement est sans doute le même que le n° {earlier} de la liste : même organisateur, même date, même lieu, et un titre proche.",
                help: "S’il s’agit du même événement, n’en gardez qu’un ; s’il a lieu plusieurs fois dans la journée, réunissez ses séances en un seul événement ; sinon, donnez aux deux des titres qui les distinguent.",
            },
            en: Said {
                message: "This event is probably the same as no. {earlier} of the list: same organiser, same date, same place, and a similar title.",
                help: "If this is the same event, keep just one; if it takes place several times that day, make them sessions of one event; otherwise, give the two titles that tell them apart.",
            },
        },
        Message {
            name: "in_file",
            fr: Said {
                message: "Cet événement est sans doute le même qu’un événement précédent (« {source} ») : même organisateur, même date, même lieu, et un titre proche.",
                help: "S’il s’agit du même événement, n’en gardez qu’un ; s’il a lieu plusieurs fois dans la journée, réunissez ses séances en un seul événement ; sinon, donnez aux deux des titres qui les distinguent.",
            },
            en: Said {
                message: "This event is probably the same as an earlier one (“{source}”): same organiser, same date, same place, and a similar title.",
                help: "If this is the same event, keep just one; if it takes place several times that day, make them sessions of one event; otherwise, give the two titles that tell them apart.",
            },
        },
    ],
    docs: page!("probable_duplicate.md"),
};

pub(crate) const CHECK: Check = Check::Collection;

/// The finding about the later submission, whose date comes from the field `date`.
pub(crate) fn found(date: Path, earlier: usize, source: Option<String>) -> Finding {
    let finding = Finding::new(&RULE, Path::ROOT).related(TITLE).related(date).related(ORGANISER);
    naming(finding, says!("in_file"), earlier, source)
}
