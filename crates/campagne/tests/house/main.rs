//! The shape of the house: which files use which, held against ARCHITECTURE.md.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files, and a panic is how they fail"
)]

mod arrows;
mod layers;
