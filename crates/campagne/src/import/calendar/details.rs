//! The place of an event, its organiser, its links.

use calcard::icalendar::{
    ICalendarParameterName, ICalendarParameterValue, ICalendarUserTypes, ICalendarValue,
};
use serde_json::Number;

use super::fields::Fields;
use super::properties::Property;
use crate::import::address;
use crate::import::dropped::Loss;

impl Fields<'_> {
    /// A place, or the link to a meeting.
    pub(super) fn location(&mut self, text: &str, property: &Property) {
        if text.starts_with("https://") || text.starts_with("http://") {
            self.once("/online/url", text, property);
            return;
        }
        let found = address::address(text, self.reading.territories);
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

    pub(super) fn geo(&mut self, property: &Property) {
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
        // Some programs write the point off the coast of Africa for an unknown place.
        if (latitude, longitude) == (0.0, 0.0) || self.draft.has("/venue/latitude") {
            return;
        }
        for (field, number) in [("latitude", latitude), ("longitude", longitude)] {
            if let Some(number) = Number::from_f64(number) {
                self.draft.put(&format!("/venue/{field}"), number, &property.name, property.line);
            }
        }
    }

    /// The place as Apple's calendars write it: `geo:44.83,-0.58`, and its name as `X-TITLE`.
    pub(super) fn structured_location(&mut self, text: &str, property: &Property) {
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

    /// A link. It leads to a meeting if its host is known for meetings. Any other link leads to a page on the
    /// event, for which there is no field.
    pub(super) fn link(&mut self, text: &str, property: &Property) {
        if is_meeting(text) && !self.draft.has("/online/url") {
            self.draft.put("/online/url", text, &property.name, property.line);
        } else if self.draft.text("/online/url") != Some(text) {
            self.draft.lose(&property.name, property.line, Loss::NoEquivalent);
        }
    }

    /// The organiser. Its name is taken as the name of a body; the address of a person is not carried.
    pub(super) fn organiser(&mut self, property: &Property) {
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

    /// A contact for the public, as written in the calendar: a name, an address, a number.
    pub(super) fn contact(&mut self, text: &str, property: &Property) {
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

    /// An image that is a link. Other attachments have no field.
    pub(super) fn image(&mut self, text: &str, property: &Property) {
        let kind = property.parameter(&ICalendarParameterName::Fmttype).unwrap_or_default();
        let is_image = property.name == "IMAGE" || kind.to_ascii_lowercase().starts_with("image/");
        if is_image && text.starts_with("http") {
            self.once("/image/url", text, property);
        } else if !text.is_empty() || !property.entry.values.is_empty() {
            self.draft.lose(&property.name, property.line, Loss::NoEquivalent);
        }
    }
}

/// Whether a link leads to a service for online meetings, including those of the State.
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
