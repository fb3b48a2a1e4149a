//! The properties of an event, one by one.

use calcard::icalendar::{ICalendarClassification, ICalendarStatus, ICalendarValue};
use serde_json::Value;

use super::about::About;
use super::block::OWN_ID;
use super::properties::Property;
use crate::import::draft::Draft;
use crate::import::dropped::Loss;
use crate::import::markdown;
use crate::import::reading::Reading;
use crate::vocabulary::{Audience, Format, Status, Topic, Vocabulary as _, VocabularySpec};
use crate::words::Nearness;

/// Properties about how the calendar is kept, not about the event.
const INTERNAL: [&str; 14] = [
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "TRANSP",
    "REQUEST-STATUS",
    "ACKNOWLEDGED",
    "COLOR",
    "METHOD",
    "X-LIC-ERROR",
    "X-RECURRENCE-ID",
    "X-GWSHOW-AS",
    "X-GOOGLE-CALENDAR-CONTENT-TITLE",
    "X-ENTOURAGE_UUID",
];
/// How the names of more such properties begin.
const INTERNAL_FAMILIES: [&str; 9] = [
    "X-MICROSOFT-CDO-",
    "X-MICROSOFT-DISALLOW",
    "X-MICROSOFT-DONOTFORWARD",
    "X-MICROSOFT-LOCATIONS",
    "X-MOZ-",
    "X-APPLE-",
    "X-MS-OLK-",
    "X-EVOLUTION-",
    "X-WR-",
];
/// Properties that link to an online meeting.
const MEETINGS: [&str; 4] = [
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
];

/// The property in which this library keeps the status of its own events.
const OWN_STATUS: &str = "X-CAMPAGNE-STATUS";

/// The fields of an event, as they are filled.
pub(super) struct Fields<'f> {
    pub(super) draft: Draft,
    /// Standard properties that an exact one of ours replaces.
    exact: Vec<&'static str>,
    pub(super) reading: &'f Reading<'f>,
}

impl<'f> Fields<'f> {
    pub(super) const fn new(draft: Draft, reading: &'f Reading<'f>) -> Self {
        Self { draft, exact: Vec::new(), reading }
    }

    /// The draft, filled by all properties except those of times.
    pub(super) fn filled(mut self, rest: &[&Property], about: &About) -> Draft {
        // A description in HTML repeats the one in plain text, so it counts only without that.
        let plain = rest.iter().any(|property| property.name == "DESCRIPTION" && !property.text().is_empty());
        // Some properties of our exports are more exact than the standard ones.
        for property in rest {
            match property.name.as_str() {
                OWN_ID => {
                    self.once("/id", property.text(), property);
                    self.exact.push("UID");
                }
                OWN_STATUS => {
                    self.once("/status", property.text(), property);
                    self.exact.push("STATUS");
                }
                _ => {}
            }
        }
        for property in rest {
            self.take(property, plain);
        }
        if about.cancels {
            self.draft.put("/status", "cancelled", "METHOD", None);
        }
        self.draft
    }

    /// Fills a field that holds one value. A second value is reported as dropped.
    pub(super) fn once(&mut self, pointer: &str, value: impl Into<Value>, property: &Property) {
        if self.draft.has(pointer) {
            self.draft.lose(&property.name, property.line, Loss::OtherValues);
        } else {
            self.draft.put(pointer, value, &property.name, property.line);
        }
    }

