//! Search as somebody types.

use std::ops::Range;

use crate::areas::{self, AREAS, Area};
use crate::fold::{Key, Query, is_link};
use crate::store::Sorted;
use crate::store::communes::Communes;
use crate::store::index::{NameIndex, one_slip};
use crate::territory::Place;
use crate::{Id, Level, Territories, Territory};

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
        for level in Level::ALL {
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

/// A list of names and what they are names of.
pub(crate) struct Index<'t> {
    names: &'t NameIndex,
    communes: Option<&'t Communes>,
    place: fn(usize) -> Place,
}

impl Index<'_> {
    /// How many names of a range of those that begin with a key are just that: they come first.
    fn exact(&self, range: &Range<usize>, key: &[u8]) -> usize {
        let len = |place| self.names.order.key(place, &self.names.names).as_bytes().len();
        range.clone().take_while(|&place| len(place) == key.len()).count()
    }

    /// The places of the names that have a key.
    pub(crate) fn exactly(&self, key: &[u8]) -> Vec<Place> {
        let range = self.names.order.range(key, &self.names.names);
        let exact = range.start..range.start + self.exact(&range, key);
        let mut names: Vec<usize> = exact.map(|place| self.names.order.name(place)).collect();
        names.sort_unstable();
        names.into_iter().map(self.place).collect()
    }

    /// Offers the names of a range.
    fn offer(
        &self,
        sorted: &Sorted,
        range: Range<usize>,
        matched: Match,
        filter: &Filter<'_>,
        best: &mut Best,
    ) {
        // With no filter, the heaviest of each block are answers, so none lighter than the tenth
        // of those need be looked at (for ten answers).
        let open = filter.is_open() && (self.communes.is_some() || filter.takes_all_parts());
        let mut least = if open { sorted.weight_of_nth_block(&range, best.limit) } else { 0 };
        let mut block = range.start;
        while block < range.end {
            let (end, heaviest) = sorted.block(block);
            if heaviest >= least && best.wants(matched, heaviest) {
                for place in block..end.min(range.end) {
                    let name = sorted.name(place);
                    let weight = self.communes.map_or(0, |communes| communes.weight(name));
                    if weight >= least {
                        let found = (self.place)(name);
                        if filter.takes_place(found) {
                            best.offer(found, matched, weight);
                            least = least.max(best.least(matched));
                        }
                    }
                }
            }
            block = end;
        }
    }
}

/// What is let through.
struct Filter<'t> {
    data: &'t Territories,
    /// A bit for each level.
    levels: u16,
    within: Within,
    /// True when the territory to search in is not to be found.
    nothing: bool,
}

/// Where to search.
enum Within {
    France,
    /// The communes of a département or collectivity.
    Communes(Range<usize>),
    /// Those of a région: its code.
    Region(&'static str),
    Epci(usize),
    Commune(usize),
}

impl<'t> Filter<'t> {
    fn new(data: &'t Territories, options: &SearchOptions<'_>) -> Self {
        let levels = match options.levels {
            [] => u16::MAX,
            levels => levels.iter().fold(0, |set, &level| set | 1 << level as u16),
        };
        let within = options.within.map(|id| data.get(id));
        let nothing = within == Some(None);
        let within = match within.flatten().map(|within| within.place) {
            None | Some(Place::Country) => Within::France,
            Some(Place::Area(area)) if area < areas::REGIONS => {
                Within::Region(AREAS.get(area).map_or("", |area| area.code))
            }
            Some(Place::Area(area)) => Within::Communes(data.communes.codes.of_area(area - areas::REGIONS)),
            Some(Place::Epci(epci)) => Within::Epci(epci),
            Some(Place::Commune(commune)) => Within::Commune(commune),
            // Nothing is inside a part of a commune.
            Some(Place::Part(_)) => Within::Commune(usize::MAX),
        };
        Self { data, levels, within, nothing }
    }

    /// True when the whole country is let through.
    const fn is_open(&self) -> bool {
        matches!(self.within, Within::France)
    }

    const fn takes_all_parts(&self) -> bool {
        self.levels & Self::PARTS == Self::PARTS
    }

    /// The levels of parts, which are in one list.
    const PARTS: u16 = 1 << Level::ArrondissementMunicipal as u16
        | 1 << Level::CommuneDeleguee as u16
        | 1 << Level::CommuneAssociee as u16;

    /// The areas that are let through, with their numbers.
    fn areas(&self) -> impl Iterator<Item = (usize, &'static Area)> {
        let levels = [Level::Region, Level::Departement, Level::Collectivite];
        let all = if levels.iter().any(|&level| self.takes_level(level)) { &AREAS[..] } else { &[] };
        all.iter().enumerate().filter(|&(number, _)| self.takes_place(Place::Area(number)))
    }

    fn takes_level(&self, level: Level) -> bool {
        self.levels >> level as u16 & 1 == 1
    }

