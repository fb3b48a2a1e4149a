//! A text is not the code of a language.

use std::borrow::Cow;

use crate::engine::{Check, Here};
use crate::report::Finding;
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::words::{Words, fold};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-language",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le champ « {label} » n’est pas un code de langue connu.",
            help: "Donnez le code de la langue, à deux ou trois lettres. Exemple : « fr » pour le français, « en » pour l’anglais, « fsl » pour la langue des signes française.",
        },
        en: Said {
            message: "The field “{label}” is not a known language code.",
            help: "Give the code of the language, of two or three letters. Example: “fr” for French, “en” for English, “fsl” for French Sign Language.",
        },
    }],
    docs: page!("invalid_language.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Checks the code of a language and returns it in lower case.
///
/// Accepted: the two-letter codes of ISO 639-1, and the three-letter codes (ISO 639-3) of languages of
/// France, including sign language, that have no other. A region may follow (`fr-FR`), as in BCP 47.
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<Cow<'a, str>> {
    let (primary, region) =
        typed.split_once(['-', '_']).map_or((&*typed, None), |(code, region)| (code, Some(region)));
    let region_fits = region.is_none_or(|region| {
        (2..=8).contains(&region.len()) && region.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    if region_fits && is_language(primary) {
        let written = typed.bytes().all(|b| b.is_ascii_lowercase());
        return Some(if written { typed } else { Cow::Owned(typed.to_ascii_lowercase().replace('_', "-")) });
    }
    let mut finding = Finding::new(&RULE, here.at).blocks();
    if let Some((code, words)) = named(&typed).and_then(|code| NAMES.iter().find(|(known, _)| *known == code))
    {
        finding = finding.fix(*code).called(*words);
    }
    here.out.push(finding);
    None
}

/// The code of a language by its name in French or English.
pub(crate) fn named(typed: &str) -> Option<&'static str> {
    let typed = fold(typed);
    NAMES.iter().find(|(_, words)| typed == fold(words.fr) || typed == fold(words.en)).map(|(code, _)| *code)
}

/// Every code that is accepted.
#[cfg(feature = "schema")]
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    ISO_639_1.into_iter().chain(OF_FRANCE)
}

fn is_language(code: &str) -> bool {
    let listed = |code: &str| match code.len() {
        2 => ISO_639_1.binary_search(&code).is_ok(),
        3 => OF_FRANCE.binary_search(&code).is_ok(),
        _ => false,
    };
    listed(code) || listed(&code.to_ascii_lowercase())
}

/// ISO 639-1, as published by the Library of Congress.
const ISO_639_1: [&str; 183] = [
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm",
    "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz",
    "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl",
    "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii",
    "ik", "io", "is", "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr",
    "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi",
    "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr", "nv",
    "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw",
    "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv",
    "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk",
    "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
];

/// Languages of France without a two-letter code: French Sign Language, Alsatian and Francique,
/// Franco-Provençal, Gallo, Picard, the creoles, Mahorais and Kibushi, Wallisian and Futunan,
/// and the most spoken languages of French Guiana, Polynesia and New Caledonia.
const OF_FRANCE: [&str; 34] = [
    "buc", "car", "deu", "dhv", "djk", "eng", "fra", "frp", "fsl", "fud", "gcf", "gcr", "gsw", "hmn", "iai",
    "ita", "mqm", "mrq", "ndj", "pau", "pcd", "pfl", "pmt", "por", "pri", "rar", "rcf", "spa", "srn", "swb",
    "tuv", "way", "wls", "xwe",
];

const NAMES: [(&str, Words); 8] = [
    ("fr", Words { fr: "français", en: "French" }),
    ("en", Words { fr: "anglais", en: "English" }),
    ("es", Words { fr: "espagnol", en: "Spanish" }),
    ("de", Words { fr: "allemand", en: "German" }),
    ("it", Words { fr: "italien", en: "Italian" }),
    ("br", Words { fr: "breton", en: "Breton" }),
    ("fsl", Words { fr: "langue des signes française", en: "French Sign Language" }),
    ("fsl", Words { fr: "LSF", en: "FSL" }),
];

#[cfg(test)]
mod tests {
    use super::{ISO_639_1, OF_FRANCE, is_language};

    #[test]
    fn codes_are_in_order() {
        assert!(ISO_639_1.is_sorted() && OF_FRANCE.is_sorted());
    }

    #[test]
    fn codes() {
        for code in ["fr", "FR", "br", "ty", "fsl", "gcf"] {
            assert!(is_language(code), "{code}");
        }
        for code in ["", "f", "xx", "fre", "français", "fr "] {
            assert!(!is_language(code), "{code}");
        }
    }
}
