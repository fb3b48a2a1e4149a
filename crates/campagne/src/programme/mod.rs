//! The programme: the accepted events of a campaign with their state of moderation, and what the public sees
//! of them.
//!
//! ```text
//! file ──► Reader ──► Entry (an Event, with its moderation) ──► Programme ──► Public ──► export
//!                                                                              └──► Index ◄── Query
//! ```
//!
//! [`Public`] holds only published events, and none of them names who filed it. Exporters take nothing else,
//! so they cannot publish anything private.
//!
//! ```
//! use campagne::programme::{Facet, Moderation, Programme, Query, Reader};
//! use campagne::{Campaign, Options};
//!
//! let campaign = Campaign::builtin("mip-2020")?;
//! let checker = campaign.checker_of_accepted(&Options::at("2020-11-02T08:00:00Z")?);
//! let mut reader = Reader::new(&checker).plain_as(Moderation::Published);
//! let mut programme = Programme::new(&campaign);
//! for base in [
//!     include_str!("../../../../tests/bases/workshop.json"),
//!     include_str!("../../../../tests/bases/webinar.json"),
//! ] {
//!     programme.add(reader.read("bases", base.as_bytes())?.entry.expect("it passes"));
//! }
//!
//! let public = programme.public();
//! let index = public.index();
//! // What stands behind the `?` of a page's address.
//! let query = Query::from_url("territory=fr:region:75&format=workshop&format=debate")?;
//! let selection = index.select(&query);
//! assert_eq!(selection.total(), 1);
//! for number in selection.page() {
//!     assert_eq!(public.events()[number].title(), "Atelier : co-construire l’accueil des usagers");
//! }
//! // A facet counts what there would be without its own filter.
//! let formats = selection.facet(Facet::Format);
//! assert_eq!(formats.iter().find(|count| count.value == "workshop").unwrap().count, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod entry;
mod index;
mod moderation;
mod place;
mod public;
mod query;
mod read;

use std::collections::HashMap;
use std::fmt;

use campagne_territories::Territories;

pub use entry::Entry;
pub use index::{Count, Facet, Index, Occurrence, Selection};
pub use moderation::Moderation;
pub use public::{Public, PublicEvent};
pub use query::{Parameter, ParameterKind, Query, Sort};
pub use read::{EntryFault, Reader, Reading};

use crate::campaign::Campaign;
use crate::collection::Collection;
use crate::error::Error;
use crate::options::Options;
use crate::submission::Submission;
use crate::vocabulary::Vocabulary as _;

/// The accepted events of a campaign, in the order in which they were added.
#[derive(Clone)]
pub struct Programme<'c> {
    campaign: &'c Campaign,
    territories: Option<&'c Territories>,
    entries: Vec<Entry>,
    /// The position of the entry of each identifier.
    places: HashMap<String, usize>,
}

impl fmt::Debug for Programme<'_> {
    /// Shows its entries only: the tables of territories would fill pages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Programme").field("entries", &self.entries).finish_non_exhaustive()
    }
}

impl<'c> Programme<'c> {
    /// An empty programme. With the feature `embedded` the territories are there from the start.
    #[must_use]
    pub fn new(campaign: &'c Campaign) -> Self {
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self { campaign, territories, entries: Vec::new(), places: HashMap::new() }
    }

    /// Sets the territories, or none: then communes have no names.
    #[must_use]
    pub const fn territories(mut self, territories: Option<&'c Territories>) -> Self {
        self.territories = territories;
        self
    }

    /// Adds an event. If there is an entry with the same identifier, it is replaced and returned.
    pub fn add(&mut self, entry: Entry) -> Option<Entry> {
        let place = *self.places.entry(entry.id.clone()).or_insert(self.entries.len());
        match self.entries.get_mut(place) {
            Some(known) => Some(std::mem::replace(known, entry)),
            None => {
                self.entries.push(entry);
                None
            }
        }
    }

    /// The campaign.
    #[must_use]
    pub const fn campaign(&self) -> &'c Campaign {
        self.campaign
    }

    /// Its events, published or not.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What the public sees of it.
    #[must_use]
    pub fn public(&self) -> Public<'_> {
        let published = self.entries.iter().filter(|entry| entry.moderation == Moderation::Published);
        Public::new(self.campaign, self.territories, published.map(PublicEvent::new).collect())
    }

    /// Its entries, which are moved out of it.
    #[must_use]
    pub fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// The entry of an identifier, published or not. Returns `None` if there is none.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(*self.places.get(id)?)
    }

    /// Moves an entry to another state of moderation; see [`Entry::moderate`].
    ///
    /// # Errors
    /// [`Error::UnknownEvent`], [`Error::IllegalModeration`].
    pub fn moderate(&mut self, id: &str, to: Moderation) -> Result<(), Error> {
        let place = self.places.get(id).copied();
        let entry = place.and_then(|place| self.entries.get_mut(place));
        entry.ok_or_else(|| Error::UnknownEvent { given: id.to_owned() })?.moderate(to)
    }

    /// How many entries there are in each state of moderation, including zeros.
    #[must_use]
    pub fn moderation_counts(&self) -> Vec<(Moderation, usize)> {
        let count = |state: &Moderation| {
            (*state, self.entries.iter().filter(|entry| entry.moderation == *state).count())
        };
        Moderation::ALL.iter().map(count).collect()
    }

    /// An index of the entries in some states of moderation, for moderators. Its numbers are positions among
    /// the [`entries`](Self::entries) in these states.
    #[must_use]
    pub fn index_of(&self, states: &[Moderation]) -> Index {
        let chosen = self.entries.iter().filter(|entry| states.contains(&entry.moderation));
        Index::new(self.campaign, self.territories, chosen)
    }

    /// The entries that are probably the same event as an earlier one: their number and the number of the
    /// earlier entry, by the rule `probable-duplicate`. Refused and cancelled entries are left out.
    #[must_use]
    pub fn probable_duplicates(&self) -> Vec<(usize, usize)> {
        let options = Options::new(chrono::DateTime::UNIX_EPOCH);
        let checker = self.campaign.checker_of_accepted(&options).territories(self.territories);
        let mut collection = Collection::new(&checker);
        let (mut numbers, mut found) = (Vec::new(), Vec::new());
        for (number, entry) in self.entries.iter().enumerate() {
            if entry.moderation == Moderation::Refused {
                continue;
            }
            // An event has text keys and finite numbers, so it can always be written.
            let Ok(submission) = Submission::from_value(&entry.event) else { continue };
            let (_, digest) = checker.inspect_for_collection(&submission);
            numbers.push(number);
            if let Some(earlier) = collection.repeated(&digest).and_then(|at| numbers.get(at)) {
                found.push((number, *earlier));
            }
        }
        found
    }
}
