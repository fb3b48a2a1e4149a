//! A submission under construction, with the origin of each of its fields.

use serde_json::{Map, Value};

use super::dropped::{Dropped, Loss};
use super::record::{Origin, Origins, Record, Sources};
use super::steps::{of_pointer, put};
use crate::json::sorted;

/// A submission under construction.
#[derive(Debug)]
pub(super) struct Draft {
    value: Value,
    origins: Origins,
    pub(super) dropped: Vec<Dropped>,
    /// Whether its file keeps it from the public.
    pub(super) withheld: bool,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            value: Value::Object(Map::new()),
            origins: Origins::new(),
            dropped: Vec::new(),
            withheld: false,
        }
    }

    /// Fills a field, with its origin in the file.
    pub(super) fn put(&mut self, pointer: &str, value: impl Into<Value>, from: &str, line: Option<u64>) {
        put(&mut self.value, &of_pointer(pointer), value.into());
        self.origins.insert(pointer.to_owned(), Origin { name: from.to_owned(), line });
    }

    /// The value of a field. Returns `None` if it is not filled.
    pub(super) fn get(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    #[cfg(feature = "calendars")]
    pub(super) fn text(&self, pointer: &str) -> Option<&str> {
        self.get(pointer).and_then(Value::as_str)
    }

    pub(super) fn has(&self, pointer: &str) -> bool {
        self.get(pointer).is_some()
    }

    /// The origin of a field, or of the first one below it.
    #[cfg(feature = "calendars")]
    pub(super) fn origin_below(&self, pointer: &str) -> Option<Origin> {
        let mut below = self.origins.range(pointer.to_owned()..);
        below.next().filter(|(known, _)| known.starts_with(pointer)).map(|(_, origin)| origin.clone())
    }

    /// Replaces the names of origins and losses, if there is another name.
    pub(super) fn rename(&mut self, name: impl Fn(&str) -> Option<String>) {
        let origins = self.origins.values_mut().map(|origin| &mut origin.name);
        for from in origins.chain(self.dropped.iter_mut().map(|dropped| &mut dropped.from)) {
            if let Some(name) = name(from) {
                *from = name;
            }
        }
    }

    /// Reports that something could not be carried.
    pub(super) fn lose(&mut self, from: &str, line: Option<u64>, why: Loss) {
        self.lose_times(from, line, why, 1);
    }

    pub(super) fn lose_times(&mut self, from: &str, line: Option<u64>, why: Loss, count: u64) {
        // Many properties of the same name (attendees by the hundred) are one loss.
        match self.dropped.iter_mut().find(|known| known.why == why && known.from == from) {
            Some(known) => known.count = known.count.saturating_add(count),
            None => self.dropped.push(Dropped::new(from, line, why).times(count)),
        }
    }

    /// The record, which begins on that line.
    pub(super) fn finish(self, line: u64) -> Record {
        let Self { value, origins, dropped, withheld } = self;
        let text = sorted(value).to_string().into_bytes();
        Record { line, text, dropped, withheld, origins: Sources::Properties(origins) }
    }
}
