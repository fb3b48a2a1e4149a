//! One edition of an event series, as data.

use std::sync::Arc;

use chrono::NaiveDate;

use super::amendment::Amendment;
use super::formats::FormatNeeds;
use super::limits::Limits;
use super::source::Source;
use super::window::{OutsideWindow, Window};
use crate::form::Path;
use crate::rule::{Level, Rule};
use crate::text::Text;
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
    /// Its other names: earlier ones, short ones, its hashtag.
    pub other_names: Vec<String>,
    /// Its theme, if one was announced.
    pub theme: Option<Text>,
    /// The number of the edition in its series.
    pub edition: Option<u32>,
    /// Who runs it.
    pub organiser: Option<Text>,
    /// The page that presents it.
    pub url: Option<String>,
    /// The mailbox of its organisers.
    pub email: Option<String>,
    /// The zone of its deadline, and of events without a zone of their own.
    pub zone: Zone,
    /// The first day on which submissions are taken.
    pub opens: Option<NaiveDate>,
    /// The last day on which submissions are taken, inclusive.
    pub closes: Option<NaiveDate>,
    /// How many minutes after the deadline a submission is still taken, with a warning.
    pub grace_minutes: u32,
    /// Until when accepted events may be changed, and what may not.
    pub amendment: Amendment,
    /// When events take place.
    pub windows: Vec<Window>,
    /// What happens to events outside the windows.
    pub outside_window: OutsideWindow,
    /// The formats that it names.
    pub formats: Vec<FormatNeeds>,
    /// Further formats that are welcome, with their usual needs: none if only the named ones are, all if it
    /// names none.
    pub other_formats: Vec<FormatNeeds>,
    /// Who may organise; everybody when none is named.
    pub eligible_organisers: Vec<OrganiserCategory>,
    /// Who may submit; everybody when none is named.
    pub eligible_submitters: Vec<SubmitterRole>,
    /// The topics on offer; all when none is named.
    pub topics: Vec<Topic>,
    /// The audiences on offer; all when none is named.
    pub audiences: Vec<Audience>,
    /// Fields that it requires in addition to the ones that every campaign requires.
    pub required: Vec<Path>,
    /// The levels that it gives to rules.
    pub levels: Vec<(&'static Rule, Level)>,
    /// Its limits on lengths.
    pub limits: Limits,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

impl Campaign {
    /// All its names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.name.fr, &*self.name.en].into_iter().chain(self.other_names.iter().map(String::as_str))
    }

    /// Whether a word of a vocabulary may be chosen. Formats, topics and audiences are limited to the ones
    /// on offer. Categories and roles are not, even if they are not eligible: people say who they are.
    pub(crate) fn offers(&self, vocabulary: &VocabularySpec, word: &Word) -> bool {
        match vocabulary.name {
            "Format" => self.offered_formats().any(|needs| needs.format.word() == word),
            "Topic" => listed(&self.topics, word),
            "Audience" => listed(&self.audiences, word),
            _ => true,
        }
    }

    /// Whether a word is proposed instead of one that nobody knows: not one that leads to the next finding.
    pub(crate) fn proposes(&self, vocabulary: &VocabularySpec, word: &Word) -> bool {
        match vocabulary.name {
            "OrganiserCategory" => listed(&self.eligible_organisers, word),
            "SubmitterRole" => listed(&self.eligible_submitters, word),
            _ => self.offers(vocabulary, word),
        }
    }

    /// Every format on offer: the named ones, then the further welcome ones.
    pub fn offered_formats(&self) -> impl Iterator<Item = &FormatNeeds> {
        self.formats.iter().chain(&self.other_formats)
    }

    /// The needs of a format. Returns `None` if the campaign does not offer it.
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

    /// Whether one of its windows holds both days.
    #[must_use]
    pub fn in_one_window(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.windows.iter().any(|window| window.contains(first) && window.contains(last))
    }

    /// Whether a day is in one of its windows.
    #[must_use]
    pub fn in_window(&self, day: NaiveDate) -> bool {
        self.windows.iter().any(|window| window.contains(day))
    }
}

/// Whether a list of what is on offer has a word. An empty list has them all.
fn listed<V: Vocabulary>(offered: &[V], word: &Word) -> bool {
    offered.is_empty() || offered.iter().any(|offered| offered.word() == word)
}
