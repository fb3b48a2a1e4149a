//! All territories, and the ways to one.

use std::str::FromStr as _;

use chrono::NaiveDate;

use crate::areas::{self, AREAS};
use crate::code::CommuneNumber;
use crate::former::{self, FormerNames};
use crate::history::History;
use crate::points::Points;
use crate::store::communes::{Communes, postal_number};
use crate::store::epcis::Epcis;
#[cfg(any(feature = "embedded", feature = "build"))]
use crate::store::names::Pieces;
use crate::store::parts::{LEVELS as PART_LEVELS, Parts};
use crate::store::{DataError, Section, Sections, wire};
use crate::territory::{Place, Territory};
use crate::{CodeOn, Id, Level};

/// The French territories: where every look-up begins.
///
/// In Rust and Python the tables are part of the program ([`embedded`](Self::embedded)); a
/// browser fetches them ([`decode`](Self::decode)), and the further files when they are needed.
/// What is not there is not found: without the administrative file there are no EPCI, no parts
/// of communes and no history.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use campagne_territories::{Level, Territories};
///
/// let france = Territories::embedded();
/// let bordeaux = france.commune("33063").unwrap();
/// assert_eq!(bordeaux.name(), "Bordeaux");
/// assert_eq!(bordeaux.departement().unwrap().name(), "Gironde");
/// assert_eq!(bordeaux.zone(), Some("Europe/Paris"));
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Territories {
    pub(crate) communes: Communes,
    pub(crate) epcis: Option<Epcis>,
    pub(crate) parts: Option<Parts>,
    pub(crate) history: Option<History>,
    /// Names borne in 2020 and since.
    pub(crate) recent: Option<FormerNames>,
    /// Names borne until 2020.
    pub(crate) former: Option<FormerNames>,
    pub(crate) points: Option<Points>,
}

impl Territories {
    /// The day of which the tables are: the Code officiel géographique of 1 January 2026.
    pub const VINTAGE: NaiveDate = crate::vintage::VINTAGE;

