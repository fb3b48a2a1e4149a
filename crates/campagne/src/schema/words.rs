//! The texts of each field, in both languages.

use crate::form::{FieldSpec, Kind};
use crate::report::grouped;
use crate::words::{Language, Words, fill, french};

/// Words as they are shown.
pub(super) fn shown(words: Words, language: Language) -> String {
    match language {
        Language::Fr => french(words.fr),
        Language::En => words.en.to_owned(),
    }
}

/// What a field takes, in a sentence. Returns `None` for a group of fields, which needs none.
pub(super) fn description(
    field: &FieldSpec,
    least: usize,
    most: usize,
    language: Language,
) -> Option<String> {
    let (fr, en) = match field.kind {
        Kind::Text if least > 1 => (
            "Une ligne de texte, de {min} à {max} caractères.",
            "One line of text, of {min} to {max} characters.",
        ),
        Kind::Text => (
            "Une ligne de texte, de {max} {max?caractère|caractères} au plus.",
            "One line of text, of at most {max} {max?character|characters}.",
        ),
        Kind::Prose => (
            "Un texte d’une ou plusieurs lignes, de {max} {max?caractère|caractères} au plus.",
            "A text of one or several lines, of at most {max} {max?character|characters}.",
        ),
        Kind::Word(_) => ("Une des valeurs de la liste.", "One of the values of the list."),
        Kind::Flag => ("Oui ou non.", "Yes or no."),
        Kind::Count => ("Un nombre entier, à partir de 1.", "A whole number, from 1 up."),
        Kind::Number(..) => {
            ("Un nombre de degrés, en écriture décimale.", "A number of degrees, in decimals.")
        }
        Kind::When => (
            "Une date, ou une date et une heure sur l’horloge du lieu : « 2020-11-03 », « 2020-11-03T14:00 ».",
            "A date, or a date and a time on the clocks of the place: “2020-11-03”, “2020-11-03T14:00”.",
        ),
        Kind::Link => {
            ("Un lien complet, qui commence par « https:// ».", "A whole link, which begins with “https://”.")
        }
        Kind::Email => ("Une adresse électronique.", "An email address."),
        Kind::Phone => (
            "Les dix chiffres d’un numéro français, ou un numéro international qui commence par « + ».",
            "The ten digits of a French number, or an international one that begins with “+”.",
        ),
        Kind::PostalCode => ("Les cinq chiffres d’un code postal.", "The five digits of a postal code."),
        Kind::Siret => ("Les quatorze chiffres d’un SIRET.", "The fourteen digits of a SIRET."),
        Kind::Commune => (
            "Les cinq caractères du code INSEE de la commune, qui n’est pas son code postal.",
            "The five characters of the INSEE code of the commune, which is not its postal code.",
        ),
        Kind::Territory => (
            "L’identifiant d’un territoire, avec son niveau : « fr:departement:33 ».",
            "The identifier of a territory, with its level: “fr:departement:33”.",
        ),
        Kind::Zone => (
            "Le fuseau horaire ; s’il n’est pas donné, c’est celui du lieu.",
            "The time zone; where it is not given, it is that of the place.",
        ),
        Kind::Language => (
            "Le code d’une langue, à deux ou trois lettres : « fr », « en », « fsl ».",
            "The code of a language, of two or three letters: “fr”, “en”, “fsl”.",
        ),
        Kind::List(_) => (
            "Une liste de {max} {max?élément|éléments} au plus.",
            "A list of at most {max} {max?item|items}.",
        ),
        Kind::Object(_) => return None,
    };
    let number = |name: &str| match name {
        "min" => Some(least as u64),
        "max" => Some(most as u64),
        _ => None,
    };
    let text = fill(
        Words { fr, en }.in_language(language),
        language,
        |name| number(name).map(|number| grouped(number, language)),
        number,
    );
    Some(match language {
        Language::Fr => french(&text),
        Language::En => text,
    })
}
