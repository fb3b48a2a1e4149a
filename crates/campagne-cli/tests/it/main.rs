//! The command line, from outside. One program, so that it links once.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "tests read files, the environment and the clock, and a panic is how they fail"
)]

mod bad_input;
mod campaign;
// Files of every kind are converted, calendars among them.
#[cfg(feature = "calendars")]
mod convert;
mod duplicates;
mod exit_codes;
mod formats;
mod modes;
mod programme;
mod schema;
mod shapes;
mod snapshots;
mod streaming;
mod support;
mod territory;
#[cfg(not(feature = "calendars"))]
mod without_calendars;
