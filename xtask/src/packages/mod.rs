//! The packages for other languages: built, installed where nothing else is, and tried there.

mod corpus;
pub(crate) use corpus::write_cases;
pub(crate) mod python;
pub(crate) mod wasm;
