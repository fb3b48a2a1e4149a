//! Every French territory since 1943: look-up, history, and search while typing, in half a megabyte that is
//! part of the program.
//!
//! Régions, départements, overseas collectivities, EPCI, communes, and the parts of communes
//! (arrondissements municipaux, communes déléguées and associées), with postal codes, inhabitants,
//! time zones and coordinates, as of the Code officiel géographique of 1 January 2026; and what
//! any commune code since 1943 was on any day.
//!
//! ```
//! # #[cfg(feature = "embedded")] {
//! use campagne_territories::{SearchOptions, Territories};
//!
//! let france = Territories::embedded();
//!
//! let hits = france.search("st pierre et miq", &SearchOptions::default());
//! assert_eq!(hits[0].territory.id().to_string(), "fr:collectivite:975");
//! assert_eq!(hits[0].territory.zone(), Some("America/Miquelon"));
//!
//! // Pont-Farcy was merged in 2018: its code leads to the commune of today.
//! assert_eq!(france.today("14513")[0].name(), "Tessy-Bocage");
//! # }
//! ```
//!
//! # Where to look next
//!
//! - [`Territories`]: every look-up; [`Territories::search`] for a field in a form,
//!   [`Territories::read`] for a text that somebody typed, [`Territories::code_on`] for history.
//! - [`Territory`]: its name, where it belongs, what it contains.
//! - [`Id`]: an identifier, which always has its [`Level`]: `fr:region:75` is Nouvelle-Aquitaine,
//!   `fr:departement:75` is Paris.
//! - [`NOTICE`]: the sources of the data.
//!
//! # Features
//!
//! - `embedded` (default): the tables in the program, [`Territories::embedded`]. Without it, a
//!   program fetches the files that come with the crate and hands them to [`Territories::decode`].
//! - `tables` (comes with `embedded`): support for tables. Without it no value of [`Territories`] exists,
//!   and the compiler drops the code that would use one. This is for small programs that check identifiers
//!   only.
//! - `coordinates`: the coordinates of the chefs-lieux in the embedded tables, 140 KB more.
//!
//! # Traps
//!
//! - A postal code is not a commune, and may begin with the number of another département.
//! - A code alone says little: 75 is a région and a département; 584 codes belong both to a commune and to
//!   a commune déléguée in it, which are not the same.
//! - Communes merge, split, and come back: judge a code by the day it is from.
//! - French Polynesia has three time zones: ask the commune, not the collectivity.
//! - The name of a commune is not unique; the name with the département is.

#![forbid(unsafe_code)]

/// The examples of the README run as tests.
#[cfg(all(doctest, feature = "embedded"))]
#[doc = include_str!("../README.md")]
struct Readme;

mod answers;
mod areas;
#[cfg(feature = "build")]
pub mod build;
#[cfg(feature = "tables")]
mod code;
#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "tables")]
mod fold;
#[cfg(feature = "tables")]
mod former;
#[cfg(feature = "tables")]
mod history;
mod id;
mod level;
#[cfg(feature = "tables")]
mod lookup;
#[cfg(not(feature = "tables"))]
mod none;
#[cfg(feature = "tables")]
mod past;
#[cfg(feature = "tables")]
mod place;
#[cfg(feature = "tables")]
mod points;
#[cfg(feature = "tables")]
mod read;
mod read_error;
#[cfg(not(feature = "tables"))]
mod read_none;
#[cfg(feature = "tables")]
mod search;
#[cfg(feature = "tables")]
mod store;
#[cfg(feature = "tables")]
mod territories;
#[cfg(feature = "tables")]
mod territory;
#[doc(hidden)]
pub mod unicode;
mod vintage;
mod zone;

pub use answers::{CodeOn, Point};
pub use areas::area_of;
pub use id::{Id, IdError};
pub use level::Level;
#[cfg(not(feature = "tables"))]
pub use none::{Territories, Territory};
pub use read_error::ReadError;
#[cfg(feature = "tables")]
pub use search::{Hit, Match, SearchOptions};
#[cfg(feature = "tables")]
pub use store::DataError;
#[cfg(feature = "tables")]
pub use territories::Territories;
#[cfg(feature = "tables")]
pub use territory::Territory;
pub use vintage::Vintage;
pub use zone::zone_of;

/// The sources of the data, each with its date. The Licence Ouverte 2.0 asks to show this notice where the
/// data are shown.
pub const NOTICE: &str = include_str!("../NOTICE");
