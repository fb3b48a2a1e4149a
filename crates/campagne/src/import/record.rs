//! One submission of a file, with the origins of its fields.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::Columns;
use super::dropped::Dropped;
use crate::form::Place;
use crate::records;

/// One submission of a file.
#[derive(Debug, Clone)]
pub struct Record {
    /// The line on which it begins, counted from one.
    pub line: u64,
    /// Its JSON text. If the record is over the limit, the text is one byte longer than the limit.
    pub text: Vec<u8>,
    /// The parts that no submission can hold.
    pub dropped: Vec<Dropped>,
    /// Whether the file itself keeps it from the public: an event of OpenAgenda that is not published there,
    /// or a private or confidential one of a calendar.
    pub withheld: bool,
    pub(super) origins: Sources,
}

/// The origins of the fields of a record.
#[derive(Debug, Clone)]
pub(super) enum Sources {
    /// The record is a submission, so its fields have no other origin.
    Itself,
    Columns(Arc<Columns>),
    Properties(Origins),
}

impl Record {
    pub(super) const fn itself(line: u64, text: Vec<u8>) -> Self {
        Self { line, text, dropped: Vec::new(), withheld: false, origins: Sources::Itself }
    }

    /// The origin of a field: the column of a table, the property of a calendar and its line, the JSON
    /// Pointer of a member in OpenAgenda.
    #[must_use]
    pub fn origin(&self, place: &Place) -> Option<Origin> {
        match &self.origins {
            Sources::Itself => None,
            Sources::Columns(columns) => {
                columns.header_of(place).map(|name| Origin { name: name.to_owned(), line: None })
            }
            Sources::Properties(origins) => origin_of(origins, &place.to_string()).cloned(),
        }
    }

    /// The origin of every field that has one, by its JSON Pointer, in the order of the pointers.
    #[must_use]
    pub fn origins(&self) -> Vec<(String, Origin)> {
        match &self.origins {
            Sources::Itself => Vec::new(),
            Sources::Columns(columns) => columns
                .all()
                .map(|(pointer, name)| (pointer.to_owned(), Origin { name: name.to_owned(), line: None }))
                .collect(),
            Sources::Properties(origins) => {
                origins.iter().map(|(pointer, origin)| (pointer.clone(), origin.clone())).collect()
            }
        }
    }
}

impl From<records::Record> for Record {
    fn from(records::Record { line, text }: records::Record) -> Self {
        Self::itself(line, text)
    }
}

/// The origin of a field in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The name of a column or property, or a JSON Pointer.
    pub name: String,
    /// The line on which it begins, counted from one. `None` if it is the line of the record, or not known.
    pub line: Option<u64>,
}

/// The origins of the fields of a record, by their JSON Pointers.
pub(super) type Origins = BTreeMap<String, Origin>;

/// The origin of a field, or of what holds it: a session comes from the rule that gives it.
fn origin_of<'o>(origins: &'o Origins, pointer: &str) -> Option<&'o Origin> {
    let mut pointer = pointer;
    loop {
        if let Some(found) = origins.get(pointer) {
            return Some(found);
        }
        pointer = pointer.rsplit_once('/')?.0;
    }
}
