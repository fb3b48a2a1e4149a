//! The search written in the plainest way: everything is looked at, and nothing of ours is used
//! but what territories say of themselves.

use std::cmp::Reverse;
use std::sync::LazyLock;

use campagne_territories::{Id, Level, Match, Territory};
use strsim::osa_distance;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::queries::Query;
use crate::support::{PARTS, france};

const LINKS: [&str; 16] =
    ["de", "du", "des", "la", "le", "les", "l", "d", "sur", "sous", "en", "et", "a", "au", "aux", "lez"];

/// A territory with what it is found by.
struct Entry {
    territory: Territory<'static>,
    level: Level,
    code: String,
    postal_codes: Vec<String>,
    inhabitants: u32,
    /// The name, and then what follows each word of it that is no link, in small letters.
    beginnings: Vec<String>,
}

/// In the order of answers that weigh the same.
static EVERYTHING: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let areas = [Level::Region, Level::Departement, Level::Collectivite];
    let levels = [Level::Commune].into_iter().chain(areas).chain([Level::Epci]).chain(PARTS);
    let all = levels.flat_map(|level| france().all(level));
    all.map(|territory| {
        let words: Vec<String> = words(&territory.name()).iter().map(|word| in_full(word)).collect();
        let inside = (1..words.len()).filter(|&at| !LINKS.contains(&words[at].as_str()));
        let is_commune = territory.level() == Level::Commune;
        let weighs = if is_commune { Some(territory) } else { territory.chef_lieu() };
        Entry {
            level: territory.level(),
            code: territory.code(),
            postal_codes: if is_commune { territory.postal_codes() } else { Vec::new() },
            inhabitants: weighs.and_then(|its| its.population_about()).unwrap_or(0),
            beginnings: [0].into_iter().chain(inside).map(|at| words[at..].concat()).collect(),
            territory,
        }
    })
    .collect()
});

/// The words of a text in small letters without accents.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    for c in text.nfd().filter(|&c| !is_combining_mark(c)) {
        match c {
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' => plain.push_str("ae"),
            c if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            c if c.is_alphanumeric() => plain.push('~'),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// « St » and the like in full.
fn in_full(word: &str) -> String {
    match word {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        "sts" => "saints".to_owned(),
        "stes" => "saintes".to_owned(),
        _ => word.to_owned(),
    }
}

/// What was typed with « St » and the like in full; and without where the last is not finished.
fn meant(typed: &str) -> Vec<String> {
    let words = words(typed);
    let mut meant = vec![words.iter().map(|word| in_full(word)).collect::<String>()];
    if let Some((last, before)) = words.split_last()
        && in_full(last) != *last
        && typed.ends_with(|c: char| c.is_alphanumeric() || is_combining_mark(c))
    {
        meant.push(before.iter().map(|word| in_full(word)).chain([last.clone()]).collect());
    }
    meant
}

fn by_name(entry: &Entry, meant: &[String]) -> Option<Match> {
    let name = &entry.beginnings[0];
    if meant.contains(name) {
        Some(Match::Exact)
    } else if meant.iter().any(|typed| name.starts_with(typed)) {
        Some(Match::Beginning)
    } else {
        let begins = |rest: &String| meant.iter().any(|typed| rest.starts_with(typed));
        entry.beginnings.iter().any(begins).then_some(Match::Word)
    }
}

fn by_digits(entry: &Entry, typed: &str) -> Option<Match> {
    if typed.bytes().any(|b| b.is_ascii_digit()) && entry.code == typed.to_uppercase() {
        return Some(Match::Exact);
    }
    let digits = (2..=5).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit());
    let postal = digits && entry.postal_codes.iter().any(|code| code.starts_with(typed));
    postal.then_some(if typed.len() == 5 { Match::Exact } else { Match::Beginning })
}

/// But for one mistake, which is not in the first letter.
fn by_slip(entry: &Entry, typed: &str) -> Option<Match> {
    let near = |rest: &String| {
        rest.as_bytes()[0] == typed.as_bytes()[0]
            && (typed.len() - 1..=typed.len() + 1)
                .filter_map(|len| rest.get(..len))
                .any(|beginning| osa_distance(typed, beginning) <= 1)
    };
    entry.beginnings.iter().any(near).then_some(Match::Slip)
}

/// True of what lies where to search: a commune is in itself, what is wider is not.
fn is_within(territory: &Territory<'_>, within: &Territory<'_>) -> bool {
    let of = |its: &Territory<'_>| match within.level() {
        Level::Country => true,
        Level::Region => its.region() == Some(*within),
        Level::Departement | Level::Collectivite => its.departement() == Some(*within),
        Level::Epci => its.epci() == Some(*within),
        Level::Commune => its.commune() == Some(*within),
        _ => false,
    };
    match territory.level() {
        // Of an EPCI some part is enough.
        Level::Epci if within.level() < Level::Epci => territory.children(Level::Commune).iter().any(of),
        Level::Region | Level::Departement | Level::Collectivite | Level::Epci => {
            within.level() == Level::Country
                || territory != within && within.level() == Level::Region && of(territory)
        }
        _ => of(territory),
    }
}

/// The answers, with how each goes with what was typed.
pub(crate) fn search(query: &Query) -> Vec<(Id, Match)> {
    let meant = meant(&query.typed);
    if meant[0].is_empty() {
        return Vec::new();
    }
    let within = query.within.map(|id| france().get(id).unwrap());
    let lets_through = |entry: &&Entry| {
        (query.levels.is_empty() || query.levels.contains(&entry.level))
            && within.is_none_or(|within| is_within(&entry.territory, &within))
    };
    let look = |matches: &dyn Fn(&Entry) -> Option<Match>| -> Vec<(Match, Reverse<u32>, usize)> {
        let all = EVERYTHING.iter().enumerate();
        let found = all.filter_map(|(at, entry)| Some((matches(entry)?, Reverse(entry.inhabitants), at)));
        found.filter(|found| lets_through(&&EVERYTHING[found.2])).collect()
    };
    let mut found =
        look(&|entry| [by_name(entry, &meant), by_digits(entry, &meant[0])].into_iter().flatten().min());
    if found.is_empty() && meant[0].len() >= 4 {
        found = look(&|entry| by_slip(entry, &meant[0]));
    }
    found.sort_unstable();
    found.iter().take(query.limit).map(|&(matched, _, at)| (EVERYTHING[at].territory.id(), matched)).collect()
}
