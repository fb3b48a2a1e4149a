//! The peers: the same submission as a plain typed struct.
#![expect(missing_docs, reason = "the fields of the contract, as anybody would write them")]

use garde::Validate;
use serde::Deserialize;

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Submission {
    #[garde(length(chars, max = 255))]
    pub id: Option<String>,
    #[garde(length(chars, min = 3, max = 140))]
    pub title: String,
    #[garde(length(chars, max = 200))]
    pub summary: Option<String>,
    #[garde(length(chars, max = 10_000))]
    pub description: Option<String>,
    pub format: String,
    pub attendance: Option<String>,
    pub time_zone: Option<String>,
    #[garde(length(max = 800), dive)]
    pub sessions: Vec<Session>,
    #[garde(dive)]
    pub venue: Option<Venue>,
    pub territory: Option<String>,
    #[garde(dive)]
    pub registration: Option<Registration>,
    pub free: Option<bool>,
    pub open_to_public: Option<bool>,
    #[garde(dive)]
    pub organiser: Organiser,
    #[garde(dive)]
    pub submitter: Person,
    #[garde(dive)]
    pub contact: Option<Person>,
    pub audiences: Vec<String>,
    pub topics: Vec<String>,
    pub keywords: Vec<String>,
    pub languages: Vec<String>,
    pub accessibility: Option<Accessibility>,
    pub status: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Session {
    pub start: String,
    pub end: String,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Venue {
    #[garde(length(chars, max = 255))]
    pub name: String,
    pub address: Option<String>,
    pub postal_code: Option<String>,
    pub commune: String,
    #[garde(range(min = -90.0, max = 90.0))]
    pub latitude: Option<f64>,
    #[garde(range(min = -180.0, max = 180.0))]
    pub longitude: Option<f64>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Registration {
    pub required: Option<bool>,
    #[garde(url)]
    pub url: Option<String>,
    #[garde(email)]
    pub email: Option<String>,
    #[garde(range(min = 1))]
    pub capacity: Option<u32>,
    pub closes: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Organiser {
    #[garde(length(chars, max = 255))]
    pub name: String,
    pub category: String,
    pub versant: Option<String>,
    pub siret: Option<String>,
    #[garde(url)]
    pub url: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(allow_unvalidated)]
pub struct Person {
    #[garde(length(chars, max = 255))]
    pub name: String,
    pub role: Option<String>,
    #[garde(email)]
    pub email: String,
    pub phone: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Accessibility {
    pub motor: Option<bool>,
    pub hearing: Option<bool>,
    pub visual: Option<bool>,
}
