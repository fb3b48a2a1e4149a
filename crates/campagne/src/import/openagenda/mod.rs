//! Events of OpenAgenda, version 2 of its JSON: a page of its API, a whole export, one event, or
//! one a line.
//!
//! Source: the structure of an event in the documentation of developers.openagenda.com. docs/importing.md
//! describes what real exports hold besides.

mod event;
mod flat;
mod image;
mod members;
mod texts;
mod timings;
mod venue;

use serde_json::Value;

pub(super) use flat::Flat;

use super::reading::Reading;
use super::record::Record;
use crate::json::sorted;

/// The submission of an event. A text that is not a JSON object is returned as it is: the check reports what
/// is wrong.
pub(super) fn record(line: u64, text: Vec<u8>, reading: &Reading<'_>) -> Record {
    if text.len() > reading.max_document {
        return Record::itself(line, text);
    }
    match serde_json::from_slice(&text).map(sorted) {
        Ok(Value::Object(event)) => event::draft(&event, reading).finish(line),
        _ => Record::itself(line, text),
    }
}
