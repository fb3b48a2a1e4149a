//! One event of a calendar as a submission.

use calcard::icalendar::{
    ICalendarClassification, ICalendarParameterName, ICalendarParameterValue, ICalendarStatus,
    ICalendarUserTypes, ICalendarValue,
};
use serde_json::{Number, Value};

use super::About;
use super::block::{Block, OWN_ID};
use super::properties::{Property, of};
use super::sessions::{Times, fill};
use crate::import::draft::Draft;
use crate::import::{Loss, Reading, Record, markdown, place};
use crate::vocabulary::{Audience, Format, Status, Topic, Vocabulary as _, VocabularySpec};
use crate::words::Nearness;

/// The record of an event, with the occurrences of it that differ.
pub(super) fn record(event: &Block, occurrences: &[&Block], about: &About, reading: &Reading<'_>) -> Record {
    let mut draft = Draft::new();
    let properties = of(event);
    let mut times = Times::default();
    let mut rest = Vec::new();
    for property in &properties {
        if !times.take(property, about, &mut draft) {
            rest.push(property);
        }
    }
    let others: Vec<Times> =
        occurrences.iter().map(|block| occurrence(block, &properties, about, &mut draft)).collect();
    let mut event_draft = Fields { draft, exact: Vec::new(), reading, rest };
    event_draft.fill(about);
    let mut draft = event_draft.draft;
    fill(&times, &others, about, &reading.windows, &mut draft);
    attendance(&mut draft);
    for (name, line) in &event.within {
        draft.lose(name, Some(*line), Loss::NoEquivalent);
    }
    for line in event.unreadable() {
        draft.lose("VEVENT", Some(line), Loss::UnreadableLine);
    }
    if event.unfinished {
        draft.lose("VEVENT", Some(event.line), Loss::Unfinished);
    }
    draft.finish(event.line)
}

/// The times of an occurrence that differs; what else it says of its own is dropped.
fn occurrence(block: &Block, event: &[Property], about: &About, draft: &mut Draft) -> Times {
    let mut times = Times::default();
    let properties = of(block);
    for property in &properties {
        if times.take(property, about, draft) {
            continue;
        }
        if is_cancelled(property) {
            times.cancelled = true;
        }
        let told =
            matches!(property.name.as_str(), "SUMMARY" | "DESCRIPTION" | "LOCATION" | "URL" | "CONFERENCE");
        let same = event.iter().any(|known| known.name == property.name && known.text() == property.text());
        if told && !same {
            draft.lose(&property.name, property.line, Loss::OccurrenceDetails);
        }
    }
    times
}

fn is_cancelled(property: &Property) -> bool {
    matches!(property.entry.values.first(), Some(ICalendarValue::Status(ICalendarStatus::Cancelled)))
        || property.name == "STATUS" && property.text().eq_ignore_ascii_case("CANCELED")
}

/// In person, online, or both: by what there is.
fn attendance(draft: &mut Draft) {
    let (venue, online) = (
        draft.has("/venue/name") || draft.has("/venue/address") || draft.has("/venue/commune"),
        draft.has("/online/url"),
    );
    let (word, field) = match (venue, online) {
        (true, true) => ("hybrid", "/online/url"),
        (true, false) => ("in_person", "/venue"),
        (false, true) => ("online", "/online/url"),
        (false, false) => return,
    };
    if let Some(origin) = draft.origin_below(field) {
        draft.put("/attendance", word, &origin.name, origin.line);
    }
}

/// Properties that say how the calendar is kept, and nothing of the event.
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
/// How the names of more of them begin.
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
/// Properties that link to where people meet from afar.
const MEETINGS: [&str; 4] = [
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
];

/// The property in which this library keeps the status of its own events.
const OWN_STATUS: &str = "X-CAMPAGNE-STATUS";

struct Fields<'f> {
    draft: Draft,
    /// Properties of which an exact one of ours has taken the place.
    exact: Vec<&'static str>,
    reading: &'f Reading<'f>,
    rest: Vec<&'f Property>,
}

