//! A text is not the SIRET of an establishment.

use std::borrow::Cow;

use super::without_spaces;
use crate::engine::{Check, Here};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-siret",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » n’est pas un numéro valide : il compte {count} {count?chiffre|chiffres} au lieu de 14.",
                help: "Recopiez les 14 chiffres du numéro de l’établissement, depuis l’Annuaire des entreprises. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a valid number: it has {count} {count?digit|digits} instead of 14.",
                help: "Copy the 14 digits of the establishment’s number from the register “Annuaire des entreprises”. Example: “{example}”.",
            },
        },
        Message {
            name: "letters",
            fr: Said {
                message: "Le champ « {label} » n’est pas un numéro valide : il contient autre chose que des chiffres.",
                help: "Recopiez les 14 chiffres du numéro de l’établissement, depuis l’Annuaire des entreprises. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a valid number: it contains something other than digits.",
                help: "Copy the 14 digits of the establishment’s number from the register “Annuaire des entreprises”. Example: “{example}”.",
            },
        },
        Message {
            name: "key",
            fr: Said {
                message: "Le champ « {label} » contient une erreur de frappe : la clé de contrôle du numéro n’est pas bonne.",
                help: "Vérifiez chaque chiffre dans l’Annuaire des entreprises. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” has a typing mistake: the check digit of the number does not fit.",
                help: "Check each digit against the register “Annuaire des entreprises”. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_siret.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks a SIRET, typed with spaces or not, and returns its fourteen digits.
///
/// Both the SIREN (the first nine) and the whole must pass Luhn's formula; the establishments of
/// La Poste (SIREN 356000000) may have a sum of digits that is a multiple of five instead
/// (INSEE, rules of the Sirene register).
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<Cow<'a, str>> {
    let number = without_spaces(typed);
    let count = number.chars().count();
    let problem = if !number.bytes().all(|b| b.is_ascii_digit()) {
        says!("letters")
    } else if count != 14 {
        says!("")
    } else if !is_siret(&number) {
        says!("key")
    } else {
        return Some(number);
    };
    here.out.push(
        Finding::new(&RULE, here.at)
            .saying(problem)
            .with(hole!("count"), Param::Count(count as u64))
            .with(hole!("example"), Param::Example(here.spec))
            .blocks(),
    );
    None
}

const LA_POSTE: &str = "356000000";

fn is_siret(number: &str) -> bool {
    let siren = number.get(..9).unwrap_or_default();
    let sum: u32 = number.bytes().map(|b| u32::from(b - b'0')).sum();
    // Luhn's formula also holds for zeros alone, which are nobody's number.
    sum > 0 && luhn(siren) && (luhn(number) || (siren == LA_POSTE && sum.is_multiple_of(5)))
}

/// Every second digit from the right is doubled, its own digits added up; the sum ends in zero.
fn luhn(number: &str) -> bool {
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, b)| match (at % 2, u32::from(b - b'0')) {
            (0, digit) => digit,
            (_, digit) => 2 * digit / 10 + 2 * digit % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::is_siret;

    #[test]
    fn published_vectors() {
        // INSEE's own examples, and the examples of La Poste in python-stdnum.
        for number in ["20003452800014", "35600000000048", "35600000009075", "20005375900011"] {
            assert!(is_siret(number), "{number}");
        }
        for number in
            ["20003452800041", "35600000009076", "12345678901234", "00000000000000", "00000000000001"]
        {
            assert!(!is_siret(number), "{number}");
        }
    }
}
