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

mod campaigns;
mod corpus;
mod properties;
mod rules;
#[cfg(feature = "schema")]
mod schemas;
mod support;
mod zones;
