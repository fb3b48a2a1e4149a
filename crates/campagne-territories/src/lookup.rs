//! The ways to a territory: by identifier, code and postal code, or all of a level.

use std::str::FromStr as _;

use crate::areas::{self, AREAS};
use crate::id::Id;
use crate::level::Level;
use crate::place::Place;
use crate::store::communes::postal_number;
use crate::store::epcis::Epcis;
use crate::territories::Territories;
use crate::territory::Territory;

impl Territories {
    /// The territory of an identifier. Returns `None` if it does not exist today. (EPCI that only existed
    /// in 2020 are found too: see [`Territory::is_current`].)
    #[must_use]
    pub fn get(&self, id: Id) -> Option<Territory<'_>> {
        let code = id.code();
        let place = match id.level() {
            Level::Country => Place::Country,
            level @ (Level::Region | Level::Departement | Level::Collectivite) => {
                Place::Area(areas::find(level, code)?)
            }
            Level::Epci => Place::Epci(self.epcis.as_ref()?.find(code)?),
            Level::Commune => Place::Commune(self.communes.codes.find(code)?),
            level => Place::Part(self.parts.as_ref()?.find(level, code)?),
        };
        Some(self.at(place))
    }

    /// The territory of an identifier in text, as in [`get`](Self::get).
    #[must_use]
    pub fn identified(&self, id: &str) -> Option<Territory<'_>> {
        self.get(Id::from_str(id).ok()?)
    }

    /// The commune that has an INSEE code today.
    #[must_use]
    pub fn commune(&self, code: &str) -> Option<Territory<'_>> {
        self.communes.codes.find(code).map(|commune| self.at(Place::Commune(commune)))
    }

    /// The arrondissement municipal of a code.
    #[must_use]
    pub fn arrondissement(&self, code: &str) -> Option<Territory<'_>> {
        let part = self.parts.as_ref()?.find(Level::ArrondissementMunicipal, code)?;
        Some(self.at(Place::Part(part)))
    }

    /// The communes that have a postal code, in the order of their codes. A postal code is not a commune:
    /// one serves six communes on average, and some communes have twenty.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::Territories;
    /// let names = |code| -> Vec<String> {
    ///     Territories::embedded().at_postal_code(code).iter().map(|commune| commune.name()).collect()
    /// };
    /// assert_eq!(names("33000"), ["Bordeaux"]);
    /// assert_eq!(names("51300").len(), 46);
    /// # }
    /// ```
    #[must_use]
    pub fn at_postal_code(&self, postal_code: &str) -> Vec<Territory<'_>> {
        let Some(code) = postal_number(postal_code) else { return Vec::new() };
        let communes = self.communes.postal.communes(code, &self.communes.codes);
        communes.into_iter().map(|commune| self.at(Place::Commune(commune))).collect()
    }

    /// Every territory of a level that exists today, in the order of the codes (communes of départements
    /// before communes of collectivities).
    pub fn all(&self, level: Level) -> impl Iterator<Item = Territory<'_>> {
        let range = |len: usize, place: fn(usize) -> Place| (0..len).map(place).collect::<Vec<_>>();
        let places = match level {
            Level::Country => vec![Place::Country],
            Level::Region | Level::Departement | Level::Collectivite => {
                let areas = AREAS.iter().enumerate().filter(|(_, area)| area.level == level);
                areas.map(|(area, _)| Place::Area(area)).collect()
            }
            Level::Epci => {
                let mut places = range(self.epcis.as_ref().map_or(0, Epcis::len), Place::Epci);
                places.retain(|place| self.at(*place).is_current());
                places
            }
            Level::Commune => range(self.communes.codes.len(), Place::Commune),
            level => match &self.parts {
                Some(parts) => parts.of_level(level).map(Place::Part).collect(),
                None => Vec::new(),
            },
        };
        places.into_iter().map(|place| self.at(place))
    }
}
