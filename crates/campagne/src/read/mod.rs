//! Reads the text of a submission into the form, and reports at once what is wrong with each value.

mod document;
mod normal;
mod objects;
mod reader;
mod token;
mod values;

pub(crate) use document::read;
