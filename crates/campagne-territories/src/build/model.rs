//! The data of the sources in plain structures: the generator reads them, and the tables are made of them.

use chrono::NaiveDate;

use crate::level::Level;

/// All that is known of the French territories, as read from the sources.
///
/// Lists are sorted by code; codes are the INSEE's, or SIREN numbers for EPCI.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// The communes that exist on the day of the vintage, collectivities included.
    pub communes: Vec<Commune>,
    /// Arrondissements municipaux, communes déléguées and associées.
    pub parts: Vec<Part>,
    /// The EPCI à fiscalité propre of the vintage, then the ones that only existed in 2020.
    pub epcis: Vec<Epci>,
    /// The communes of 1 January 2020 that were then in another EPCI than the commune that holds them
    /// today, with that EPCI.
    pub epci_2020: Vec<(String, Option<String>)>,
    /// How communes began and ended.
    pub edges: Vec<Edge>,
    /// The former names of communes.
    pub former_names: Vec<FormerName>,
}

/// A commune.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// Its INSEE code.
    pub code: String,
    /// Its name, article included.
    pub name: String,
    /// The code of its département or collectivity.
    pub area: String,
    /// Its postal codes, the main one first.
    pub postal_codes: Vec<String>,
    /// Its inhabitants, if they are counted.
    pub population: Option<u32>,
    /// The SIREN of its EPCI.
    pub epci: Option<String>,
    /// The longitude and latitude of its chef-lieu, in degrees (WGS 84).
    pub point: Option<(f64, f64)>,
}

/// A part of a commune.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which kind of part.
    pub level: Level,
    /// Its INSEE code, which may be that of its commune too.
    pub code: String,
    /// Its name, article included.
    pub name: String,
    /// The code of the commune that it is a part of.
    pub commune: String,
    /// Its postal codes, if the sources have them.
    pub postal_codes: Vec<String>,
    /// Its inhabitants, if they are counted.
    pub population: Option<u32>,
    /// The longitude and latitude of its chef-lieu, in degrees (WGS 84).
    pub point: Option<(f64, f64)>,
}

/// An EPCI à fiscalité propre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epci {
    /// Its SIREN.
    pub siren: String,
    /// Its name.
    pub name: String,
    /// Whether it exists on the day of the vintage.
    pub current: bool,
}

/// A change from one commune code to another, as things stood at the end of that day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The day on which the change took effect.
    pub date: NaiveDate,
    /// The code before; empty if the commune came out of no other.
    pub before: String,
    /// The code after, which differs.
    pub after: String,
    /// Whether the change ended the code before.
    pub ends: bool,
    /// Whether the code after began with the change.
    pub begins: bool,
}

/// A former name of a commune.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormerName {
    /// The code of the commune.
    pub code: String,
    /// The day on which it took another name, or ended.
    pub until: NaiveDate,
    /// The name, article included.
    pub name: String,
}
