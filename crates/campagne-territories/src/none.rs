//! Territories without tables (feature `tables` off): types that have no value, with what the checks
//! ask of them, each of which the types with tables have as well. Whatever a program does with one, the
//! compiler knows that it never happens.

use std::convert::Infallible;
use std::marker::PhantomData;

use chrono::NaiveDate;

use crate::{CodeOn, Id, Level, Point, ReadError, Vintage};

/// The French territories, of which there are none without the feature `tables`.
#[derive(Debug, Clone)]
pub struct Territories(Infallible);

/// A territory among the [`Territories`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Territory<'t>(Infallible, PhantomData<&'t Territories>);

/// Says what is asked of what does not exist.
macro_rules! never {
    ($($(#[$about:meta])* $name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        $(
            $(#[$about])*
            #[must_use]
            pub fn $name(&self, $($argument: $type),*) -> $answer {
                $(let _ = $argument;)*
                match self.0 {}
            }
        )*
    };
}

impl Territories {
    /// The day of which the tables are: the Code officiel géographique of 1 January 2026.
    pub const VINTAGE: NaiveDate = crate::vintage::VINTAGE;

    never! {
        /// True when the administrative file is there.
        has_history() -> bool;
        /// True when coordinates are there.
        has_points() -> bool;
        /// The territory of an identifier.
        get(id: Id) -> Option<Territory<'_>>;
        /// The commune that has an INSEE code today.
        commune(code: &str) -> Option<Territory<'_>>;
        /// The arrondissement municipal of a code.
        arrondissement(code: &str) -> Option<Territory<'_>>;
        /// The communes that have a postal code.
        at_postal_code(postal_code: &str) -> Vec<Territory<'_>>;
        /// What the code of a commune was on a day.
        code_on(code: &str, day: NaiveDate) -> CodeOn;
        /// The communes that hold today the land of a commune code.
        today(code: &str) -> Vec<Territory<'_>>;
        /// The name that the commune of a code bore on a day.
        name_on(code: &str, day: NaiveDate) -> Option<String>;
        /// The same of a code that is known to have been in use on that day.
        name_in_use(code: &str, day: NaiveDate) -> Option<String>;
    }

    /// Reads what somebody typed for one territory.
    ///
    /// # Errors
    /// None, since there are no territories.
    pub fn read(&self, _typed: &str) -> Result<Territory<'_>, ReadError<'_>> {
        match self.0 {}
    }

    /// The same among the territories of some levels.
    ///
    /// # Errors
    /// None, since there are no territories.
    pub fn read_as(&self, _typed: &str, _levels: &[Level]) -> Result<Territory<'_>, ReadError<'_>> {
        match self.0 {}
    }
}

impl<'t> Territory<'t> {
    never! {
        /// Its level.
        level() -> Level;
        /// Its code.
        code() -> String;
        /// Its identifier.
        id() -> Id;
        /// Its name.
        name() -> String;
        /// False of an EPCI that existed in 2020 and does no more.
        is_current() -> bool;
        /// The commune that it is, or is a part of.
        commune() -> Option<Self>;
        /// The département or the collectivity that it is in.
        departement() -> Option<Self>;
        /// The région that it is in.
        region() -> Option<Self>;
        /// The EPCI of a commune, of a vintage.
        epci_of(vintage: Vintage) -> Option<Self>;
        /// What it holds, of a level.
        children(level: Level) -> Vec<Self>;
        /// True of what lies in it.
        contains(other: &Self) -> bool;
        /// True of what lies in it, by the EPCI of a vintage.
        contains_in(other: &Self, vintage: Vintage) -> bool;
        /// The code of that département or collectivity.
        area_code() -> Option<&'static str>;
        /// True of one of its postal codes.
        has_postal_code(postal_code: &str) -> bool;
        /// Its postal codes.
        postal_codes() -> Vec<String>;
        /// Its time zone.
        zone() -> Option<&'static str>;
        /// Where its chef-lieu is.
        point() -> Option<Point>;
    }
}
