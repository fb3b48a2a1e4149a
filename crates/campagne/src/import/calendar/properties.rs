//! The properties of an event, each with its line.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendarEntry, ICalendarParameterName, ICalendarValue, Uri};

use super::block::Block;

/// A property of an event.
#[derive(Debug)]
pub(super) struct Property {
    /// Its name, in capitals.
    pub(super) name: String,
    pub(super) line: Option<u64>,
    pub(super) entry: ICalendarEntry,
}

/// The properties of an event, and how many lines are none.
pub(super) fn of(block: &Block) -> (Vec<Property>, u64) {
    let text = format!("BEGIN:VEVENT\n{}END:VEVENT\n", block.text());
    let event = super::parsed(&text).and_then(|components| components.into_iter().next());
    let entries = event.map(|event| event.entries).unwrap_or_default();
    let unread = block.len().saturating_sub(entries.len());
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let properties = entries.into_iter().map(|entry| {
        let name = entry.name.as_str().to_ascii_uppercase();
        let nth = seen.entry(name.clone()).or_default();
        // The second DESCRIPTION that is read stands on the second line of that name.
        let line = block.lines_of(&name).nth(*nth);
        *nth += 1;
        Property { name, line, entry }
    });
    (properties.collect(), u64::try_from(unread).unwrap_or(u64::MAX))
}

impl Property {
    /// Its text, values one after the other.
    pub(super) fn text(&self) -> String {
        let texts: Vec<String> = self.texts().collect();
        texts.join(", ")
    }

    /// The texts of its values, those that are blank left out.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let texts = self.entry.values.iter().filter_map(|value| match value {
            ICalendarValue::Text(text) | ICalendarValue::Uri(Uri::Location(text)) => Some(text.clone()),
            ICalendarValue::Integer(number) => Some(number.to_string()),
            _ => None,
        });
        texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    pub(super) fn parameter(&self, name: &ICalendarParameterName) -> Option<&str> {
        self.entry.parameter(name).and_then(|value| value.as_text()).filter(|text| !text.trim().is_empty())
    }
}