    /// The tables that are part of the program. Nothing is unpacked or allocated.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub fn embedded() -> &'static Self {
        crate::embedded::territories()
    }

    /// Reads the first file for the browser, `core.bin`: communes with names, codes, postal codes
    /// and inhabitants, beside the régions, départements and collectivities.
    ///
    /// # Errors
    ///
    /// When the bytes are not that file, or of another version.
    pub fn decode(core: &[u8]) -> Result<Self, DataError> {
        let communes = wire::communes(Sections::copied(core)?)?;
        Ok(Self {
            communes,
            epcis: None,
            parts: None,
            history: None,
            recent: None,
            former: None,
            points: None,
        })
    }

    /// Adds what another file for the browser holds: `admin.bin` (EPCI, parts of communes,
    /// history), `names.bin` (former names) or `points.bin` (coordinates).
    ///
    /// # Errors
    ///
    /// When the bytes are none of those files, or do not go with the first.
    pub fn add(&mut self, file: &[u8]) -> Result<(), DataError> {
        let sections = Sections::copied(file)?;
        let communes = self.communes.codes.len();
        if sections.raw(Section::EpciColumn).is_ok() {
            self.epcis = Some(Epcis::read(sections, communes, None)?);
            self.parts = Some(Parts::read(sections, None)?);
            self.history = Some(History::read(sections)?);
            self.recent = Some(FormerNames::read(sections, former::RECENT, None)?);
        } else if sections.raw(Section::FormerCodes).is_ok() {
            self.former = Some(FormerNames::read(sections, former::OLD, None)?);
        } else {
            self.points = Some(Points::read(sections, communes)?);
        }
        Ok(())
    }

    /// Takes all tables from one image.
    #[cfg(any(feature = "embedded", feature = "build"))]
    pub(crate) fn of_image(sections: Sections<'_>) -> Result<Self, DataError> {
        let pieces = Pieces::read(sections)?;
        let communes = Communes::read(sections, &pieces)?;
        let count = communes.codes.len();
        Ok(Self {
            epcis: Some(Epcis::read(sections, count, Some(&pieces))?),
            parts: Some(Parts::read(sections, Some(&pieces))?),
            history: Some(History::read(sections)?),
            recent: Some(FormerNames::read(sections, former::RECENT, Some(&pieces))?),
            former: Some(FormerNames::read(sections, former::OLD, Some(&pieces))?),
            points: None,
            communes,
        })
    }

    /// True when the administrative file is there: EPCI, parts of communes, history.
    #[must_use]
    pub fn has_history(&self) -> bool {
        self.history.is_some()
    }

    /// True when coordinates are there.
    #[must_use]
    pub fn has_points(&self) -> bool {
        self.points.is_some()
    }

    /// The territory of an identifier, if there is one today. (EPCI that existed in 2020 alone
    /// are found too: see [`Territory::is_current`].)
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

    /// The communes that have a postal code, in the order of their codes. A postal code is no
    /// commune: one serves six communes on average, and some communes have twenty.
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

    /// Every territory of a level that exists today, in the order of the codes (départements
    /// before collectivities where communes are concerned).
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

    /// What the code of a commune was on a day, from 1943 on: in use, ended and part of which
    /// communes, or yet to come. Nothing is known without the administrative file.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::{CodeOn, Territories};
    /// use chrono::NaiveDate;
    ///
    /// let (france, day) = (Territories::embedded(), |year| NaiveDate::from_ymd_opt(year, 7, 1).unwrap());
    /// // Les Trois Lacs ended in 2021, and came back in 2023.
    /// assert_eq!(france.code_on("27676", day(2020)), CodeOn::InUse);
    /// let CodeOn::Ended { now, .. } = france.code_on("27676", day(2022)) else { panic!() };
    /// assert_eq!(now[0].to_string(), "fr:commune:27058");
    /// assert_eq!(france.code_on("27676", day(2024)), CodeOn::InUse);
    /// assert_eq!(france.code_on("99999", day(2024)), CodeOn::Never);
    /// # }
    /// ```
    #[must_use]
    pub fn code_on(&self, code: &str, day: NaiveDate) -> CodeOn {
        let current = self.communes.codes.find(code).is_some();
        match &self.history {
            Some(history) => history.code_on(code, current, day),
            None if current => CodeOn::InUse,
            None => CodeOn::Never,
        }
    }

    /// The communes that hold today the land of a commune code of any time since 1943: the
    /// commune itself where it still exists, several where it was divided, none where no commune
    /// ever had that code.
    #[must_use]
    pub fn today(&self, code: &str) -> Vec<Territory<'_>> {
        if let Some(commune) = self.commune(code) {
            return vec![commune];
        }
        match self.code_on(code, Self::VINTAGE) {
            CodeOn::Ended { now, .. } => now.into_iter().filter_map(|id| self.get(id)).collect(),
            CodeOn::InUse | CodeOn::NotYet { .. } | CodeOn::Never => Vec::new(),
        }
    }

    /// The codes of communes in use on a day, from 1943 on; those of the collectivities as today,
    /// for want of a history of theirs.
    #[must_use]
    pub fn codes_on(&self, day: NaiveDate) -> Vec<String> {
        let retired = self.history.iter().flat_map(|history| history.codes().map(|code| code.to_string()));
        let mut codes: Vec<String> = (0..self.communes.codes.len())
            .map(|commune| self.communes.codes.code(commune))
            .chain(retired)
            .filter(|code| self.code_on(code, day) == CodeOn::InUse)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The name that the commune of a code bore on a day, if one had that code. Without the file
    /// of former names, that of 2020 for the days before.
    #[must_use]
    pub fn name_on(&self, code: &str, day: NaiveDate) -> Option<String> {
        if self.code_on(code, day) != CodeOn::InUse {
            return None;
        }
        self.name_in_use(code, day)
    }

    /// The same of a code that is known to have been [in use](CodeOn::InUse) on that day, which is not looked
    /// up again.
    #[must_use]
    pub fn name_in_use(&self, code: &str, day: NaiveDate) -> Option<String> {
        let number = CommuneNumber::of(code)?;
        let former =
            [&self.former, &self.recent].into_iter().flatten().find_map(|names| names.on(number, day));
        former.or_else(|| self.commune(code).map(|commune| commune.name()))
    }

    /// The last name of a commune that is no more.
    #[must_use]
    pub fn last_name(&self, code: &str) -> Option<String> {
        let number = CommuneNumber::of(code)?;
        [&self.recent, &self.former].into_iter().flatten().find_map(|names| names.last(number))
    }

    pub(crate) const fn at(&self, place: Place) -> Territory<'_> {
        Territory { data: self, place }
    }

    /// The number of the area of a commune.
    pub(crate) fn area_of(&self, commune: usize) -> usize {
        areas::REGIONS + self.communes.codes.area(commune)
    }

    /// The levels of parts that there are.
    pub(crate) const PART_LEVELS: [Level; 3] = PART_LEVELS;
}
