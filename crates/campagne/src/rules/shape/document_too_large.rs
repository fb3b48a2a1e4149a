//! The document is larger than an event can be.

use crate::engine::{Check, Sink};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "document-too-large",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Ce document est trop volumineux pour un événement : la limite est de {max} {max?octet|octets}.",
            help: "Raccourcissez la description et donnez les images par un lien, sans les joindre.",
        },
        en: Said {
            message: "This document is too large for an event: the limit is {max} {max?byte|bytes}.",
            help: "Shorten the description, and give images by a link instead of their content.",
        },
    }],
    docs: page!("document_too_large.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks the size of a document, in bytes. Returns whether it may be read.
pub(crate) fn passes(size: usize, max: usize, out: &mut Sink<'_>) -> bool {
    if size > max {
        out.push(Finding::new(&RULE, Path::ROOT).with(hole!("max"), Param::Count(max as u64)).blocks());
    }
    size <= max
}
