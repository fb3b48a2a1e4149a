//! Reads what people type for one territory.

use std::str::FromStr as _;

use crate::areas::AREAS;
use crate::fold;
use crate::id::Id;
use crate::level::Level;
use crate::place::Place;
use crate::read_error::ReadError;
use crate::search::SearchOptions;
use crate::territories::Territories;
use crate::territory::Territory;

/// The longest text that is read, in bytes: no name is longer.
const LONGEST: usize = 300;

impl Territories {
    /// Reads what somebody typed for a territory: an identifier (`fr:departement:33`), a code
    /// (`33`, `2A`, `33063`, `FR-33`), a postal code, a name (`Gironde`, `la Gironde`,
    /// `ville de Paris`), or a name with a code that distinguishes it (`Saint-Denis (93)`).
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::{ReadError, Territories};
    ///
    /// let france = Territories::embedded();
    /// let read = |typed| france.read(typed).map(|found| found.id().to_string()).map_err(|error| match error {
    ///     ReadError::Ambiguous { candidates } => candidates.len(),
    ///     _ => 0,
    /// });
    /// assert_eq!(read("Gironde"), Ok("fr:departement:33".into()));
    /// assert_eq!(read("2a"), Ok("fr:departement:2A".into()));
    /// assert_eq!(read("FR-NAQ"), Ok("fr:region:75".into()));
    /// assert_eq!(read("75"), Err(2)); // the département of Paris, or the région Nouvelle-Aquitaine
    /// assert_eq!(read("St Denis (93)"), Ok("fr:commune:93066".into()));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If it names no territory, several, or a commune that no longer exists. The error holds the
    /// territories that may be meant.
    pub fn read(&self, typed: &str) -> Result<Territory<'_>, ReadError<'_>> {
        self.read_as(typed, &[])
    }

