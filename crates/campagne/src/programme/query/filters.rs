//! The filters, order and page of a query, as data.

use campagne_territories::Id;
use chrono::NaiveDate;

use super::sort::Sort;
use crate::vocabulary::{Attendance, Audience, Format, OrganiserCategory, Status, Topic};

/// The arrangements for people with a disability, by their fields.
pub(crate) const ACCESSIBILITY: [&str; 5] = ["motor", "hearing", "visual", "psychic", "intellectual"];

/// What somebody looks for in a programme: filters that must all pass, an order, and a part of the list.
///
/// Several values of one filter widen it: an event needs only one of them. Accessibility narrows instead:
/// somebody who needs two arrangements needs both.
///
/// It has one wire form, a JSON object, which has the same members as the parameters of an address:
///
/// ```
/// use campagne::programme::Query;
/// let query = Query::from_url("?territory=fr:region:84&day=2020-11-03&format=workshop&format=debate&q=accueil")?;
/// let same = Query::from_json(
///     r#"{"territory": "fr:region:84", "day": ["2020-11-03"], "format": ["workshop", "debate"], "q": "accueil"}"#,
/// )?;
/// assert_eq!(query, same);
/// assert_eq!(query.to_url(), "territory=fr%3Aregion%3A84&day=2020-11-03&format=workshop&format=debate&q=accueil");
///
/// let error = Query::from_url("formt=workshop").unwrap_err();
/// assert_eq!(error.to_string(), "there is no parameter `formt`, did you mean `format`?");
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// In one of these territories, or in a territory within it. An event for the whole country is in no
    /// smaller territory.
    pub territories: Vec<Id>,
    /// On one of these days, on the clocks of the place. An event on demand must be available on one of them.
    pub days: Vec<NaiveDate>,
    /// On that day or later.
    pub from: Option<NaiveDate>,
    /// On that day or before. With `from`, on some day of the range.
    pub until: Option<NaiveDate>,
    /// Of one of these formats.
    pub formats: Vec<Format>,
    /// Attended in one of these ways.
    pub attendance: Vec<Attendance>,
    /// About one of these topics.
    pub topics: Vec<Topic>,
    /// For one of these audiences.
    pub audiences: Vec<Audience>,
    /// Organised by a body of one of these categories.
    pub organisers: Vec<OrganiserCategory>,
    /// With all of these arrangements, by their field: `motor`, `hearing`…
    pub accessibility: Vec<&'static str>,
    /// With one of these statuses.
    pub statuses: Vec<Status>,
    /// In one of these languages, as lower-case codes.
    pub languages: Vec<String>,
    /// Free of charge, or not. Events that do not say pass neither.
    pub free: Option<bool>,
    /// Open to the public, or not. Events that do not say pass neither.
    pub open_to_public: Option<bool>,
    /// Shown in a section of its own, or not.
    pub aside: Option<bool>,
    /// Words that must all be in title, summary, organisers, place or keywords, or begin a word there.
    /// Accents and capitals do not count.
    pub text: String,
    /// The order.
    pub sort: Sort,
    /// How many events of the list to skip.
    pub offset: usize,
    /// How many events to return after these.
    pub limit: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            territories: Vec::new(),
            days: Vec::new(),
            from: None,
            until: None,
            formats: Vec::new(),
            attendance: Vec::new(),
            topics: Vec::new(),
            audiences: Vec::new(),
            organisers: Vec::new(),
            accessibility: Vec::new(),
            statuses: Vec::new(),
            languages: Vec::new(),
            free: None,
            open_to_public: None,
            aside: None,
            text: String::new(),
            sort: Sort::Start,
            offset: 0,
            limit: Self::LIMIT,
        }
    }
}

impl Query {
    /// The length of a page by default.
    pub const LIMIT: usize = 20;
}
