//! The behaviour of the library, from outside. One program, so that it links once.

#![cfg(feature = "embedded")]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "tests read files, and a panic is how they fail"
)]

mod expected;
mod files;
mod forged;
mod history;
mod plain;
#[cfg(feature = "coordinates")]
mod points;
mod properties;
mod queries;
mod round_trips;
mod search;
mod support;
mod zones;
