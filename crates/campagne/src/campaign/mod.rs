//! A campaign, as data: what it offers, until when, for whom.

mod about;
mod amendment;
mod builtin;
mod data;
mod deadline;
mod fault;
mod formats;
mod limits;
#[cfg(feature = "new-edition")]
mod new_edition;
mod read;
mod source;
mod table;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

pub use amendment::Amendment;
pub(crate) use deadline::last_local;
pub use deadline::{Deadline, Phase, until_words};
pub use fault::{Fault, Faults};
pub use formats::{FormatNeeds, TimeModel};
pub use limits::Limits;
#[cfg(feature = "new-edition")]
pub use new_edition::{NewEdition, Note};
pub use source::Source;

use crate::Error;
use crate::form::Path;
use crate::rule::{Level, Rule, Severity};
use crate::rules;
use crate::vocabulary::{
    Audience, OrganiserCategory, SubmitterRole, Topic, Vocabulary, VocabularySpec, Word,
};
use crate::words::{Language, day_range, french};
use crate::zone::Zone;

/// A text in French and in English; where only one was given, the other repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Window {
    /// The days in words: `du 2 au 30 novembre 2020`, `2 to 30 November 2020`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let range = day_range(self.from, self.to, language);
        match language {
            Language::Fr => french(&format!("du {}", range.replacen(" et le ", " au ", 1))),
            Language::En => range.replacen(" and ", " to ", 1),
        }
    }

    /// True for a day within.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// What becomes of an event outside the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideWindow {
    /// It is refused.
    Error,
    /// It is accepted, with a warning.
    Warning,
    /// It is accepted, and shown in a section of its own.
    Aside,
}

