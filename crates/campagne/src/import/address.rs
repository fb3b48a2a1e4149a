//! Addresses on one line, as people write them.

use campagne_territories::Territories;

use super::place::commune;
use crate::words::fold;

/// The parts of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) postal_code: Option<String>,
    /// The INSEE code.
    pub(super) commune: Option<String>,
}

/// Splits a place on one line: `Hôtel de Région, 14 rue X, 33000 Bordeaux, France`.
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
            // A name that matches no commune stays in the address, so nothing is lost.
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

/// A postal code within a part of an address, with the text before and after it.
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
}
