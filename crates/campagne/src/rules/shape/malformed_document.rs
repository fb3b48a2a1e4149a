//! The text is not JSON at all, is not UTF-8, or is nested too deeply.

use crate::engine::{Broken, Check};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "malformed-document",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Ce document n’est pas du JSON lisible : la lecture s’arrête à la ligne {line}, colonne {column}.",
                help: "Vérifiez les guillemets, les virgules et les accolades à cet endroit, ou exportez à nouveau le document.",
            },
            en: Said {
                message: "This document is not readable JSON: reading stops at line {line}, column {column}.",
                help: "Check quotes, commas and braces there, or export the document again.",
            },
        },
        Message {
            name: "not-utf-8",
            fr: Said {
                message: "Ce document contient des caractères illisibles (il n’est pas encodé en UTF-8) à partir de la ligne {line}.",
                help: "Enregistrez-le en UTF-8, puis envoyez-le à nouveau.",
            },
            en: Said {
                message: "This document has unreadable characters (it is not encoded in UTF-8) from line {line} on.",
                help: "Save it as UTF-8, then send it again.",
            },
        },
        Message {
            name: "too-deep",
            fr: Said {
                message: "Ce document est imbriqué trop profondément pour être lu, à la ligne {line}, colonne {column}.",
                help: "Un événement n’a que quelques niveaux : vérifiez les crochets et les accolades à cet endroit.",
            },
            en: Said {
                message: "This document is nested too deeply to be read, at line {line}, column {column}.",
                help: "An event has only a few levels: check brackets and braces there.",
            },
        },
    ],
    docs: page!("malformed_document.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// The finding for text that stops being JSON after `offset` bytes.
pub(crate) fn found(text: &str, broken: &Broken) -> Finding {
    let before = text.as_bytes().get(..broken.offset.min(text.len())).unwrap_or_default();
    located(before).saying(if broken.too_deep { says!("too-deep") } else { says!("") })
}

/// The finding for bytes that stop being UTF-8 after `valid` of them.
pub(crate) fn not_utf_8(bytes: &[u8], valid: usize) -> Finding {
    located(bytes.get(..valid).unwrap_or_default()).saying(says!("not-utf-8"))
}

/// Adds the line and column after these bytes, counted from one; columns are characters.
fn located(before: &[u8]) -> Finding {
    let line = 1 + before.iter().filter(|b| **b == b'\n').count();
    let last = before.rsplit(|b| *b == b'\n').next().unwrap_or_default();
    let column = 1 + last.iter().filter(|b| **b & 0xC0 != 0x80).count();
    Finding::new(&RULE, Path::ROOT)
        .with(hole!("line"), Param::Count(line as u64))
        .with(hole!("column"), Param::Count(column as u64))
        .blocks()
}
