//! The behaviour of the library, from outside. One program, so that it links once.

#![expect(clippy::disallowed_methods, reason = "tests read the corpus from its files")]

mod corpus;
mod rules;
mod support;
