//! The typed event: an accepted submission, normalised.

mod build;
mod session;

use serde::Serialize;

pub use session::Session;

use crate::vocabulary::{
    Attendance, Audience, Format, OrganiserCategory, Status, SubmitterRole, Topic, Versant,
};
use crate::zone::Zone;

/// An accepted event. Only [`Checker::accept`](crate::Checker::accept) makes one.
///
/// It serialises to a submission of the contract, with texts trimmed and composed, numbers without spaces,
/// and the zone always written.
///
/// ```
/// use campagne::{Campaign, Options, Submission};
/// let campaign = Campaign::builtin("mip-2020")?;
/// let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z")?);
/// let (report, event) = checker.accept(&Submission::from_json(include_str!("../../../../tests/bases/webinar.json")));
/// let event = event.expect("it is accepted");
/// assert_eq!(event.zone.name(), "Europe/Paris");
/// assert_eq!(checker.check(&Submission::from_value(&event)?).counts, report.counts);
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Event {
    /// The identifier given by the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The title.
    pub title: String,
    /// A sentence for lists.
    pub summary: String,
    /// The description, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What kind of event it is.
    pub format: Format,
    /// How people attend, written or implied by the format.
    pub attendance: Attendance,
    /// The zone of its times, written or derived.
    #[serde(rename = "time_zone")]
    pub zone: Zone,
    /// Its sessions; none for a format on demand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    /// When a format on demand is available.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<Availability>,
    /// Where people meet; `None` for an event that is online only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// The territory for which it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// The online access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<Online>,
    /// The registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Registration>,
    /// Whether it is free of charge; `None` if unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// Whether it is open to the public; `None` if unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_to_public: Option<bool>,
    /// Who organises.
    pub organiser: Organiser,
    /// Who else takes part in organising.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_organisers: Vec<Organiser>,
    /// Who filed it: never published. It may be missing in an event that was accepted before, since it is
    /// not in the public data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitter: Option<Submitter>,
    /// Whom the public may contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Whom it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<Audience>,
    /// What it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Words to find it by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// The languages spoken, as lower-case codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// A picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// For whom arrangements are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessibility: Option<Accessibility>,
    /// The state of its life; scheduled by default.
    pub status: Status,
    /// Whether it takes place outside the dates of the campaign and is to be shown in a section of its own:
    /// the campaign asks for this (`outside_window = "aside"`), and none of its sessions is entirely within
    /// the dates. It is derived, so the written submission does not have it.
    #[serde(skip)]
    pub aside: bool,
    /// Its sessions before it was rescheduled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub previous_sessions: Vec<Session>,
}

/// When something on demand is available.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Availability {
    /// The beginning.
    #[serde(serialize_with = "session::write_moment")]
    pub from: crate::form::When,
    /// The end; `None` if it stays available.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "session::write_optional")]
    pub until: Option<crate::form::When>,
}

/// Where people meet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Venue {
    /// The name of the place.
    pub name: String,
    /// The street address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Five digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The INSEE code of the commune.
    pub commune: String,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}

/// How people take part from afar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Online {
    /// The link.
    pub url: String,
}

/// How people register.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Registration {
    /// Whether they must register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// By a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// By electronic mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// By telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// How many may come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// When registration closes.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "session::write_optional")]
    pub closes: Option<crate::form::When>,
}

/// A body that organises.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Organiser {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What kind of body it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<OrganiserCategory>,
    /// The branch of the civil service to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versant: Option<Versant>,
    /// Its establishment's number, in fourteen digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub siret: Option<String>,
    /// Its site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Who filed the submission.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Submitter {
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: SubmitterRole,
    /// Their address.
    pub email: String,
    /// Their telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// Whom the public may contact.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Contact {
    /// A name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// An address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Image {
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its description for people who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

/// For whom arrangements are made. `None` means unknown, not false.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Accessibility {
    /// Motor disabilities.
    pub motor: Option<bool>,
    /// Hearing disabilities.
    pub hearing: Option<bool>,
    /// Visual disabilities.
    pub visual: Option<bool>,
    /// Psychic disabilities.
    pub psychic: Option<bool>,
    /// Intellectual disabilities.
    pub intellectual: Option<bool>,
}
