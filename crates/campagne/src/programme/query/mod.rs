//! What somebody looks for in a programme.

mod parameters;
mod read;

use campagne_territories::{Id, Territories};
use chrono::NaiveDate;

pub use parameters::{Parameter, ParameterKind};

use crate::Error;
use crate::vocabulary::{Attendance, Audience, Format, OrganiserCategory, Status, Topic};
use crate::words::Words;

/// What somebody looks for in a programme: filters that all hold, an order, and a part of the list.
///
/// Several values of one filter widen it: any of them will do. Accessibility alone narrows: somebody
/// who needs two arrangements needs both.
///
/// It has one wire form, a JSON object, which is the same as the parameters of an address:
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
    /// In one of these territories, or in what lies in them. What is said to be for the whole country
    /// is in no smaller one.
    pub territories: Vec<Id>,
    /// On one of these days, on the clocks of the place; on demand: to be had on one of them.
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
    /// In one of these states of its life.
    pub statuses: Vec<Status>,
    /// In one of these languages, as lower-case codes.
    pub languages: Vec<String>,
    /// Said to be free of charge, or said not to be.
    pub free: Option<bool>,
    /// Said to be open to the public, or said not to be.
    pub open_to_public: Option<bool>,
    /// To be shown in the section of its own, or not.
    pub aside: Option<bool>,
    /// Words that all stand in title, summary, organisers, place or keywords, or begin a word there;
    /// accents and capitals do not count.
    pub text: String,
    /// The order.
    pub sort: Sort,
    /// How many of the list to leave out.
    pub offset: usize,
    /// How many to give after these.
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
    /// How many events a page has unless it is said.
    pub const LIMIT: usize = 20;

    /// Makes sure that its values go together.
    ///
    /// # Errors
    /// [`Error::WrongParameter`] where the range of days ends before it begins.
    pub fn check(&self) -> Result<(), Error> {
        match (self.from, self.until) {
            (Some(from), Some(until)) if until < from => Err(Error::WrongParameter {
                name: "until",
                expected: "a day that is not before `from`".to_owned(),
                given: until.to_string(),
                nearest: None,
            }),
            _ => Ok(()),
        }
    }

    /// Makes sure that there are such territories; without it, one that there is not has no events.
    ///
    /// # Errors
    /// [`Error::WrongParameter`].
    pub fn check_territories(&self, known: &Territories) -> Result<(), Error> {
        match self.territories.iter().find(|id| known.get(**id).is_none()) {
            Some(id) => Err(parameters::no_territory(&id.to_string())),
            None => Ok(()),
        }
    }
}

/// The order of a list. Events that are level in it come in the order of their start, then of their
/// identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By the first start; on demand, by the first day on which it can be had.
    #[default]
    Start,
    /// By title, in French alphabetical order: accents, capitals and punctuation count last.
    Title,
    /// What is for the whole country, then by région, département and commune, those without a place
    /// last.
    Territory,
    /// The last change first, those of which it is not known last.
    Updated,
}

impl Sort {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::Start, Self::Title, Self::Territory, Self::Updated];

    /// Its word on the wire.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Title => "title",
            Self::Territory => "territory",
            Self::Updated => "updated",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Words {
        match self {
            Self::Start => Words { fr: "Date", en: "Date" },
            Self::Title => Words { fr: "Titre", en: "Title" },
            Self::Territory => Words { fr: "Territoire", en: "Territory" },
            Self::Updated => Words { fr: "Dernière modification", en: "Last change" },
        }
    }
}
