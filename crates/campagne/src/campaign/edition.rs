//! One edition of an event series, as data.

use std::sync::Arc;

use chrono::NaiveDate;

use super::amendment::Amendment;
use super::formats::FormatNeeds;
use super::limits::Limits;
use super::source::Source;
use super::text::Text;
use super::window::{OutsideWindow, Window};
use crate::form::Path;
use crate::rule::{Level, Rule};
use crate::vocabulary::{
    Audience, Format, OrganiserCategory, SubmitterRole, Topic, Vocabulary, VocabularySpec, Word,
};
use crate::zone::Zone;

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

    /// Every format on offer: those that the campaign names, then those that are welcome besides.
    pub fn offered_formats(&self) -> impl Iterator<Item = &FormatNeeds> {
        self.formats.iter().chain(&self.other_formats)
    }

    /// What the campaign says of a format, if it offers it.
    #[must_use]
    pub fn format(&self, format: Format) -> Option<&FormatNeeds> {
        self.offered_formats().find(|needs| needs.format == format)
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
}
