//! Where to search, and for which levels.

use std::ops::Range;

use super::options::SearchOptions;
use crate::areas::{self, AREAS, Area};
use crate::level::Level;
use crate::place::Place;
use crate::territories::Territories;

/// Which territories to search.
pub(super) struct Filter<'t> {
    data: &'t Territories,
    /// A bit for each level.
    levels: u16,
    within: Within,
    /// Whether the territory to search in does not exist.
    pub(super) nothing: bool,
}

/// Where to search.
enum Within {
    France,
    /// The communes of a département or collectivity.
    Communes(Range<usize>),
    /// The communes of a région: its code.
    Region(&'static str),
    Epci(usize),
    Commune(usize),
}

impl<'t> Filter<'t> {
    pub(super) fn new(data: &'t Territories, options: &SearchOptions<'_>) -> Self {
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

    /// Whether the whole country is searched.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self.within, Within::France)
    }

    pub(super) const fn takes_all_parts(&self) -> bool {
        self.levels & Self::PARTS == Self::PARTS
    }

    /// The levels of parts, which are in one list.
    const PARTS: u16 = 1 << Level::ArrondissementMunicipal as u16
        | 1 << Level::CommuneDeleguee as u16
        | 1 << Level::CommuneAssociee as u16;

    /// The areas to search, with their numbers.
    pub(super) fn areas(&self) -> impl Iterator<Item = (usize, &'static Area)> {
        let levels = [Level::Region, Level::Departement, Level::Collectivite];
        let all = if levels.iter().any(|&level| self.takes_level(level)) { &AREAS[..] } else { &[] };
        all.iter().enumerate().filter(|&(number, _)| self.takes_place(Place::Area(number)))
    }

    pub(super) fn takes_level(&self, level: Level) -> bool {
        self.levels >> level as u16 & 1 == 1
    }

    pub(super) fn takes_place(&self, place: Place) -> bool {
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

    /// Whether to search an EPCI: it is one of today, and a commune of it lies where to search.
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
