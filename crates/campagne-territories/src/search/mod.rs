//! Search while somebody types.

mod area;
mod best;
mod filter;
mod hit;
mod index;
mod options;

use crate::areas::AREAS;
use crate::fold::Query;
use crate::id::Id;
use crate::level::Level;
use crate::place::Place;
use crate::territories::Territories;
use area::{match_area, slips_to_area};
use best::Best;
use filter::Filter;
use index::Index;

pub use hit::{Hit, Match};
pub use options::SearchOptions;

/// With fewer letters no typing mistake is assumed: half the names would be near.
const LEAST_FOR_SLIPS: usize = 4;

impl Territories {
    /// The territories whose name, code or postal code matches the text typed so far.
    ///
    /// Exact matches come first, then names that begin with the text, then names in which a word does. If
    /// there are none, one typing mistake is assumed. Among equal matches the territory with the most
    /// inhabitants comes first (compared in steps of a fifth), then the lowest code. Case, accents,
    /// hyphens, apostrophes and spaces do not count, and `St` is `Saint`. Digits are read as a postal code,
    /// or as the code of a territory.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::{Level, Match, SearchOptions, Territories};
    ///
    /// let france = Territories::embedded();
    /// let communes = SearchOptions { levels: &[Level::Commune], limit: 3, ..Default::default() };
    /// let names = |typed| -> Vec<String> {
    ///     france.search(typed, &communes).iter().map(|hit| hit.territory.name()).collect()
    /// };
    /// assert_eq!(names("bord"), ["Bordeaux", "Bordères-sur-l'Échez", "Bordes"]);
    /// assert_eq!(names("st denis")[0], "Saint-Denis");
    /// assert_eq!(names("rochelle")[0], "La Rochelle");
    /// assert_eq!(names("97410"), ["Saint-Pierre", "Saint-Benoît"]); // the postal code of one, the code of the other
    /// let hits = france.search("bordaux", &communes);
    /// assert_eq!((hits[0].territory.name().as_str(), hits[0].matched), ("Bordeaux", Match::Slip));
    /// # }
    /// ```
    #[must_use]
    pub fn search(&self, typed: &str, options: &SearchOptions<'_>) -> Vec<Hit<'_>> {
        let Some(query) = Query::new(typed) else { return Vec::new() };
        let filter = Filter::new(self, options);
        if filter.nothing || options.limit == 0 {
            return Vec::new();
        }
        let mut best = Best::new(options.limit);
        if query.full.as_bytes().iter().any(u8::is_ascii_digit) {
            self.by_code(query.full.as_bytes(), &filter, &mut best);
        }
        self.by_name(&query, &filter, &mut best);
        if best.found.is_empty() && query.full.as_bytes().len() >= LEAST_FOR_SLIPS {
            self.by_slip(query.full.as_bytes(), &filter, &mut best);
        }
        let hits = best.found.into_iter();
        hits.map(|found| Hit { territory: self.at(found.place), matched: found.matched }).collect()
    }

    /// Offers territories whose name, or a word in it, begins with the typed text.
    fn by_name(&self, query: &Query, filter: &Filter<'_>, best: &mut Best) {
        let typed = [Some(query.full), query.unfinished];
        for (number, area) in filter.areas() {
            let matched = typed.iter().flatten().filter_map(|key| match_area(area, key.as_bytes())).min();
            if let Some(matched) = matched {
                best.offer(Place::Area(number), matched, self.weight_of_area(number));
            }
        }
        for index in self.indexes(filter) {
            for key in typed.iter().flatten() {
                let key = key.as_bytes();
                let range = index.names.order.range(key, &index.names.names);
                let middle = range.start + index.exact(&range, key);
                index.offer(&index.names.order, range.start..middle, Match::Exact, filter, best);
                index.offer(&index.names.order, middle..range.end, Match::Beginning, filter, best);
            }
            for key in typed.iter().flatten() {
                if !best.wants(Match::Word, u8::MAX) {
                    break;
                }
                let words = &index.names.words;
                let range = words.range(key.as_bytes(), &index.names.names);
                index.offer(words, range, Match::Word, filter, best);
            }
        }
    }

    /// Offers territories whose name, or a word in it, begins with the typed text but for one mistake.
    fn by_slip(&self, typed: &[u8], filter: &Filter<'_>, best: &mut Best) {
        for (number, area) in filter.areas() {
            if slips_to_area(area, typed) {
                best.offer(Place::Area(number), Match::Slip, self.weight_of_area(number));
            }
        }
        for index in self.indexes(filter) {
            index.names.slips(typed, |sorted, range| index.offer(sorted, range, Match::Slip, filter, best));
        }
    }

    /// Offers territories whose code is the typed text, and communes whose postal code begins with it.
    fn by_code(&self, typed: &[u8], filter: &Filter<'_>, best: &mut Best) {
        let Ok(typed) = std::str::from_utf8(typed) else { return };
        let upper = typed.to_ascii_uppercase();
        for &level in Level::ALL {
            let found = Id::new(level, &upper).ok().and_then(|id| self.get(id));
            if let Some(found) =
                found.filter(|its| filter.takes_level(its.level()) && filter.takes_place(its.place))
            {
                best.offer(found.place, Match::Exact, self.weight_of(found.place));
            }
        }
        if typed.len() > 5 || typed.len() < 2 || !typed.bytes().all(|b| b.is_ascii_digit()) {
            return;
        }
        let first = typed.parse::<u32>().unwrap_or(0) * 10_u32.pow(5 - typed.len() as u32);
        let last = first + 10_u32.pow(5 - typed.len() as u32) - 1;
        let matched = if first == last { Match::Exact } else { Match::Beginning };
        if !filter.takes_level(Level::Commune) {
            return;
        }
        for commune in self.communes.postal.between(first, last, &self.communes.codes) {
            if filter.takes_place(Place::Commune(commune)) {
                best.offer(Place::Commune(commune), matched, self.communes.weight(commune));
            }
        }
    }

    /// The lists of names to search.
    fn indexes(&self, filter: &Filter<'_>) -> impl Iterator<Item = Index<'_>> {
        let parts = Self::PART_LEVELS.iter().any(|&level| filter.takes_level(level));
        let wanted = [filter.takes_level(Level::Commune), filter.takes_level(Level::Epci), parts];
        self.lists().into_iter().zip(wanted).filter_map(|(index, wanted)| index.filter(|_| wanted))
    }

    /// All lists of names.
    pub(crate) fn all_indexes(&self) -> impl Iterator<Item = Index<'_>> {
        self.lists().into_iter().flatten()
    }

    /// The names of communes, of EPCI and of parts of communes.
    fn lists(&self) -> [Option<Index<'_>>; 3] {
        let communes =
            Index { names: &self.communes.index, communes: Some(&self.communes), place: Place::Commune };
        let epcis = self.epcis.as_ref();
        let epcis = epcis.map(|epcis| Index { names: &epcis.index, communes: None, place: Place::Epci });
        let parts = self.parts.as_ref();
        let parts = parts.map(|parts| Index { names: &parts.index, communes: None, place: Place::Part });
        [Some(communes), epcis, parts]
    }

    /// The weight of a territory in the order of answers.
    pub(crate) fn weight_of(&self, place: Place) -> u8 {
        match place {
            Place::Commune(commune) => self.communes.weight(commune),
            Place::Area(area) => self.weight_of_area(area),
            Place::Country => u8::MAX,
            Place::Epci(_) | Place::Part(_) => 0,
        }
    }

    /// A département or région weighs as much as its chef-lieu, and comes after it.
    fn weight_of_area(&self, area: usize) -> u8 {
        let chef_lieu = AREAS.get(area).and_then(|area| self.communes.codes.find(area.chef_lieu));
        chef_lieu.map_or(0, |commune| self.communes.weight(commune))
    }
}
