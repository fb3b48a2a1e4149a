//! A text has control characters, or characters that reorder others.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "forbidden-characters",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » contient un caractère invisible interdit (U+{character}), à la position {position}.",
                help: "Effacez ce texte et saisissez-le à nouveau, sans le copier d’un autre document. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” has a forbidden invisible character (U+{character}), at position {position}.",
                help: "Delete this text and type it again, without copying it from another document. Example: “{example}”.",
            },
        },
        Message {
            name: "line-break",
            fr: Said {
                message: "Le champ « {label} » doit tenir sur une seule ligne, mais contient un retour à la ligne ou une tabulation, à la position {position}.",
                help: "Remplacez les retours à la ligne et les tabulations par des espaces. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” must be one line, but has a line break or a tab, at position {position}.",
                help: "Replace line breaks and tabs by spaces. Example: “{example}”.",
            },
        },
    ],
    docs: page!("forbidden_characters.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks a text for characters that hide or reorder others: controls, and the overrides of writing
/// direction (Unicode TR 36, §2.10). Returns whether there are none. Only texts of several lines may have
/// line breaks and tabs.
pub(crate) fn passes(text: &str, multiline: bool, here: &mut Here<'_, '_>) -> bool {
    if here.plain {
        return true;
    }
    let Some((position, c)) = text.chars().enumerate().find(|(_, c)| is_forbidden(*c, multiline)) else {
        return true;
    };
    let finding = Finding::new(&RULE, here.at)
        .saying(if matches!(c, '\n' | '\r' | '\t') { says!("line-break") } else { says!("") })
        .with(hole!("character"), Param::Name(format!("{:04X}", u32::from(c)).into()))
        .with(hole!("position"), Param::Count(position as u64 + 1))
        .with(hole!("example"), Param::Example(here.spec))
        .blocks();
    here.out.push(finding);
    false
}

fn is_forbidden(c: char, multiline: bool) -> bool {
    match c {
        '\n' | '\r' | '\t' => !multiline,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Line and paragraph separators, interlinear annotations, the replacement of a lost character.
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' => true,
        c => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_forbidden;

    #[test]
    fn controls_and_overrides() {
        for c in ['\0', '\u{7}', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{2028}'] {
            assert!(is_forbidden(c, true), "{c:?}");
        }
        for c in ['é', '’', '\u{a0}', '\u{202f}', '\u{200d}', '🙂', '\n'] {
            assert!(!is_forbidden(c, true), "{c:?}");
        }
        assert!(is_forbidden('\n', false));
    }
}
