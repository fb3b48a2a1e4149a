//! The places of events.

use std::collections::HashMap;

use campagne_territories::{Id, Level, Territories, Territory, Vintage};

use super::bits::Bits;
use crate::campaign::Campaign;
use crate::event::Event;
use crate::programme::place::place;
use crate::words::fold;

/// The number for «no place».
const NOWHERE: u32 = u32::MAX;

/// The places of events: each different place once, and its number for each event.
#[derive(Debug)]
pub(super) struct Places {
    known: Vec<Place>,
    of: Vec<u32>,
    levels: Vec<OfLevel>,
}

/// The territories of a level that have events.
#[derive(Debug)]
struct OfLevel {
    level: Level,
    /// In the order of the identifiers.
    ids: Vec<Id>,
    /// The identifiers as texts.
    names: Vec<String>,
    /// For each place, the number of its territory.
    of: Vec<u32>,
}

/// A place of events, and the territories that hold it.
#[derive(Debug)]
struct Place {
    /// The place itself and all that holds it, except for the country.
    ids: Vec<Id>,
    key: Key,
}

/// The order of places: the whole country first, then by name of the région or the collectivity, the
/// département, the commune.
type Key = (bool, String, String, String);

impl Places {
    pub(super) fn new(campaign: &Campaign, territories: Option<&Territories>, events: &[&Event]) -> Self {
        let vintage = Vintage::nearest(campaign.first_day());
        let (mut known, mut of) = (Vec::new(), Vec::with_capacity(events.len()));
        // Places are looked up once for each different spelling.
        let mut given: HashMap<(Option<&str>, Option<&str>), u32> = HashMap::new();
        let mut numbers: HashMap<Id, u32> = HashMap::new();
        for event in events {
            let commune = event.venue.as_ref().map(|venue| venue.commune.as_str());
            let number = *given.entry((commune, event.territory.as_deref())).or_insert_with(|| {
                let Some(found) = found(territories, event, vintage) else { return NOWHERE };
                let Some(id) = found.ids.first().copied() else { return NOWHERE };
                *numbers.entry(id).or_insert_with(|| {
                    known.push(found);
                    u32::try_from(known.len()).map_or(NOWHERE, |count| count - 1)
                })
            });
            of.push(number);
        }
        let levels = LEVELS.map(|level| OfLevel::new(level, &known)).into();
        Self { known, of, levels }
    }

    /// The events in one of some territories. Returns `None` if the list is empty.
    pub(super) fn filter(&self, territories: &[Id]) -> Option<Bits> {
        if territories.is_empty() {
            return None;
        }
        let asked =
            |place: &Place| territories.iter().any(|asked| *asked == Id::FRANCE || place.ids.contains(asked));
        let asked: Vec<bool> = self.known.iter().map(asked).collect();
        let is_in = |number: &u32| asked.get(*number as usize).copied().unwrap_or(false);
        Some(Bits::of(self.of.iter().map(is_in)))
    }

    /// How many events are in each territory of some levels, in the order of the identifiers and without
    /// zeros. `by_place` has the number of events in each place.
    pub(super) fn counts<'p>(&'p self, by_place: &[usize], levels: &[Level]) -> Vec<(Id, &'p str, usize)> {
        let mut all = Vec::new();
        for of_level in self.levels.iter().filter(|of_level| levels.contains(&of_level.level)) {
            let mut counts = vec![0; of_level.ids.len()];
            for (territory, count) in of_level.of.iter().zip(by_place) {
                if let Some(sum) = counts.get_mut(*territory as usize) {
                    *sum += count;
                }
            }
            let known = of_level.ids.iter().copied().zip(of_level.names.iter().map(String::as_str));
            let counts = known.zip(counts).filter(|(_, count)| *count > 0);
            all.extend(counts.map(|((id, name), count)| (id, name, count)));
        }
        all
    }

    /// How many of some events are in each place.
    pub(super) fn by_place(&self, events: &Bits) -> Vec<usize> {
        let mut counts = vec![0; self.known.len()];
        for number in events.iter() {
            let place = self.of.get(number).and_then(|place| counts.get_mut(*place as usize));
            if let Some(count) = place {
                *count += 1;
            }
        }
        counts
    }

    /// The rank of each event in the order of places.
    pub(super) fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<usize> = (0..self.known.len()).collect();
        order.sort_by_key(|place| self.known.get(*place).map(|place| &place.key));
        let mut ranks = vec![NOWHERE; self.known.len()];
        for (rank, place) in order.into_iter().enumerate() {
            if let (Some(place), Ok(rank)) = (ranks.get_mut(place), u32::try_from(rank)) {
                *place = rank;
            }
        }
        self.of.iter().map(|place| ranks.get(*place as usize).copied().unwrap_or(NOWHERE)).collect()
    }
}

/// The levels by which events are counted, from the widest.
const LEVELS: [Level; 5] =
    [Level::Region, Level::Departement, Level::Collectivite, Level::Epci, Level::Commune];

impl OfLevel {
    fn new(level: Level, places: &[Place]) -> Self {
        let own = |place: &Place| place.ids.iter().copied().find(|id| id.level() == level);
        let mut ids: Vec<Id> = places.iter().filter_map(own).collect();
        ids.sort_unstable();
        ids.dedup();
        let number = |place| {
            let at = own(place).and_then(|id| ids.binary_search(&id).ok());
            at.and_then(|at| u32::try_from(at).ok()).unwrap_or(NOWHERE)
        };
        let of = places.iter().map(number).collect();
        let names = ids.iter().map(Id::to_string).collect();
        Self { level, ids, names, of }
    }
}

fn found(territories: Option<&Territories>, event: &Event, vintage: Vintage) -> Option<Place> {
    if let Some(known) = territories {
        return Some(Place::new(place(known, event)?, vintage));
    }
    // Without the tables, only the written codes are known.
    let commune = event.venue.as_ref().and_then(|venue| Id::new(Level::Commune, &venue.commune).ok());
    let id = commune.or_else(|| event.territory.as_deref()?.parse().ok())?;
    Some(Place { ids: vec![id], key: (id != Id::FRANCE, id.to_string(), String::new(), String::new()) })
}

impl Place {
    fn new(territory: Territory<'_>, vintage: Vintage) -> Self {
        let epci = territory.epci_of(vintage);
        let others = territory.parents().into_iter().filter(|parent| parent.level() != Level::Epci);
        let mut ids = vec![territory.id()];
        for id in others.chain(epci).map(|parent| parent.id()) {
            if !ids.contains(&id) && id != Id::FRANCE {
                ids.push(id);
            }
        }
        let name = |territory: Option<Territory<'_>>| {
            territory.map(|territory| fold(&territory.name())).unwrap_or_default()
        };
        let holds = |level: Level| {
            let all = territory.parents();
            all.into_iter().chain([territory]).find(|parent| parent.level() == level)
        };
        let area = holds(Level::Departement);
        let widest = holds(Level::Region).or_else(|| holds(Level::Collectivite));
        let own = if territory.level() > Level::Departement { Some(territory) } else { None };
        let key = (territory.id() != Id::FRANCE, name(widest), name(area), name(own));
        Self { ids, key }
    }
}
