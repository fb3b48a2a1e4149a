//! How a public event is written: field by field, so that what is not listed does not go out.

use serde::{Serialize, Serializer};

use super::PublicEvent;
use crate::event::{
    Accessibility, Availability, Contact, Image, Online, Organiser, Registration, Session, Venue,
};
use crate::vocabulary::{Attendance, Audience, Format, Status, Topic};

/// The fields of a submission, in the order of the wire.
#[derive(Serialize)]
struct Written<'p> {
    id: &'p str,
    title: &'p str,
    summary: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'p str>,
    format: Format,
    attendance: Attendance,
    time_zone: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    sessions: &'p [Session],
    #[serde(skip_serializing_if = "Option::is_none")]
    availability: Option<&'p Availability>,
    #[serde(skip_serializing_if = "Option::is_none")]
    venue: Option<&'p Venue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    territory: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    online: Option<&'p Online>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registration: Option<&'p Registration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    free: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open_to_public: Option<bool>,
    organiser: &'p Organiser,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    co_organisers: &'p [Organiser],
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<&'p Contact>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    audiences: &'p [Audience],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    topics: &'p [Topic],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    keywords: &'p [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    languages: &'p [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'p Image>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessibility: Option<&'p Accessibility>,
    status: Status,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    aside: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    previous_sessions: &'p [Session],
}

impl Serialize for PublicEvent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            id: self.id(),
            title: self.title(),
            summary: self.summary(),
            description: self.description(),
            format: self.format(),
            attendance: self.attendance(),
            time_zone: self.zone().name(),
            sessions: self.sessions(),
            availability: self.availability(),
            venue: self.venue(),
            territory: self.territory(),
            online: self.online(),
            registration: self.registration(),
            free: self.free(),
            open_to_public: self.open_to_public(),
            organiser: self.organiser(),
            co_organisers: self.co_organisers(),
            contact: self.contact(),
            audiences: self.audiences(),
            topics: self.topics(),
            keywords: self.keywords(),
            languages: self.languages(),
            image: self.image(),
            accessibility: self.accessibility(),
            status: self.status(),
            aside: self.aside(),
            previous_sessions: self.previous_sessions(),
        };
        written.serialize(serializer)
    }
}
