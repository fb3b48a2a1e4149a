//! A text is not a telephone number.

use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-phone",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » n’est pas un numéro de téléphone valide.",
            help: "Saisissez les dix chiffres d’un numéro français, ou un numéro international qui commence par « + ». Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is not a valid phone number.",
            help: "Give the ten digits of a French number, or an international one that begins with “+”. Example: “{example}”.",
        },
    }],
    docs: page!("invalid_phone.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks a number, typed with spaces, dots, hyphens or brackets, and returns it without them.
///
/// Accepted: ten digits from 01 to 09 (national numbering plan), `+` or `00` and an international
/// number of at most 15 digits (ITU-T E.164), the six or eight digits of a local number of New
/// Caledonia, Wallis and Futuna, or French Polynesia, and the four digits of a short number.
pub(crate) fn check(typed: &str, here: &mut Here<'_, '_>) -> Option<String> {
    let number = normal(typed);
    if number.is_none() {
        here.out
            .push(Finding::new(&RULE, here.at).with(hole!("example"), Param::Example(here.spec)).blocks());
    }
    number
}

fn normal(typed: &str) -> Option<String> {
    // "+33 (0)5 …": the bracketed zero is not dialled from abroad.
    let abroad = typed.starts_with('+') || typed.starts_with("00");
    let typed = if abroad { typed.replacen("(0)", "", 1) } else { typed.to_owned() };
    let mut number: String = typed
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '.' | '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '/' | '(' | ')')
        })
        .collect();
    if let Some(international) = number.strip_prefix("00") {
        number = format!("+{international}");
    }
    let digits = number.strip_prefix('+').unwrap_or(&number);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let valid = match (number.starts_with('+'), digits.len()) {
        // Metropolitan France and the overseas départements: nine digits after the code.
        (true, 11) if digits.starts_with("33") => !digits.starts_with("330"),
        (true, _) if digits.starts_with("33") => false,
        (true, length) => (7..=15).contains(&length) && !digits.starts_with('0'),
        (false, 10) => digits.starts_with('0') && !digits.starts_with("00"),
        (false, 8) => digits.starts_with(['4', '8']),
        (false, 6) => !digits.starts_with('0'),
        (false, 4) => digits.starts_with(['1', '3']),
        _ => false,
    };
    valid.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn numbers() {
        for (typed, read) in [
            ("05 12 34 56 78", "0512345678"),
            ("05.12.34.56.78", "0512345678"),
            ("05-12-34-56-78", "0512345678"),
            ("+33 5 12 34 56 78", "+33512345678"),
            ("+33 (0)5 12 34 56 78", "+33512345678"),
            ("0033512345678", "+33512345678"),
            ("0033 (0)5 12 34 56 78", "+33512345678"),
            ("+687 24 66 40", "+687246640"),
            ("24 66 40", "246640"),
            ("40 50 60 70", "40506070"),
            ("3939", "3939"),
            ("+262 262 40 00 00", "+262262400000"),
            ("05\u{202f}12\u{a0}34 56 78", "0512345678"),
        ] {
            assert_eq!(normal(typed).as_deref(), Some(read), "{typed}");
        }
    }

    #[test]
    fn not_numbers() {
        for typed in [
            "",
            "05 12 34 56 7",
            "05 12 34 56 789",
            "1512345678",
            "0012",
            "standard",
            "05 12 34 56 78 poste 12",
            "+33 05 12 34 56 78",
            "+33 5 12 34 56",
            "+",
            "++33512345678",
            "٠٥١٢٣٤٥٦٧٨",
            "00 00 00 00 00",
            "12345678",
        ] {
            assert_eq!(normal(typed), None, "{typed}");
        }
    }
}
