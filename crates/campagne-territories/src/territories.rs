//! The tables of all territories.

use chrono::NaiveDate;

use crate::areas;
use crate::former::{self, FormerNames};
use crate::history::History;
use crate::level::Level;
use crate::points::Points;
use crate::store::communes::Communes;
use crate::store::epcis::Epcis;
#[cfg(any(feature = "embedded", feature = "build"))]
use crate::store::names::Pieces;
use crate::store::parts::{LEVELS as PART_LEVELS, Parts};
use crate::store::{DataError, Section, Sections, wire};

/// The French territories: where every look-up begins.
///
/// In Rust and Python the tables are part of the program ([`embedded`](Self::embedded)); a
/// browser fetches them ([`decode`](Self::decode)), and the further files when they are needed. Without the
/// administrative file there are no EPCI, no parts of communes and no history.
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
    /// The date of the tables: the Code officiel géographique of 1 January 2026.
    pub const VINTAGE: NaiveDate = crate::vintage::VINTAGE;

    /// Reads the first file for the browser, `core.bin`: communes with names, codes, postal codes
    /// and inhabitants, beside the régions, départements and collectivities.
    ///
    /// # Errors
    ///
    /// If the bytes are not this file, or one of another version.
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
    /// If the bytes are none of these files, or do not match the first file.
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

    /// Whether the administrative file is there: EPCI, parts of communes, history.
    #[must_use]
    pub fn has_history(&self) -> bool {
        self.history.is_some()
    }

    /// Whether coordinates are there.
    #[must_use]
    pub fn has_points(&self) -> bool {
        self.points.is_some()
    }

    /// The number of the area of a commune.
    pub(crate) fn area_of(&self, commune: usize) -> usize {
        areas::REGIONS + self.communes.codes.area(commune)
    }

    /// The levels of parts of communes.
    pub(crate) const PART_LEVELS: [Level; 3] = PART_LEVELS;
}