    /// The same among the territories of some levels; among all if no level is given.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_as(&self, typed: &str, levels: &[Level]) -> Result<Territory<'_>, ReadError<'_>> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(ReadError::Empty);
        }
        let takes = |found: &Territory<'_>| levels.is_empty() || levels.contains(&found.level());
        let mut candidates = self.by_identifier(typed);
        if candidates.is_empty() {
            candidates = self.coded(typed);
        }
        candidates.retain(takes);
        if candidates.is_empty() {
            if let Some(retired) = self.retired(typed) {
                return Err(retired);
            }
            candidates = self.by_words(typed);
            candidates.retain(takes);
        }
        candidates = simplest(candidates);
        match candidates.as_slice() {
            [one] => Ok(*one),
            [] => {
                let options = SearchOptions { limit: 3, levels, within: None };
                let nearest = self.search(typed, &options).iter().map(|hit| hit.territory).collect();
                Err(ReadError::Unknown { nearest })
            }
            _ => Err(ReadError::Ambiguous { candidates }),
        }
    }

    /// The territories that have a name, whatever its case, accents and hyphens; `St` is `Saint`.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::Territories;
    /// let found = Territories::embedded().named("la reunion");
    /// let ids: Vec<String> = found.iter().map(|found| found.id().to_string()).collect();
    /// assert_eq!(ids, ["fr:region:04", "fr:departement:974", "fr:commune:47222"]);
    /// # }
    /// ```
    #[must_use]
    pub fn named(&self, name: &str) -> Vec<Territory<'_>> {
        let Some(query) = fold::Query::new(name) else { return Vec::new() };
        let key = query.full.as_bytes();
        let mut found = Vec::new();
        if key == b"france" {
            found.push(Place::Country);
        }
        let areas = AREAS.iter().enumerate();
        let same = |words: &str| words.bytes().filter(|&letter| letter != b' ').eq(key.iter().copied());
        found.extend(areas.filter(|(_, area)| same(area.words)).map(|(area, _)| Place::Area(area)));
        for index in self.all_indexes() {
            found.extend(index.exactly(key));
        }
        found.into_iter().map(|place| self.at(place)).filter(Territory::is_current).collect()
    }

    /// The territory of an identifier, in whatever case.
    fn by_identifier(&self, typed: &str) -> Vec<Territory<'_>> {
        let lower = typed.to_lowercase();
        if let Some(iso) = lower.strip_prefix("fr-") {
            let iso = iso.to_ascii_uppercase();
            let areas = AREAS.iter().enumerate();
            // Paris is 75C there; people write 75.
            let is = areas.filter(|(_, area)| {
                area.iso == iso || area.iso.len() == 3 && area.code == iso && area.level == Level::Departement
            });
            return is.map(|(area, _)| self.at(Place::Area(area))).collect();
        }
        let id = match lower.rsplit_once(':') {
            Some(("country", _)) => Id::from_str(&lower),
            Some((level, code)) => Id::from_str(&format!("{level}:{}", code.to_ascii_uppercase())),
            None => return Vec::new(),
        };
        id.ok().and_then(|id| self.get(id)).into_iter().collect()
    }

    /// The territories of a code, or of a postal code.
    fn coded(&self, typed: &str) -> Vec<Territory<'_>> {
        let code: String =
            typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
        if !code.starts_with(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }
        let by_code = |level: &Level| Id::new(*level, &code).ok().and_then(|id| self.get(id));
        let mut found: Vec<Territory<'_>> = Level::ALL.iter().filter_map(by_code).collect();
        for commune in self.at_postal_code(&code) {
            if !found.contains(&commune) {
                found.push(commune);
            }
        }
        found
    }

    /// What became of the code of a commune that no longer exists.
    fn retired(&self, typed: &str) -> Option<ReadError<'_>> {
        let code = typed.rsplit(':').next()?.to_ascii_uppercase();
        let now = self.today(&code);
        (!now.is_empty()).then_some(ReadError::Retired { code, now })
    }

    /// The territories of a name, among which a code may choose.
    fn by_words(&self, typed: &str) -> Vec<Territory<'_>> {
        if typed.len() > LONGEST {
            return Vec::new();
        }
        let (mut codes, mut words) = (Vec::new(), Vec::new());
        for word in typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let is_code = word.len() <= 5 && word.starts_with(|c: char| c.is_ascii_digit());
            if is_code && word.chars().filter(|c| c.is_ascii_alphabetic()).count() <= 1 && word.len() >= 2 {
                codes.push(word.to_ascii_uppercase());
            } else {
                words.push(word);
            }
        }
        let mut level = None;
        let mut rest = words.as_slice();
        let mut loosely = Vec::new();
        // « ville de Paris », « le département de la Gironde »
        while let [first, after @ ..] = rest {
            let mut found = self.named(&rest.join(" "));
            found.retain(|found| level.is_none_or(|level| found.level() == level));
            found.retain(|found| codes.iter().all(|code| found.bears(code)));
            // « l’Ain » has the letters of Lain, but does not mean it.
            let to_the_word: Vec<_> =
                found.iter().filter(|found| same_words(&found.name(), rest)).copied().collect();
            if !to_the_word.is_empty() {
                return to_the_word;
            }
            if loosely.is_empty() {
                loosely = found;
            }
            match introduces(first) {
                Some(introduced) => level = introduced.or(level),
                None => break,
            }
            rest = after;
        }
        if loosely.is_empty() { self.arrondissement_typed(typed) } else { loosely }
    }

    /// « Paris 10e », « Lyon 3 »: the arrondissement municipal whose name goes on from there, but
    /// not with another digit.
    fn arrondissement_typed(&self, typed: &str) -> Vec<Territory<'_>> {
        let Some(query) = fold::Query::new(typed) else { return Vec::new() };
        let typed = query.full.as_bytes();
        if !typed.iter().any(u8::is_ascii_digit) {
            return Vec::new();
        }
        self.all(Level::ArrondissementMunicipal)
            .filter(|found| {
                let key = fold::key(&found.name());
                let rest = key.as_bytes().strip_prefix(typed);
                rest.is_some_and(|rest| !rest.first().is_some_and(u8::is_ascii_digit))
            })
            .collect()
    }
}

