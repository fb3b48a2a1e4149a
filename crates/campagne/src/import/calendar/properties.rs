//! The properties of an event, each with its line.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendarEntry, ICalendarParameterName, ICalendarStatus, ICalendarValue, Uri};

use super::block::Block;
use super::components::parsed;

/// A property of an event.
#[derive(Debug)]
pub(super) struct Property {
    /// Its name, in capitals.
    pub(super) name: String,
    pub(super) line: Option<u64>,
    /// Its value as written in the file.
    raw: String,
    pub(super) entry: ICalendarEntry,
}

/// The properties of an event.
pub(super) fn of(block: &Block) -> Vec<Property> {
    let text = format!("BEGIN:VEVENT\n{}END:VEVENT\n", block.text());
    let event = parsed(&text).and_then(|components| components.into_iter().next());
    let entries = event.map(|event| event.entries).unwrap_or_default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let properties = entries.into_iter().map(|entry| {
        let name = entry.name.as_str().to_ascii_uppercase();
        let nth = seen.entry(name.clone()).or_default();
        // The second DESCRIPTION that is read belongs to the second line of that name.
        let (line, raw) =
            block.nth(&name, *nth).map_or((None, String::new()), |(line, raw)| (Some(line), raw));
        *nth += 1;
        Property { name, line, raw, entry }
    });
    properties.collect()
}

impl Property {
    /// Its text, with its values one after the other.
    pub(super) fn text(&self) -> String {
        let texts: Vec<String> = self.texts().collect();
        texts.join(", ")
    }

    /// The texts of its values, without blank ones.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let texts = self.entry.values.iter().filter_map(|value| match value {
            ICalendarValue::Text(text) | ICalendarValue::Uri(Uri::Location(text)) => Some(text.clone()),
            ICalendarValue::Integer(number) => Some(number.to_string()),
            _ => None,
        });
        texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A value that is not a real date or date-time, in the form of the wire as far as possible:
    /// `20201131T100000` as `2020-11-31T10:00:00`.
    pub(super) fn typed_time(&self) -> String {
        let (date, time) = self.raw.split_once(['T', 't']).unwrap_or((&self.raw, ""));
        let digits =
            |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let parts = |text: &str, (first, second): (usize, usize), between: &str| -> Option<String> {
            let (first, rest) = text.split_at_checked(first)?;
            let (second, third) = rest.split_at_checked(second)?;
            Some([first, second, third].join(between))
        };
        let (clock, zone) = time.strip_suffix('Z').map_or((time, ""), |clock| (clock, "Z"));
        let date = digits(date, 8).then(|| parts(date, (4, 2), "-")).flatten();
        let time = digits(clock, 6).then(|| parts(clock, (2, 2), ":")).flatten();
        match (date, time) {
            (Some(date), Some(time)) => format!("{date}T{time}{zone}"),
            (Some(date), None) if clock.is_empty() => date,
            _ => self.raw.clone(),
        }
    }

    /// Whether it is the status of an event that is off, in any spelling.
    pub(super) fn is_cancelled(&self) -> bool {
        matches!(self.entry.values.first(), Some(ICalendarValue::Status(ICalendarStatus::Cancelled)))
            || self.name == "STATUS" && self.text().eq_ignore_ascii_case("CANCELED")
    }

    pub(super) fn parameter(&self, name: &ICalendarParameterName) -> Option<&str> {
        self.entry.parameter(name).and_then(|value| value.as_text()).filter(|text| !text.trim().is_empty())
    }
}