    fn takes_place(&self, place: Place) -> bool {
        match place {
            Place::Commune(commune) => self.takes_commune(commune),
            Place::Part(part) => self.data.parts.as_ref().is_some_and(|parts| {
                self.takes_level(parts.level(part)) && self.takes_commune(parts.commune(part))
            }),
            Place::Epci(epci) => self.takes_epci(epci),
            Place::Area(area) => AREAS.get(area).is_some_and(|area| {
                self.takes_level(area.level)
                    && match self.within {
                        Within::France => true,
                        Within::Region(region) => area.region == region,
                        _ => false,
                    }
            }),
            Place::Country => self.takes_level(Level::Country) && matches!(self.within, Within::France),
        }
    }

    fn takes_commune(&self, commune: usize) -> bool {
        let area = || self.data.communes.codes.area(commune);
        match &self.within {
            Within::France => true,
            Within::Communes(communes) => communes.contains(&commune),
            Within::Region(region) => areas::of_communes(area()).is_some_and(|area| area.region == *region),
            Within::Epci(epci) => {
                self.data.epcis.as_ref().is_some_and(|epcis| epcis.of(area(), commune) == Some(*epci))
            }
            Within::Commune(its) => *its == commune,
        }
    }

    /// EPCI of today, of which some commune lies where to search.
    fn takes_epci(&self, epci: usize) -> bool {
        let Some(epcis) = self.data.epcis.as_ref().filter(|epcis| epcis.is_current(epci)) else {
            return false;
        };
        match &self.within {
            Within::France => true,
            Within::Communes(communes) => epcis.is_in(epci, self.data.communes.codes.area(communes.start)),
            Within::Region(region) => (0..areas::AREAS_OF_COMMUNES).any(|area| {
                areas::of_communes(area).is_some_and(|its| its.region == *region) && epcis.is_in(epci, area)
            }),
            Within::Epci(_) | Within::Commune(_) => false,
        }
    }
}

/// The best answers so far, the best first.
struct Best {
    limit: usize,
    found: Vec<Found>,
}

/// An answer, ordered as answers are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    matched: Match,
    /// The weight, turned around.
    lightness: u8,
    place: Place,
}

impl Best {
    fn new(limit: usize) -> Self {
        Self { limit, found: Vec::with_capacity(limit.min(64)) }
    }

    /// True when an answer of a match and a weight may be among the best.
    fn wants(&self, matched: Match, weight: u8) -> bool {
        match self.found.last() {
            Some(last) if self.found.len() >= self.limit => {
                (matched, u8::MAX - weight) <= (last.matched, last.lightness)
            }
            _ => true,
        }
    }

    /// The least weight with which an answer of a match may be among the best.
    fn least(&self, matched: Match) -> u8 {
        match self.found.last() {
            Some(last) if self.found.len() >= self.limit && last.matched == matched => {
                u8::MAX - last.lightness
            }
            Some(last) if self.found.len() >= self.limit && last.matched < matched => u8::MAX,
            _ => 0,
        }
    }

    fn offer(&mut self, place: Place, matched: Match, weight: u8) {
        let found = Found { matched, lightness: u8::MAX - weight, place };
        if let Some(same) = self.found.iter().position(|its| its.place == place) {
            if self.found.get(same).is_some_and(|same| *same <= found) {
                return;
            }
            self.found.remove(same);
        }
        let at = self.found.partition_point(|its| *its < found);
        if at < self.limit {
            self.found.truncate(self.limit - 1);
            self.found.insert(at.min(self.found.len()), found);
        }
    }
}

/// How the name of an area goes with what was typed.
fn match_area(area: &Area, typed: &[u8]) -> Option<Match> {
    let name = area.words.as_bytes();
    if begins(name, typed) {
        let letters = name.iter().filter(|&&letter| letter != b' ').count();
        return Some(if letters == typed.len() { Match::Exact } else { Match::Beginning });
    }
    let mut inside = memchr::memchr_iter(b' ', name).filter_map(|space| name.get(space + 1..));
    inside.any(|rest| begins(rest, typed) && !begins_with_link(rest)).then_some(Match::Word)
}

fn slips_to_area(area: &Area, typed: &[u8]) -> bool {
    let near = |rest: &str| {
        rest.bytes().next() == typed.first().copied() && {
            let mut letters = Key::EMPTY;
            rest.bytes().filter(|&letter| letter != b' ').for_each(|letter| letters.push(letter));
            one_slip(typed, letters.as_bytes())
        }
    };
    near(area.words) || words_inside(area.words).any(near)
}

/// What follows each space, but for the words that only link others.
fn words_inside(words: &str) -> impl Iterator<Item = &str> {
    let inside = words.match_indices(' ').filter_map(|(at, _)| words.get(at + 1..));
    inside.filter(|rest| !begins_with_link(rest.as_bytes()))
}

fn begins_with_link(words: &[u8]) -> bool {
    words.split(|&letter| letter == b' ').next().is_some_and(is_link)
}

/// True when words begin with letters, spaces left out.
fn begins(words: &[u8], typed: &[u8]) -> bool {
    if words.first() != typed.first() {
        return false;
    }
    let mut letters = words.iter().filter(|&&letter| letter != b' ');
    typed.iter().all(|letter| letters.next() == Some(letter))
}
