//! One territory: its name, where it belongs, what it contains.

use std::fmt;

use crate::answers::Point;
use crate::areas::{self, AREAS, Area};
use crate::code::CommuneNumber;
use crate::id::Id;
use crate::level::Level;
use crate::place::Place;
use crate::store::communes::postal_number;
use crate::territories::Territories;
use crate::vintage::Vintage;
use crate::zone;

/// A territory among the [`Territories`]: a number and a reference, as cheap to copy.
#[derive(Clone, Copy)]
pub struct Territory<'t> {
    pub(crate) data: &'t Territories,
    pub(crate) place: Place,
}

impl Territories {
    /// The territory at a place.
    pub(crate) const fn at(&self, place: Place) -> Territory<'_> {
        Territory { data: self, place }
    }
}

impl<'t> Territory<'t> {
    /// Its level.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.place {
            Place::Country => Level::Country,
            Place::Area(area) => AREAS.get(area).map_or(Level::Country, |area| area.level),
            Place::Epci(_) => Level::Epci,
            Place::Commune(_) => Level::Commune,
            Place::Part(part) => {
                self.data.parts.as_ref().map_or(Level::CommuneAssociee, |parts| parts.level(part))
            }
        }
    }

    /// Its code, which means nothing without the level.
    #[must_use]
    pub fn code(&self) -> String {
        match self.place {
            Place::Country => "fr".into(),
            Place::Area(area) => AREAS.get(area).map_or("", |area| area.code).into(),
            Place::Epci(epci) => self.data.epcis.as_ref().map(|epcis| epcis.siren(epci)).unwrap_or_default(),
            Place::Commune(commune) => self.data.communes.codes.code(commune),
            Place::Part(part) => self.data.parts.as_ref().map(|parts| parts.code(part)).unwrap_or_default(),
        }
    }

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> Id {
        Id::new(self.level(), &self.code()).unwrap_or(Id::FRANCE)
    }

    /// Its name, as the Code officiel géographique writes it.
    #[must_use]
    pub fn name(&self) -> String {
        match self.place {
            Place::Country => "France".into(),
            Place::Area(area) => AREAS.get(area).map_or("", |area| area.name).into(),
            Place::Epci(epci) => {
                self.data.epcis.as_ref().map(|epcis| epcis.index.names.get(epci)).unwrap_or_default()
            }
            Place::Commune(commune) => self.data.communes.index.names.get(commune),
            Place::Part(part) => {
                self.data.parts.as_ref().map(|parts| parts.index.names.get(part)).unwrap_or_default()
            }
        }
    }

    /// Whether it exists today; false for an EPCI that only existed in 2020.
    #[must_use]
    pub fn is_current(&self) -> bool {
        match (self.place, &self.data.epcis) {
            (Place::Epci(epci), Some(epcis)) => epcis.is_current(epci),
            _ => true,
        }
    }

    /// The commune that it is, or is a part of.
    #[must_use]
    pub fn commune(&self) -> Option<Self> {
        self.commune_number().map(|commune| self.data.at(Place::Commune(commune)))
    }

    pub(crate) fn commune_number(&self) -> Option<usize> {
        match self.place {
            Place::Commune(commune) => Some(commune),
            Place::Part(part) => self.data.parts.as_ref().map(|parts| parts.commune(part)),
            _ => None,
        }
    }

    /// The département or the collectivity that it is, or that a commune or a part of one is in.
    #[must_use]
    pub fn departement(&self) -> Option<Self> {
        match self.place {
            Place::Area(area) if area >= areas::REGIONS => Some(*self),
            _ => self.commune_number().map(|commune| self.data.at(Place::Area(self.data.area_of(commune)))),
        }
    }

    /// The code of this département or collectivity. For a région with a single département, the code of
    /// the département.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let france = campagne_territories::Territories::embedded();
    /// let code = |id| france.identified(id).unwrap().area_code();
    /// assert_eq!(code("fr:commune:33063"), Some("33"));
    /// assert_eq!(code("fr:region:04"), Some("974"));
    /// assert_eq!(code("fr:region:75"), None);
    /// # }
    /// ```
    #[must_use]
    pub fn area_code(&self) -> Option<&'static str> {
        match self.departement() {
            Some(area) => area.area().map(|area| area.code),
            None => areas::area_of(&self.id()),
        }
    }

    /// The région that it is or is in. A collectivity is in none.
    #[must_use]
    pub fn region(&self) -> Option<Self> {
        let area = match self.place {
            Place::Area(area) if area < areas::REGIONS => return Some(*self),
            _ => self.departement()?.area()?,
        };
        let region = AREAS.iter().take(areas::REGIONS).position(|region| region.code == area.region)?;
        Some(self.data.at(Place::Area(region)))
    }

    /// The EPCI that it is, or that a commune or a part of one is in today.
    #[must_use]
    pub fn epci(&self) -> Option<Self> {
        self.epci_of(Vintage::Today)
    }

    /// The EPCI of a vintage. Four islands have none, and neither has any commune of a collectivity.
    #[must_use]
    pub fn epci_of(&self, vintage: Vintage) -> Option<Self> {
        if let Place::Epci(_) = self.place {
            return Some(*self);
        }
        let (epcis, commune) = (self.data.epcis.as_ref()?, self.commune_number()?);
        let codes = &self.data.communes.codes;
        let then = match vintage {
            Vintage::Y2020 => CommuneNumber::of(&codes.code(commune)).and_then(|code| epcis.of_2020(code)),
            Vintage::Today => None,
        };
        let epci = then.unwrap_or_else(|| epcis.of(codes.area(commune), commune))?;
        Some(self.data.at(Place::Epci(epci)))
    }

    /// The territories that hold all of it, from the narrowest to the whole country.
    #[must_use]
    pub fn parents(&self) -> Vec<Self> {
        let commune = self.commune();
        let own = match self.place {
            Place::Epci(_) => {
                // An EPCI may lie in several départements; then no single one holds all of it.
                let communes = self.children(Level::Commune);
                let shared = |of: fn(&Self) -> Option<Self>| {
                    let first = communes.first().and_then(of);
                    first.filter(|_| communes.iter().all(|commune| of(commune) == first))
                };
                [shared(Self::departement), shared(Self::region), None, None]
            }
            _ => [commune, self.epci(), self.departement(), self.region()],
        };
        let mut parents: Vec<Self> = own.into_iter().flatten().filter(|parent| parent != self).collect();
        if self.place != Place::Country {
            parents.push(self.data.at(Place::Country));
        }
        parents
    }

    /// The territories of a level that lie in it wholly, in the order of the codes.
    #[must_use]
    pub fn children(&self, level: Level) -> Vec<Self> {
        let communes =
            |range: std::ops::Range<usize>| range.map(|c| self.data.at(Place::Commune(c))).collect();
        match (self.place, level) {
            (Place::Area(area), Level::Commune) if area >= areas::REGIONS => {
                communes(self.data.communes.codes.of_area(area - areas::REGIONS))
            }
            (Place::Epci(epci), Level::Commune) => {
                let epcis = self.data.epcis.as_ref();
                let communes = epcis.map(|epcis| epcis.communes(epci, &self.data.communes.codes));
                communes.unwrap_or_default().into_iter().map(|c| self.data.at(Place::Commune(c))).collect()
            }
            _ if level <= self.level() => Vec::new(),
            _ => self.data.all(level).filter(|child| self.contains(child)).collect(),
        }
    }

    /// Whether all of another territory lies in this one, or the two are the same.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let france = campagne_territories::Territories::embedded();
    /// let [aquitaine, gironde, paris] = ["fr:region:75", "fr:departement:33", "fr:departement:75"]
    ///     .map(|id| france.identified(id).unwrap());
    /// let bordeaux = france.commune("33063").unwrap();
    /// assert!(aquitaine.contains(&gironde) && gironde.contains(&bordeaux));
    /// assert!(!paris.contains(&bordeaux));
    /// # }
    /// ```
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.contains_in(other, Vintage::Today)
    }

    /// The same, with the EPCI of a vintage.
    #[must_use]
    pub fn contains_in(&self, other: &Self, vintage: Vintage) -> bool {
        if self.place == other.place || self.place == Place::Country {
            return true;
        }
        match self.level() {
            Level::Region if other.level() != Level::Epci => other.region() == Some(*self),
            Level::Departement | Level::Collectivite if other.level() != Level::Epci => {
                other.departement() == Some(*self)
            }
            Level::Region | Level::Departement | Level::Collectivite => other.parents().contains(self),
            Level::Epci => other.level() > Level::Epci && other.epci_of(vintage) == Some(*self),
            Level::Commune => {
                other.commune_number() == self.commune_number() && other.level() > Level::Commune
            }
            _ => false,
        }
    }

    /// The number of its inhabitants, to some ten in a hundred: enough to rank and to compare sizes, but
    /// not a statistic. Returns `None` for a commune without a count, and for a part of a commune. For a
    /// larger territory, it is the sum of its communes.
    #[must_use]
    pub fn population_about(&self) -> Option<u32> {
        let of = |commune| about(self.data.communes.weight(commune));
        match self.place {
            Place::Commune(commune) => Some(of(commune)).filter(|&count| count > 0),
            Place::Part(_) => None,
            _ => Some(self.children(Level::Commune).iter().filter_map(|c| c.commune_number()).map(of).sum()),
        }
    }

    /// The postal codes of a commune, the main one first; of an arrondissement, its own; of another part of
    /// a commune, its former one if it differs, and all codes of the commune. Empty for anything else, and
    /// for the districts of the Terres australes.
    #[must_use]
    pub fn postal_codes(&self) -> Vec<String> {
        self.postal_numbers().map(|code| format!("{code:05}")).collect()
    }

    fn postal_numbers(&self) -> impl Iterator<Item = u32> {
        let own = match (self.place, &self.data.parts) {
            (Place::Part(part), Some(parts)) => Some(parts.postal_codes(part)),
            _ => None,
        };
        let communes = &self.data.communes;
        let commune = self.commune_number().filter(|_| self.level() != Level::ArrondissementMunicipal);
        let of_commune = commune.map(|commune| communes.postal.of(communes.codes.area(commune), commune));
        own.into_iter().flatten().chain(of_commune.into_iter().flatten())
    }

    /// Whether a code is one of the [`postal_codes`](Self::postal_codes), without writing them out.
    #[must_use]
    pub fn has_postal_code(&self, postal_code: &str) -> bool {
        let Some(asked) = postal_number(postal_code) else { return false };
        self.postal_numbers().any(|code| code == asked)
    }

    /// The IANA name of its time zone. Returns `None` if it has several, as French Polynesia, the Terres
    /// australes and the whole country have.
    #[must_use]
    pub fn zone(&self) -> Option<&'static str> {
        match self.place {
            Place::Epci(_) => self.children(Level::Commune).first().and_then(Self::zone),
            // Most areas have one zone: then the code of the commune is not needed.
            Place::Commune(_) | Place::Part(_) => {
                let area = self.area_code()?;
                zone::of_area(area).or_else(|| zone::of_commune(area, &self.commune()?.code()))
            }
            _ => zone::zone_of(&self.id()),
        }
    }

    /// The place of the chef-lieu of a commune, département or région, to some hundred metres. Returns
    /// `None` without the coordinates (feature `coordinates`, or their file).
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        let commune = self.commune_number().or_else(|| self.chef_lieu()?.commune_number())?;
        self.data.points.as_ref()?.get(self.data.communes.codes.area(commune), commune)
    }

    /// The commune that is the chef-lieu of a région or département.
    #[must_use]
    pub fn chef_lieu(&self) -> Option<Self> {
        self.data.commune(self.area()?.chef_lieu)
    }

    /// The subdivision of ISO 3166-2 that it is: `FR-33`, `FR-NAQ`.
    #[must_use]
    pub fn iso(&self) -> Option<String> {
        let iso = self.area()?.iso;
        (!iso.is_empty()).then(|| format!("FR-{iso}"))
    }

    pub(crate) fn area(&self) -> Option<&'static Area> {
        match self.place {
            Place::Area(area) => AREAS.get(area),
            _ => None,
        }
    }
}

/// The inhabitants that a weight stands for: the same number on every machine.
fn about(weight: u8) -> u32 {
    /// The fourth roots of 1, 2, 4 and 8, in millionths.
    const ROOTS: [u64; 4] = [1_000_000, 1_189_207, 1_414_214, 1_681_793];
    let root = ROOTS.get(usize::from(weight % 4)).copied().unwrap_or(0);
    let count = (root << (weight / 4).min(40)) / 1_000_000;
    u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX)
}

impl PartialEq for Territory<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl Eq for Territory<'_> {}

impl fmt::Debug for Territory<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id(), self.name())
    }
}
