//! The behaviour of the library, from outside. One program, so that it links once.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "tests read files, and a panic is how they fail"
)]

mod amendments;
mod campaigns;
mod corpus;
#[cfg(feature = "programme")]
mod entries;
#[cfg(feature = "export")]
mod exports;
mod holidays;
#[cfg(feature = "import")]
mod imports;
mod language;
mod messages;
#[cfg(feature = "new-edition")]
mod new_editions;
#[cfg(feature = "programme")]
mod programme;
mod programme_by_hand;
mod properties;
#[cfg(all(feature = "import", feature = "export"))]
mod round_trips;
mod rules;
#[cfg(feature = "schema")]
mod schemas;
#[cfg(all(feature = "calendars", feature = "export", feature = "schema"))]
mod shapes;
mod spoken;
#[expect(dead_code, reason = "what is expected of a case is for the tests of the corpus")]
mod support;
mod zones;