/// One edition of an event series.
///
/// ```
/// use campagne::Campaign;
/// let campaign = Campaign::builtin("mip-2020")?;
/// assert_eq!(campaign.formats.len(), 8);
/// assert_eq!(campaign.deadline().unwrap().instant().to_rfc3339(), "2020-10-31T23:00:00+00:00");
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Its identifier.
    pub id: Arc<str>,
    /// Its name.
    pub name: Text,
    /// Other names under which it goes: earlier ones, short ones, its hashtag.
    pub other_names: Vec<String>,
    /// Its theme, where one was announced.
    pub theme: Option<Text>,
    /// The number of the edition in its series.
    pub edition: Option<u32>,
    /// Who runs it.
    pub organiser: Option<Text>,
    /// Where it is presented.
    pub url: Option<String>,
    /// The mailbox of those who run it.
    pub email: Option<String>,
    /// The zone of its deadline, and of events that tell no other.
    pub zone: Zone,
    /// The first day on which submissions are taken.
    pub opens: Option<NaiveDate>,
    /// The last day on which submissions are taken, all of it.
    pub closes: Option<NaiveDate>,
    /// How many minutes after the deadline a submission is still taken, with a warning.
    pub grace_minutes: u32,
    /// Until when accepted events may be changed, and what may not.
    pub amendment: Amendment,
    /// When events take place.
    pub windows: Vec<Window>,
    /// What becomes of events outside.
    pub outside_window: OutsideWindow,
    /// The formats that it names.
    pub formats: Vec<FormatNeeds>,
    /// The formats that are welcome besides, with what they usually need: none where only the
    /// named ones are, all of them where it names none.
    pub other_formats: Vec<FormatNeeds>,
    /// Who may organise; everybody when none is named.
    pub eligible_organisers: Vec<OrganiserCategory>,
    /// Who may submit; everybody when none is named.
    pub eligible_submitters: Vec<SubmitterRole>,
    /// The topics on offer; all when none is named.
    pub topics: Vec<Topic>,
    /// The audiences on offer; all when none is named.
    pub audiences: Vec<Audience>,
    /// Fields that it requires over those that every campaign does.
    pub required: Vec<Path>,
    /// The levels that it gives to rules.
    pub levels: Vec<(&'static Rule, Level)>,
    /// Its limits on lengths.
    pub limits: Limits,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

impl Campaign {
    /// A campaign that comes with the library.
    ///
    /// # Errors
    /// [`Error::UnknownCampaign`], which names those that do.
    pub fn builtin(id: &str) -> Result<Self, Error> {
        builtin::campaign(id)
    }

    /// The text, in TOML, of a campaign that comes with the library.
    ///
    /// # Errors
    /// [`Error::UnknownCampaign`], which names those that do.
    #[cfg(feature = "toml")]
    pub fn builtin_text(id: &str) -> Result<&'static str, Error> {
        builtin::text(id)
    }

    /// The identifiers of the campaigns that come with the library, the oldest first.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        builtin::ids()
    }

    /// Reads a campaign from TOML. Needs the feature `toml`, which is on unless the default ones
    /// are taken away, as for a browser.
    ///
    /// # Errors
    /// [`Error::Campaign`] with all the faults of the text, each with its line and path.
    ///
    /// ```
    /// let error = campagne::Campaign::from_toml("id = 3\nyear = 'x'").unwrap_err();
    /// assert!(error.to_string().contains("line 1: id: a text is expected"));
    /// ```
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        read::campaign(data::from_toml(text)).map_err(Error::Campaign)
    }

    /// Reads a campaign from JSON: the same shape as in TOML.
    ///
    /// # Errors
    /// [`Error::Campaign`] with all the faults of the text, each with its line and path.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read::campaign(data::from_json(text)).map_err(Error::Campaign)
    }

    /// Every name under which it goes.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.name.fr, &*self.name.en].into_iter().chain(self.other_names.iter().map(String::as_str))
    }

    /// Whether a word of a vocabulary may be chosen: formats, topics and audiences are limited to
    /// those on offer. Who is eligible is another matter, since people say who they are.
    pub(crate) fn offers(&self, vocabulary: &VocabularySpec, word: &Word) -> bool {
        fn listed<V: Vocabulary>(offered: &[V], word: &Word) -> bool {
            offered.is_empty() || offered.iter().any(|offered| offered.word() == word)
        }
        match vocabulary.name {
            "Format" => self.offered_formats().any(|needs| needs.format.word() == word),
            "Topic" => listed(&self.topics, word),
            "Audience" => listed(&self.audiences, word),
            _ => true,
        }
    }

    /// The deadline, if there is one. A format may have its own: [`deadline_for`](Self::deadline_for).
    #[must_use]
    pub fn deadline(&self) -> Option<Deadline> {
        self.closes.map(|day| Deadline::new(day, self.zone))
    }

    /// The end of changes to accepted events, if there is one.
    #[must_use]
    pub fn amendments_close(&self) -> Option<Deadline> {
        self.amendment.until.map(|day| Deadline::new(day, self.zone))
    }

    /// Where the campaign stands at an instant.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        self.phase_for(None, now)
    }

    /// The first day on which events take place.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        self.windows
            .iter()
            .map(|window| window.from)
            .min()
            .unwrap_or(campagne_territories::Territories::VINTAGE)
    }

    /// True for days that lie within one of its windows.
    #[must_use]
    pub fn in_one_window(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.windows.iter().any(|window| window.contains(first) && window.contains(last))
    }

    /// True for a day on which events take place.
    #[must_use]
    pub fn in_window(&self, day: NaiveDate) -> bool {
        self.windows.iter().any(|window| window.contains(day))
    }

    /// The levels of its rules, over the rules' own.
    pub(crate) fn all_levels(&self) -> impl Iterator<Item = (&'static Rule, Level)> {
        let outside = match self.outside_window {
            OutsideWindow::Error => Severity::Error,
            OutsideWindow::Warning => Severity::Warning,
            OutsideWindow::Aside => Severity::Info,
        };
        [(&rules::campaign::outside_campaign_window::RULE, outside.into())]
            .into_iter()
            .chain(self.levels.iter().copied())
    }
}
