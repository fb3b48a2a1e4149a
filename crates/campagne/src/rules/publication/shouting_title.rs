//! The title is written in capitals.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Input, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "shouting-title",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: &[Input::at("/title")],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » est écrit en majuscules, ce qui se lit mal et peut être épelé lettre à lettre par un lecteur d’écran.",
            help: "Écrivez-le en minuscules, avec une majuscule au début, aux noms propres et aux sigles. Exemple : « {example} ».",
        },
        en: Said {
            message: "The field “{label}” is written in capitals, which is hard to read and may be spelt out letter by letter by a screen reader.",
            help: "Write it in lower case, with capitals at the start, in proper names and in acronyms. Example: “{example}”.",
        },
    }],
    docs: page!("shouting_title.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.form.title.value().is_some_and(|title| shouts(title)) {
        out.push(Finding::new(&RULE, const { Path::of("/title") }).with_example());
    }
}

/// Titles of at most this many letters pass.
const SHORT: usize = 10;
/// The length from which a word is surely not an acronym.
const LONG_WORD: usize = 7;

/// Acronyms of public bodies that are longer.
const LONG_ACRONYMS: [&str; 4] = ["DIRECCTE", "DRIEETS", "MILDECA", "MIVILUDES"];

/// Words that connect others in any title, and are not acronyms.
const CONNECTING: [&str; 24] = [
    "AU", "AUX", "AVEC", "CHEZ", "COMMENT", "DANS", "DE", "DES", "DU", "EN", "ENTRE", "ET", "LA", "LE",
    "LES", "OU", "PAR", "POUR", "SANS", "SUR", "UN", "UNE", "VERS", "VOTRE",
];

/// Whether at least two letters out of three are capitals, and a word shows that they are not acronyms: a
/// long word, or one that connects others.
fn shouts(title: &str) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for c in title.chars() {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    capitals + small > SHORT && capitals >= 2 * small && title.split(is_between_words).any(is_shouted)
}

fn is_between_words(c: char) -> bool {
    !c.is_alphanumeric()
}

fn is_shouted(word: &str) -> bool {
    if word.chars().any(char::is_lowercase) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_uppercase()).count();
    CONNECTING.contains(&word) || (letters >= LONG_WORD && !LONG_ACRONYMS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::shouts;

    #[test]
    fn titles_in_capitals() {
        for title in [
            "ATELIER : CO-CONSTRUIRE L’ACCUEIL DES USAGERS",
            "WEBINAIRE RGPD",
            "DÉBAT CITOYEN",
            "TABLE RONDE SUR L'EAU",
            "ATELIER DE LA DITP en ligne",
            "FORUM DES MÉTIERS 2020",
        ] {
            assert!(shouts(title), "{title}");
        }
    }

    #[test]
    fn titles_with_acronyms() {
        for title in [
            "RGPD",
            "RGPD, RGAA, DSFR : le point",
            "DITP, DINUM, DREETS, SGAR",
            "DREETS & CEREMA",
            "DIRECCTE : RGPD",
            "SNCF ET RATP",
            "Le RGPD à la DITP",
            "Présentation du SGAR et de la DREETS",
            "HACKATHON",
            "ATELIER pour les agents et les usagers",
            "Atelier",
            "",
            "2020 ?!",
            "日本語のタイトルについて",
        ] {
            assert!(!shouts(title), "{title}");
        }
    }

    #[test]
    fn two_letters_out_of_three() {
        assert!(shouts("ATELIER ABC abcde"), "ten capitals, five small letters");
        assert!(!shouts("ATELIER ABC abcdef"), "ten and six");
        assert!(!shouts("ATELIER ABC"), "ten letters in all");
        assert!(shouts("ATELIER ABCD"), "eleven");
    }
}
