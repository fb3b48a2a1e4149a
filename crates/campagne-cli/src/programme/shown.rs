//! A programme, and how to show it.

use campagne::Words;
use campagne::programme::{Index, Public, PublicEvent};
use campagne::wire::EventPage;

use crate::args::ProgrammeArgs;
use crate::terminal::Look;

/// A programme, and how to show it.
pub(super) struct Shown<'s> {
    pub(super) args: &'s ProgrammeArgs,
    pub(super) public: &'s Public<'s>,
    pub(super) index: &'s Index,
    pub(super) look: Look,
    pub(super) now: chrono::DateTime<chrono::Utc>,
}

impl<'s> Shown<'s> {
    pub(super) fn say(&self, words: Words) -> &'static str {
        words.in_language(self.args.language)
    }

    pub(super) fn event(&self, number: usize) -> Option<PublicEvent<'s>> {
        self.public.events().get(number).copied()
    }

    pub(super) fn events(&self, numbers: impl IntoIterator<Item = usize>) -> Vec<PublicEvent<'s>> {
        numbers.into_iter().filter_map(|number| self.event(number)).collect()
    }

    pub(super) fn page(&self, number: usize) -> Option<EventPage<'s>> {
        Some(EventPage::new(self.event(number)?, self.public.territories()))
    }
}
