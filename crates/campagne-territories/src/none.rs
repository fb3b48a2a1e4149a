//! Territories without tables (feature `tables` off): types without a value, with the methods that the
//! checks use. The compiler drops any code that would need such a value.

use std::convert::Infallible;
use std::marker::PhantomData;

use chrono::NaiveDate;

use crate::answers::{CodeOn, Point};
use crate::id::Id;
use crate::level::Level;
use crate::vintage::Vintage;

/// The French territories, of which there are none without the feature `tables`.
#[derive(Debug, Clone)]
pub struct Territories(pub(crate) Infallible);

/// A territory among the [`Territories`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Territory<'t>(Infallible, PhantomData<&'t Territories>);

/// Declares methods that can never be called.
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
        /// Whether the administrative file is there.
        has_history() -> bool;
        /// Whether coordinates are there.
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
        /// The same for a code that is known to have been in use on that day.
        name_in_use(code: &str, day: NaiveDate) -> Option<String>;
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
        /// Whether it exists today; false for an EPCI that only existed in 2020.
        is_current() -> bool;
        /// The commune that it is, or is a part of.
        commune() -> Option<Self>;
        /// The département or the collectivity that it is in.
        departement() -> Option<Self>;
        /// The région that it is in.
        region() -> Option<Self>;
        /// The EPCI of a commune, of a vintage.
        epci_of(vintage: Vintage) -> Option<Self>;
        /// The territories of a level in it.
        children(level: Level) -> Vec<Self>;
        /// Whether another territory lies in it.
        contains(other: &Self) -> bool;
        /// The same, with the EPCI of a vintage.
        contains_in(other: &Self, vintage: Vintage) -> bool;
        /// The code of that département or collectivity.
        area_code() -> Option<&'static str>;
        /// Whether a postal code is one of its own.
        has_postal_code(postal_code: &str) -> bool;
        /// Its postal codes.
        postal_codes() -> Vec<String>;
        /// Its time zone.
        zone() -> Option<&'static str>;
        /// The place of its chef-lieu.
        point() -> Option<Point>;
    }
}