impl Fields<'_> {
    fn fill(&mut self, about: &About) {
        let rest = std::mem::take(&mut self.rest);
        // A description in HTML is the same as that in plain text: it counts where that is missing.
        let plain = rest.iter().any(|property| property.name == "DESCRIPTION" && !property.text().is_empty());
        // What this library exports says some things more exactly than standard properties can.
        for property in &rest {
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
        for property in &rest {
            self.take(property, plain);
        }
        if about.cancels {
            self.draft.put("/status", "cancelled", "METHOD", None);
        }
    }

    /// Fills a field that holds one value; a second one is said.
    fn once(&mut self, pointer: &str, value: impl Into<Value>, property: &Property) {
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
                    // A telephone conference has a number where others have a link.
                    self.draft.lose(name, line, Loss::NoEquivalent);
                }
            }
            name if INTERNAL.contains(&name)
                || INTERNAL_FAMILIES.iter().any(|family| name.starts_with(family)) => {}
            _ if text.is_empty() && property.entry.values.is_empty() => {}
            name => self.draft.lose(name, line, Loss::NoEquivalent),
        }
    }

    /// The title. Our own exports say in front of it that an event is off or full, which its status
    /// says already.
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
            _ if is_cancelled(property) => self.once("/status", "cancelled", property),
            Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => {
                self.once("/status", "scheduled", property)
            }
            _ => self.draft.lose(&property.name, property.line, Loss::UnknownValue),
        }
    }

    /// Categories are formats, audiences and topics where their names say so, else keywords.
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

    /// Adds an item to a list, once.
    fn add(&mut self, list: &str, item: &str, property: &Property) {
        let items = self.draft.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if !items.iter().any(|known| known.as_str() == Some(item)) {
            let at = items.len();
            self.draft.put(&format!("{list}/{at}"), item, &property.name, property.line);
        }
    }

    /// A place, or the link to a meeting.
    fn location(&mut self, text: &str, property: &Property) {
        if text.starts_with("https://") || text.starts_with("http://") {
            self.once("/online/url", text, property);
            return;
        }
        let found = place::address(text, self.reading.territories);
        for (field, value) in [
            ("name", found.name),
            ("address", found.address),
            ("postal_code", found.postal_code),
            ("commune", found.commune),
        ] {
            if let Some(value) = value {
                self.once(&format!("/venue/{field}"), value, property);
            }
        }
    }

    fn geo(&mut self, property: &Property) {
        let numbers: Vec<f64> = property
            .entry
            .values
            .iter()
            .filter_map(|value| match value {
                ICalendarValue::Float(number) => Some(*number),
                _ => None,
            })
            .collect();
        match numbers.as_slice() {
            [latitude, longitude] => self.coordinates(*latitude, *longitude, property),
            _ => self.draft.lose(&property.name, property.line, Loss::UnknownValue),
        }
    }

    fn coordinates(&mut self, latitude: f64, longitude: f64, property: &Property) {
        // Some programs write the point off the coast of Africa for a place that they do not know.
        if (latitude, longitude) == (0.0, 0.0) || self.draft.has("/venue/latitude") {
            return;
        }
        for (field, number) in [("latitude", latitude), ("longitude", longitude)] {
            if let Some(number) = Number::from_f64(number) {
                self.draft.put(&format!("/venue/{field}"), number, &property.name, property.line);
            }
        }
    }

    /// What Apple's calendars know of a place: `geo:44.83,-0.58`, and its name as `X-TITLE`.
    fn structured_location(&mut self, text: &str, property: &Property) {
        let numbers: Vec<f64> = text
            .strip_prefix("geo:")
            .map(|point| point.split([',', ';']).filter_map(|number| number.trim().parse().ok()).collect())
            .unwrap_or_default();
        if let [latitude, longitude, ..] = numbers.as_slice() {
            self.coordinates(*latitude, *longitude, property);
        }
        let title = property.parameter(&ICalendarParameterName::Other("X-TITLE".to_owned()));
        if let Some(title) = title.filter(|_| !self.draft.has("/venue/name")) {
            let title = title.to_owned();
            self.location(&title, property);
        }
    }

    /// A link leads to a meeting where its host is known for them; else to a page on the event, for
    /// which there is no field.
    fn link(&mut self, text: &str, property: &Property) {
        if is_meeting(text) && !self.draft.has("/online/url") {
            self.draft.put("/online/url", text, &property.name, property.line);
        } else if self.draft.text("/online/url") != Some(text) {
            self.draft.lose(&property.name, property.line, Loss::NoEquivalent);
        }
    }

    /// The name of who organises is that of a body; how to reach a person is not carried.
    fn organiser(&mut self, property: &Property) {
        let individual = property.entry.parameter(&ICalendarParameterName::Cutype)
            == Some(&ICalendarParameterValue::Cutype(ICalendarUserTypes::Individual));
        let name =
            property.parameter(&ICalendarParameterName::Cn).filter(|name| !name.contains('@') && !individual);
        if let Some(name) = name.map(str::to_owned) {
            self.once("/organiser/name", name.trim(), property);
        }
        if !property.text().is_empty() {
            self.draft.lose(&property.name, property.line, Loss::Person);
        }
    }

    /// A contact for the public, as the calendar gives it: a name, an address, a number.
    fn contact(&mut self, text: &str, property: &Property) {
        for part in text.split([',', ';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let digits = part.bytes().filter(u8::is_ascii_digit).count();
            let is_number = digits >= 6 && part.chars().all(|c| c.is_ascii_digit() || " .+-()/".contains(c));
            let field = match part {
                _ if is_number => "phone",
                part if part.contains('@') && !part.contains(' ') => "email",
                _ => "name",
            };
            let part = part.strip_prefix("mailto:").unwrap_or(part);
            self.once(&format!("/contact/{field}"), part, property);
        }
    }

    /// An image that is a link; other attachments have no field.
    fn image(&mut self, text: &str, property: &Property) {
        let kind = property.parameter(&ICalendarParameterName::Fmttype).unwrap_or_default();
        let is_image = property.name == "IMAGE" || kind.to_ascii_lowercase().starts_with("image/");
        if is_image && text.starts_with("http") {
            self.once("/image/url", text, property);
        } else if !text.is_empty() || !property.entry.values.is_empty() {
            self.draft.lose(&property.name, property.line, Loss::NoEquivalent);
        }
    }
}

/// True of links to services for meetings from afar, those of the State among them.
fn is_meeting(link: &str) -> bool {
    const HOSTS: [&str; 14] = [
        "zoom.us",
        "teams.microsoft.com",
        "teams.live.com",
        "meet.google.com",
        "webex.com",
        "meet.jit.si",
        "whereby.com",
        "livestorm.co",
        "gotomeeting.com",
        "visio.numerique.gouv.fr",
        "webinaire.numerique.gouv.fr",
        "webconf.numerique.gouv.fr",
        "rendez-vous.renater.fr",
        "bbb.din.developpement-durable.gouv.fr",
    ];
    let after = link.split_once("://").map_or(link, |(_, after)| after);
    let host = after.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    HOSTS
        .iter()
        .any(|known| host == *known || host.strip_suffix(known).is_some_and(|before| before.ends_with('.')))
}
