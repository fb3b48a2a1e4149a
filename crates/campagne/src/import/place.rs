//! Communes as people write them: by name and postal code.

use campagne_territories::{Level, Territories, Territory};

use crate::words::fold;

/// The INSEE code of the commune of that name, with that postal code if it is given. Returns `None` if no
/// commune matches, or several do.
pub(super) fn commune(
    territories: Option<&Territories>,
    name: &str,
    postal_code: Option<&str>,
) -> Option<String> {
    let territories = territories?;
    let name = plain_name(name);
    if name.is_empty() || name.len() > 200 {
        return None;
    }
    let Some(postal_code) = postal_code.map(digits).filter(|code| code.len() == 5) else {
        let found = territories.read_as(&name, &[Level::Commune]).ok()?;
        return (found.level() == Level::Commune && same(&found, &name)).then(|| found.code());
    };
    let here = territories.at_postal_code(&postal_code);
    if let Some(code) = only(here.iter().filter(|commune| same(commune, &name))) {
        return Some(code);
    }
    // The postal code of a firm (CEDEX) is in no table, but its first digits name the département.
    let named = territories.named(&name);
    only(named.iter().filter(|found| found.level() == Level::Commune && is_near(found, &postal_code)))
}

/// The name of a commune without additions: CEDEX, the number of an arrondissement.
fn plain_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let cut = words.iter().position(|word| word.eq_ignore_ascii_case("cedex") || is_number(word));
    let kept = words.get(..cut.unwrap_or(words.len())).unwrap_or_default();
    kept.join(" ").trim_matches([',', '(', ')', ' ', '-']).to_owned()
}

fn same(commune: &Territory<'_>, name: &str) -> bool {
    let known = fold(&commune.name());
    let spelled = |name: &str| -> String {
        let word = |word| match word {
            "st" => "saint",
            "ste" => "sainte",
            word => word,
        };
        fold(name).split('_').map(word).collect::<Vec<_>>().join("_")
    };
    known == spelled(name)
}

/// Whether a commune is in the département with which a postal code begins.
fn is_near(commune: &Territory<'_>, postal_code: &str) -> bool {
    let code = commune.code().replace(['A', 'B'], "0");
    let length = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
    code.get(..length) == postal_code.get(..length)
}

/// The code of the commune, if there is exactly one.
fn only<'t>(mut found: impl Iterator<Item = &'t Territory<'t>>) -> Option<String> {
    let first = found.next()?;
    found.next().is_none().then(|| first.code())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a text is written like the code of a commune: five digits, or `2A` or `2B` and three digits.
pub(super) fn is_commune_code(text: &str) -> bool {
    let text = text.trim().as_bytes();
    text.len() == 5
        && text
            .iter()
            .enumerate()
            .all(|(at, byte)| byte.is_ascii_digit() || at == 1 && matches!(byte, b'A' | b'B' | b'a' | b'b'))
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    fn code(name: &str, postal_code: Option<&str>) -> Option<String> {
        commune(Some(Territories::embedded()), name, postal_code)
    }

    #[test]
    fn communes_by_name_and_postal_code() {
        for (name, postal_code, expected) in [
            ("Bordeaux", Some("33000"), Some("33063")),
            ("BORDEAUX CEDEX", Some("33077"), Some("33063")),
            ("Saint Denis", Some("97400"), Some("97411")),
            ("St-Denis", Some("93200"), Some("93066")),
            ("Saint-Denis", None, None),
            ("Paris 11e Arrondissement", Some("75011"), Some("75056")),
            ("Ajaccio", Some("20000"), Some("2A004")),
            ("Sainte-Colombe", Some("69560"), Some("69189")),
            ("Nouméa", Some("98800"), Some("98818")),
            ("Nulle Part", Some("33000"), None),
            ("", Some("33000"), None),
        ] {
            assert_eq!(code(name, postal_code).as_deref(), expected, "{name} {postal_code:?}");
        }
    }

    #[test]
    fn codes_of_communes() {
        assert!(is_commune_code("33063") && is_commune_code(" 2A004 "));
        assert!(!is_commune_code("3306") && !is_commune_code("Paris") && !is_commune_code("A2004"));
    }
}
