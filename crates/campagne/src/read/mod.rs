//! Reads the text of a submission into the form, and reports the faults of each value on the way.

mod document;
mod normal;
mod objects;
mod reader;
mod token;
mod values;

pub(crate) use document::read;
