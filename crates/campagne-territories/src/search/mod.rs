//! Search as somebody types.

mod area;
mod best;
mod filter;
mod index;

use crate::areas::AREAS;
use crate::fold::Query;
use crate::territory::Place;
use crate::{Id, Level, Territories, Territory};
use area::{match_area, slips_to_area};
use best::Best;
use filter::Filter;
use index::Index;

/// What to search for, and how much of it.
#[derive(Debug, Clone, Copy)]
pub struct SearchOptions<'o> {
    /// The most answers to give; 10 unless said otherwise.
    pub limit: usize,
    /// The levels to search; all where this is empty.
    pub levels: &'o [Level],
    /// The territory in which to search, with the EPCI of today.
    pub within: Option<Id>,
}

impl Default for SearchOptions<'_> {
    fn default() -> Self {
        Self { limit: 10, levels: &[], within: None }
    }
}

/// How an answer goes with what was typed; the first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The name or the code is what was typed, but for case, accents, hyphens and apostrophes.
    Exact,
    /// It begins with it.
    Beginning,
    /// A word inside the name begins with it.
    Word,
    /// It begins with it, or a word inside it does, but for one typing mistake.
    Slip,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'t> {
    /// What was found.
    pub territory: Territory<'t>,
    /// How it goes with what was typed.
    pub matched: Match,
}

/// Fewer letters are not looked at for typing mistakes: half the names would be near.
const LEAST_FOR_SLIPS: usize = 4;

impl Territories {
    /// The territories whose name, code or postal code goes with what somebody has typed so far.
    ///
    /// First those that are just that, then those that begin with it, then those in which a word
    /// does; only when there are none, those that would but for one typing mistake. Among equals
    /// those with the most inhabitants come first (compared in steps of a fifth), then those of
    /// the lowest code. Case, accents, hyphens, apostrophes and spaces do not count, and `St` is `Saint`. Digits are
    /// taken for a postal code, or the code of a territory.
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

    /// Those whose name begins with what was typed, or a word in it.
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

    /// Those whose name begins with what was typed but for one mistake, or a word in it.
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

    /// Those whose code is what was typed, and communes whose postal code begins with it.
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

    /// All lists of names that there are.
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

    /// What a territory weighs in the order of answers.
    pub(crate) fn weight_of(&self, place: Place) -> u8 {
        match place {
            Place::Commune(commune) => self.communes.weight(commune),
            Place::Area(area) => self.weight_of_area(area),
            Place::Country => u8::MAX,
            Place::Epci(_) | Place::Part(_) => 0,
        }
    }

    /// Départements and régions weigh what their chef-lieu weighs, and come after it.
    fn weight_of_area(&self, area: usize) -> u8 {
        let chef_lieu = AREAS.get(area).and_then(|area| self.communes.codes.find(area.chef_lieu));
        chef_lieu.map_or(0, |commune| self.communes.weight(commune))
    }
}
