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
#[cfg(feature = "toml")]
mod campaign_faults;
#[cfg(feature = "toml")]
mod campaigns;
mod corpus;
#[cfg(feature = "programme")]
mod entries;
#[cfg(all(feature = "embedded", feature = "export"))]
mod exports;
mod features;
#[cfg(all(feature = "schema", feature = "toml"))]
mod guide;
mod holidays;
#[cfg(all(feature = "calendars", feature = "embedded"))]
mod imports;
#[cfg(feature = "embedded")]
mod language;
#[cfg(feature = "embedded")]
mod messages;
#[cfg(feature = "new-edition")]
mod new_editions;
#[cfg(all(feature = "embedded", feature = "programme"))]
mod programme;
#[cfg(all(feature = "embedded", feature = "programme"))]
mod programme_by_hand;
mod properties;
#[cfg(all(feature = "calendars", feature = "embedded", feature = "export"))]
mod round_trips;
#[cfg(all(feature = "embedded", feature = "pages", feature = "toml"))]
mod rules;
#[cfg(feature = "schema")]
mod schemas;
#[cfg(all(feature = "calendars", feature = "export", feature = "schema"))]
mod shapes;
#[cfg(feature = "embedded")]
mod spoken;
#[expect(dead_code, reason = "what is expected of a case is for the tests of the corpus")]
mod support;
mod zones;
