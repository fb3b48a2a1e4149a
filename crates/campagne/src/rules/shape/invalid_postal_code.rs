//! A text is not a French postal code.

use std::borrow::Cow;

use super::without_spaces;
use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-postal-code",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » n’est pas un code postal valide.",
            help: "Saisissez les cinq chiffres du code postal. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is not a valid postal code.",
            help: "Give the five digits of the postal code. Example: “{example}”.",
        },
    }],
    docs: page!("invalid_postal_code.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks a code, typed with spaces or not, and returns its five digits: the first two go from
/// 01 to 95 in metropolitan France, 97 and 98 overseas. A text with « CEDEX » after them is cut off. Also
/// returns whether there was one: another rule reports it.
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<(Cow<'a, str>, bool)> {
    let (code, cedex) = match before_cedex(&typed) {
        Some(code) => (Cow::Owned(code), true),
        None => (without_spaces(typed), false),
    };
    if is_postal_code(&code) {
        return Some((code, cedex));
    }
    here.out.push(Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks());
    None
}

/// The digits before a text that has « CEDEX »: « 33077 Bordeaux CEDEX ».
fn before_cedex(typed: &str) -> Option<String> {
    let letters = typed.find(|c: char| c.is_alphabetic())?;
    let (digits, rest) = typed.split_at_checked(letters)?;
    rest.to_ascii_lowercase()
        .contains("cedex")
        .then(|| digits.chars().filter(|c| !c.is_whitespace() && *c != ',').collect())
}

fn is_postal_code(code: &str) -> bool {
    let area = code.get(..2).and_then(|area| area.parse::<u8>().ok());
    code.len() == 5
        && code.bytes().all(|b| b.is_ascii_digit())
        && area.is_some_and(|area| matches!(area, 1..=95 | 97 | 98))
}

#[cfg(test)]
mod tests {
    use super::{before_cedex, is_postal_code};

    #[test]
    fn cedex_is_cut_off() {
        assert_eq!(before_cedex("33077 CEDEX").as_deref(), Some("33077"));
        assert_eq!(before_cedex("33 077 Bordeaux Cedex 9").as_deref(), Some("33077"));
        assert_eq!(before_cedex("CEDEX").as_deref(), Some(""));
        assert_eq!(before_cedex("33000"), None);
        assert_eq!(before_cedex("33000 Bordeaux"), None);
    }

    #[test]
    fn bounds() {
        for code in ["01000", "20000", "33000", "95999", "97133", "98799"] {
            assert!(is_postal_code(code), "{code}");
        }
        for code in ["", "00999", "3300", "330000", "96000", "99000", "2A004", "３３０００", "33 OO"] {
            assert!(!is_postal_code(code), "{code}");
        }
    }
}
