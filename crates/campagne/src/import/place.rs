//! Places as people write them: communes by name and postal code, addresses on one line.

use campagne_territories::{Level, Territories, Territory};

use crate::words::fold;

/// The INSEE code of the commune of that name, with that postal code where there is one; none
/// where no commune goes by them, or several do.
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
    // A postal code of a firm (CEDEX) is in no table; the département is told by its first digits.
    let named = territories.named(&name);
    only(named.iter().filter(|found| found.level() == Level::Commune && is_near(found, &postal_code)))
}

/// The name of a commune without what is no part of it: CEDEX, the number of an arrondissement.
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

/// True of a commune of the département that a postal code begins with.
fn is_near(commune: &Territory<'_>, postal_code: &str) -> bool {
    let code = commune.code().replace(['A', 'B'], "0");
    let length = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
    code.get(..length) == postal_code.get(..length)
}

/// The code of the only commune there is.
fn only<'t>(mut found: impl Iterator<Item = &'t Territory<'t>>) -> Option<String> {
    let first = found.next()?;
    found.next().is_none().then(|| first.code())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The code of a commune, as it is written: five digits, or `2A` or `2B` and three.
pub(super) fn is_commune_code(text: &str) -> bool {
    let text = text.trim().as_bytes();
    text.len() == 5
        && text
            .iter()
            .enumerate()
            .all(|(at, byte)| byte.is_ascii_digit() || at == 1 && matches!(byte, b'A' | b'B' | b'a' | b'b'))
}

/// The parts of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) postal_code: Option<String>,
    /// The INSEE code.
    pub(super) commune: Option<String>,
}

/// Takes apart a place on one line: `Hôtel de Région, 14 rue X, 33000 Bordeaux, France`.
pub(super) fn address(text: &str, territories: Option<&Territories>) -> Address {
    let mut parts: Vec<&str> =
        text.split(['\n', ',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 && parts.last().is_some_and(|last| fold(last) == "france") {
        parts.pop();
    }
    let mut found = Address::default();
    let coded = parts.iter().enumerate().rev().find_map(|(at, part)| Some((at, postal_code(part)?)));
    let before: Vec<&str> = match coded {
        Some((at, (before, code, city))) => {
            found.postal_code = Some(code.to_owned());
            let city = if city.is_empty() { parts.get(at + 1).copied().unwrap_or_default() } else { city };
            found.commune = commune(territories, city, Some(code));
            let mut kept: Vec<&str> = parts.iter().take(at).copied().collect();
            if !before.is_empty() {
                kept.push(before);
            }
            // A name that is no commune stays in the address: nothing is lost.
            if found.commune.is_none() && !city.is_empty() {
                kept.push(city);
            }
            kept
        }
        None => {
            let last = parts.last().copied().unwrap_or_default();
            found.commune = commune(territories, last, None);
            let known = usize::from(found.commune.is_some() && parts.len() > 1);
            parts.iter().take(parts.len() - known).copied().collect()
        }
    };
    let mut before = before.into_iter();
    found.name = before.next().map(str::to_owned);
    let rest: Vec<&str> = before.collect();
    found.address = (!rest.is_empty()).then(|| rest.join(", "));
    // A place that begins with a number is an address without a name.
    let starts_with_number =
        found.name.as_deref().is_some_and(|name| name.starts_with(|c: char| c.is_ascii_digit()));
    if starts_with_number && found.address.is_none() {
        found.address = found.name.take();
    }
    found
}

/// A postal code within a part of an address, with what stands before and after it.
fn postal_code(part: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    for word in part.split(' ') {
        let to = from + word.len();
        if word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some((part.get(..from)?.trim(), word, part.get(to..)?.trim()));
        }
        from = to + 1;
    }
    None
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
    fn addresses_are_taken_apart() {
        let read = |text| address(text, Some(Territories::embedded()));
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("Hôtel de Région, 14 rue François de Sourdis, 33000 Bordeaux, France"),
            Address {
                name: some("Hôtel de Région"),
                address: some("14 rue François de Sourdis"),
                postal_code: some("33000"),
                commune: some("33063"),
            }
        );
        assert_eq!(
            read("Médiathèque\n3 place de la Mairie 97400 Saint-Denis"),
            Address {
                name: some("Médiathèque"),
                address: some("3 place de la Mairie"),
                postal_code: some("97400"),
                commune: some("97411"),
            }
        );
        assert_eq!(read("Salle B").name, some("Salle B"));
        assert_eq!(
            read("Mairie, Bordeaux"),
            Address { name: some("Mairie"), commune: some("33063"), ..Address::default() }
        );
        assert_eq!(read("Bordeaux").commune, some("33063"));
        assert_eq!(read("14 rue Sourdis, 33000 Ailleurs").address, some("Ailleurs"));
        assert_eq!(read(""), Address::default());
    }

    #[test]
    fn codes_of_communes() {
        assert!(is_commune_code("33063") && is_commune_code(" 2A004 "));
        assert!(!is_commune_code("3306") && !is_commune_code("Paris") && !is_commune_code("A2004"));
    }
}
