//! Events of OpenAgenda, version 2 of its JSON: a page of its API, a whole export, one event, or
//! one a line.
//!
//! Source: the structure of an event as developers.openagenda.com documents it; what real exports
//! hold besides is in docs/importing.md.

mod event;
mod texts;
mod timings;
mod venue;

use serde_json::Value;

use super::{Origins, Reading};
use crate::import::Dropped;

/// The submission of an event, or the text as it is where it is no JSON object: the check says what
/// is wrong with it.
pub(super) fn submission(text: Vec<u8>, reading: &Reading<'_>) -> (Vec<u8>, Origins, Vec<Dropped>) {
    let nothing = |text| (text, Origins::new(), Vec::new());
    if text.len() > reading.max_document {
        return nothing(text);
    }
    match serde_json::from_slice(&text) {
        Ok(Value::Object(event)) => event::draft(&event, reading).finish(),
        _ => nothing(text),
    }
}