    fn take(&mut self, property: &Property, plain: bool) {
        let (name, line) = (property.name.as_str(), property.line);
        let text = property.text();
        match name {
            "UID" | "SUMMARY" if text.is_empty() => {}
            OWN_ID | OWN_STATUS => {}
            "UID" | "STATUS" if self.exact.contains(&name) => {}
            "UID" => self.once("/id", text, property),
            "SUMMARY" => self.title(&text, property),
            "DESCRIPTION" if !text.is_empty() => self.description(&text, property),
            "X-ALT-DESC" | "STYLED-DESCRIPTION" if !plain && !text.is_empty() => {
                self.description(&text, property)
            }
            "DESCRIPTION" | "X-ALT-DESC" | "STYLED-DESCRIPTION" => {}
            "STATUS" => self.status(property),
            "CATEGORIES" => self.categories(property),
            "LOCATION" if !text.is_empty() => self.location(&text, property),
            "LOCATION" => {}
            "GEO" => self.geo(property),
            "X-APPLE-STRUCTURED-LOCATION" => self.structured_location(&text, property),
            "URL" if !text.is_empty() => self.link(&text, property),
            "ORGANIZER" => self.organiser(property),
            "CONTACT" => self.contact(&text, property),
            "ATTENDEE" => self.draft.lose(name, line, Loss::Person),
            "IMAGE" | "ATTACH" => self.image(&text, property),
            "CLASS" => {
                let public = Some(&ICalendarValue::Classification(ICalendarClassification::Public));
                if property.entry.values.first() != public {
                    self.draft.withheld = true;
                    self.draft.lose(name, line, Loss::NoEquivalent);
                }
            }
            "PRIORITY" if text == "0" => {}
            name if MEETINGS.contains(&name) => {
                if text.starts_with("http") {
                    self.once("/online/url", text, property);
                } else if !text.is_empty() {
                    // A telephone conference has a number, not a link.
                    self.draft.lose(name, line, Loss::NoEquivalent);
                }
            }
            name if INTERNAL.contains(&name)
                || INTERNAL_FAMILIES.iter().any(|family| name.starts_with(family)) => {}
            _ if text.is_empty() && property.entry.values.is_empty() => {}
            name => self.draft.lose(name, line, Loss::NoEquivalent),
        }
    }

    /// The title. Our own exports begin it with the status of an event that is off or full, which the status
    /// field has already.
    fn title(&mut self, text: &str, property: &Property) {
        let status = self.draft.text("/status").and_then(Status::from_word);
        let label = status.filter(|_| self.exact.contains(&"STATUS")).map(|status| status.word().label);
        let rest = label.into_iter().flat_map(|label| [label.fr, label.en]).find_map(|label| {
            let rest = text.strip_prefix(label)?.trim_start_matches(['\u{a0}', ' ']).strip_prefix(':')?;
            Some(rest.trim_start())
        });
        self.once("/title", rest.unwrap_or(text), property);
    }

    fn description(&mut self, text: &str, property: &Property) {
        let (text, lost) = markdown::markdown(text);
        if lost {
            self.draft.lose(&property.name, property.line, Loss::Markup);
        }
        self.once("/description", text, property);
    }

    fn status(&mut self, property: &Property) {
        match property.entry.values.first() {
            _ if property.is_cancelled() => self.once("/status", "cancelled", property),
            Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => {
                self.once("/status", "scheduled", property)
            }
            _ => self.draft.lose(&property.name, property.line, Loss::UnknownValue),
        }
    }

    /// Categories become formats, audiences and topics if they have such names, else keywords.
    fn categories(&mut self, property: &Property) {
        for text in property.texts() {
            let word = |known: &VocabularySpec| {
                let (word, nearness) = known.nearest(&text)?;
                (nearness == Nearness::Same).then_some(word.word)
            };
            if let Some(format) = word(Format::SPEC)
                && !self.draft.has("/format")
            {
                self.draft.put("/format", format, &property.name, property.line);
            } else if let Some(audience) = word(Audience::SPEC) {
                self.add("/audiences", audience, property);
            } else if let Some(topic) = word(Topic::SPEC) {
                self.add("/topics", topic, property);
            } else {
                self.add("/keywords", &text, property);
            }
        }
    }

    /// Adds an item to a list, unless it is there already.
    fn add(&mut self, list: &str, item: &str, property: &Property) {
        let items = self.draft.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if !items.iter().any(|known| known.as_str() == Some(item)) {
            let at = items.len();
            self.draft.put(&format!("{list}/{at}"), item, &property.name, property.line);
        }
    }
}
