//! A thousand things that people might type, the same each time.

use std::sync::LazyLock;

use campagne_territories::{Id, Level, SearchOptions, Territory};
use unicode_normalization::UnicodeNormalization as _;

use crate::support::{Dice, PARTS, france};

/// What was typed, and how it was made.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    pub(crate) kind: &'static str,
    pub(crate) typed: String,
    pub(crate) limit: usize,
    pub(crate) levels: Vec<Level>,
    pub(crate) within: Option<Id>,
}

impl Query {
    pub(crate) fn options(&self) -> SearchOptions<'_> {
        SearchOptions { limit: self.limit, levels: &self.levels, within: self.within }
    }
}

/// The queries: of each ten, three are of beginnings of names, two of beginnings of words inside
/// them, two of names as people write them, two mistyped, and one of digits.
pub(crate) fn queries() -> &'static [Query] {
    static QUERIES: LazyLock<Vec<Query>> = LazyLock::new(|| {
        let (mut dice, names) = (Dice::new(1943), Names::new());
        (0..1_000).map(|number| names.query(number, &mut dice)).collect()
    });
    &QUERIES
}

struct Names {
    communes: Vec<Territory<'static>>,
    others: Vec<Territory<'static>>,
}

impl Names {
    fn new() -> Self {
        let levels = [Level::Region, Level::Departement, Level::Collectivite, Level::Epci];
        Self {
            communes: france().all(Level::Commune).collect(),
            others: levels.into_iter().chain(PARTS).flat_map(|level| france().all(level)).collect(),
        }
    }

    fn query(&self, number: usize, dice: &mut Dice) -> Query {
        let among = if dice.below(4) == 0 { &self.others } else { &self.communes };
        let territory = *dice.one(among);
        let name = territory.name();
        let (kind, typed) = match number % 10 {
            0..=2 => ("beginning", beginning(&name, 1, dice)),
            3 | 4 => ("word inside", word_inside(&name, dice)),
            5 => ("dressed otherwise", dressed_otherwise(&beginning(&name, 2, dice), dice)),
            6 => ("saint", saint(&self.communes, dice)),
            7 => ("mistyped", mistyped(&beginning(&name, 5, dice), dice)),
            8 => ("word inside mistyped", mistyped(&word_inside(&name, dice), dice)),
            _ => ("digits", digits(&territory, dice)),
        };
        let within = match dice.below(10) {
            0 => territory.region(),
            1 => territory.departement(),
            2 => territory.epci(),
            3 => dice.one(&self.communes).departement(),
            4 if dice.below(3) == 0 => territory.commune(),
            _ => None,
        };
        let levels = match dice.below(8) {
            0 => vec![Level::Commune],
            1 => vec![territory.level()],
            2 => vec![Level::Region, Level::Departement, Level::Collectivite, Level::Epci],
            3 => vec![Level::CommuneDeleguee, Level::ArrondissementMunicipal],
            _ => vec![],
        };
        let limit = *dice.one(&[1, 3, 10, 10, 10, 40]);
        Query { kind, typed, limit, levels, within: within.map(|its| its.id()) }
    }
}

/// The first letters of a name, at least some of them; one time in four all.
fn beginning(name: &str, least: usize, dice: &mut Dice) -> String {
    let letters = name.chars().count();
    let few = least + dice.below(letters.saturating_sub(least).max(1));
    let count = if dice.below(4) == 0 { letters } else { few.min(least + 12) };
    name.chars().take(count).collect()
}

fn word_inside(name: &str, dice: &mut Dice) -> String {
    let starts: Vec<usize> = name.match_indices([' ', '-', '\'']).map(|(at, _)| at + 1).collect();
    let start = if starts.is_empty() { 0 } else { *dice.one(&starts) };
    beginning(&name[start..], 3, dice)
}

fn dressed_otherwise(name: &str, dice: &mut Dice) -> String {
    let accented = |c: char| match c {
        'e' => 'é',
        'a' => 'â',
        'c' => 'ç',
        c => c,
    };
    match dice.below(7) {
        0 => name.to_uppercase(),
        1 => name.to_lowercase().replace('-', " "),
        2 => name.replace(['-', ' ', '\''], ""),
        3 => name.nfd().collect(),
        4 => name.nfd().filter(char::is_ascii).collect::<String>().replace('\'', "’"),
        5 => name.chars().map(accented).collect(),
        _ => format!("  {} ", name.replace('-', " - ").replace('\'', " ")),
    }
}

/// `St Denis`, `ste-foy`, and the first letters of it.
fn saint(communes: &[Territory<'_>], dice: &mut Dice) -> String {
    let mut name = String::new();
    while !name.starts_with("Saint") {
        name = dice.one(communes).name();
    }
    let short = name.replace("Sainte-", "Ste ").replace("Saintes-", "stes ").replace("Saint-", "St ");
    let short = if dice.below(2) == 0 { short.replace(' ', "-") } else { short };
    beginning(&short, 2, dice)
}

/// One letter too many, one missing, one for another, or two in the wrong order; not the first.
fn mistyped(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 4 {
        return name.to_owned();
    }
    let at = 1 + dice.below(letters.len() - 2);
    let letter = char::from(b'a' + dice.below(26) as u8);
    match dice.below(4) {
        0 => letters.insert(at, letter),
        1 => drop(letters.remove(at)),
        2 => letters[at] = letter,
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn digits(territory: &Territory<'_>, dice: &mut Dice) -> String {
    let commune = territory.commune();
    let postal_code = commune.and_then(|its| its.postal_codes().into_iter().next());
    let code = match dice.below(6) {
        0 => territory.code(),
        1 => territory.code().to_lowercase(),
        2 => territory.departement().map_or_else(|| "75".to_owned(), |its| its.code()),
        _ => postal_code.unwrap_or_else(|| territory.code()),
    };
    match dice.below(4) {
        0 => code,
        1 => code.chars().take(2).chain([' ']).chain(code.chars().skip(2)).collect(),
        _ => beginning(&code, 1, dice),
    }
}