impl Territory<'_> {
    /// Whether a code is its own, its département's, or one of its postal codes.
    fn bears(&self, code: &str) -> bool {
        self.code() == code
            || self.departement().is_some_and(|departement| departement.code() == code)
            || self.commune().unwrap_or(*self).postal_codes().iter().any(|its| its == code)
    }
}

/// Whether a name consists of exactly these words. `St` is `Saint`.
fn same_words(name: &str, typed: &[&str]) -> bool {
    let typed = typed.join(" ");
    fold::words(name).eq(fold::words(&typed))
}

/// What a word before a name says: nothing, or the level.
fn introduces(word: &str) -> Option<Option<Level>> {
    Some(match fold::key(word).as_bytes() {
        b"region" => Some(Level::Region),
        b"departement" | b"dept" => Some(Level::Departement),
        b"commune" | b"ville" | b"mairie" => Some(Level::Commune),
        word if fold::is_link(word) => None,
        _ => return None,
    })
}

/// Leaves out what repeats another answer: a région of one département beside that département, and a part
/// of a commune that has the name of the commune beside it.
fn simplest(mut found: Vec<Territory<'_>>) -> Vec<Territory<'_>> {
    let all = found.clone();
    found.retain(|one| {
        let doubled = |other: &Territory<'_>| match (one.level(), other.level()) {
            (Level::Region, Level::Departement) => {
                other.region() == Some(*one) && one.children(Level::Departement).len() == 1
            }
            (level, Level::Commune) if level > Level::Commune => one.commune() == Some(*other),
            _ => false,
        };
        !all.iter().any(doubled)
    });
    found
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    fn read(typed: &str) -> String {
        let names = |found: &[Territory<'_>]| {
            found.iter().map(|found| found.id().to_string()).collect::<Vec<_>>().join(" ")
        };
        match Territories::embedded().read(typed) {
            Ok(found) => found.id().to_string(),
            Err(ReadError::Empty) => "nothing".into(),
            Err(ReadError::Unknown { .. }) => "unknown".into(),
            Err(ReadError::Ambiguous { candidates }) => format!("? {}", names(&candidates)),
            Err(ReadError::Retired { code, now }) => format!("{code} > {}", names(&now)),
        }
    }

    #[test]
    fn what_people_type() {
        for (typed, expected) in [
            ("", "nothing"),
            ("fr:departement:33", "fr:departement:33"),
            ("FR:Departement:2a", "fr:departement:2A"),
            ("country:fr", "country:fr"),
            ("France", "country:fr"),
            ("33", "fr:departement:33"),
            ("75", "? fr:region:75 fr:departement:75"),
            ("FR-75", "fr:departement:75"),
            ("FR-75C", "fr:departement:75"),
            ("FR-NAQ", "fr:region:75"),
            ("988", "fr:collectivite:988"),
            ("243300316", "fr:epci:243300316"),
            ("33063", "fr:commune:33063"),
            ("33000", "fr:commune:33063"),
            ("33 000", "fr:commune:33063"),
            ("75110", "fr:arrondissement-municipal:75110"),
            ("la Gironde", "fr:departement:33"),
            ("l’Ain", "fr:departement:01"),
            ("ville de Paris", "fr:commune:75056"),
            ("département de Paris", "fr:departement:75"),
            ("Région Bretagne", "fr:region:53"),
            ("La Réunion", "? fr:departement:974 fr:commune:47222"),
            ("département de La Réunion", "fr:departement:974"),
            ("Guadeloupe", "fr:departement:971"),
            ("Nouvelle Calédonie", "fr:collectivite:988"),
            ("Saint-Denis (93)", "fr:commune:93066"),
            ("93 - st denis", "fr:commune:93066"),
            ("97400 Saint-Denis", "fr:commune:97411"),
            ("Paris 10e", "fr:arrondissement-municipal:75110"),
            ("Paris 1", "fr:arrondissement-municipal:75101"),
            ("Lyon 3ème", "unknown"),
            ("Lyon 3", "fr:arrondissement-municipal:69383"),
            ("14513", "14513 > fr:commune:50592"),
            ("fr:commune:14513", "14513 > fr:commune:50592"),
            ("Zzyzx", "unknown"),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }
}
