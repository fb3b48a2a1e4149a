//! The tables and their layout in memory, which is the same for embedded and for fetched tables.

pub(crate) mod bytes;
pub(crate) mod codes;
pub(crate) mod column;
pub(crate) mod communes;
pub(crate) mod epcis;
pub(crate) mod index;
pub(crate) mod names;
pub(crate) mod parts;
pub(crate) mod sections;
pub(crate) mod sorted;
pub(crate) mod wire;

pub(crate) use bytes::Bytes;
pub(crate) use names::Names;
pub(crate) use sections::{Section, Sections};
pub(crate) use sorted::Sorted;

pub use sections::DataError;
