//! The state of an event in moderation, which is independent of its status.
//!
//! | from | may become | because |
//! |---|---|---|
//! | `submitted` | `changes_requested`, `ready`, `published`, `refused` | a moderator decides; where one person does it all, the step between is left out |
//! | `changes_requested` | `submitted`, `ready`, `refused` | the submitter has answered; the moderator has corrected it, or waits no longer |
//! | `ready` | `submitted`, `changes_requested`, `published`, `refused` | a change to it is looked at again; a second look may find what the first did not |
//! | `published` | `submitted`, `changes_requested`, `ready`, `refused` | unpublished: a change must be looked at, the submitter must act, it is only taken back, or it should never have been there |
//! | `refused` | `submitted` | reopened: it passes moderation again, and nothing goes from refused to public in one step |
//!
//! A cancelled event stays published: the public must read that it does not take place.

pub use crate::vocabulary::Moderation;

use crate::error::Error;
use crate::vocabulary::Vocabulary as _;

/// What each state may become. The only table: everything else uses it.
const TRANSITIONS: [(Moderation, &[Moderation]); 5] = {
    use Moderation::{ChangesRequested, Published, Ready, Refused, Submitted};
    [
        (Submitted, &[ChangesRequested, Ready, Published, Refused]),
        (ChangesRequested, &[Submitted, Ready, Refused]),
        (Ready, &[Submitted, ChangesRequested, Published, Refused]),
        (Published, &[Submitted, ChangesRequested, Ready, Refused]),
        (Refused, &[Submitted]),
    ]
};

impl Moderation {
    /// The states that may follow this one, in the order of the vocabulary.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        TRANSITIONS.iter().find(|(from, _)| *from == self).map_or(&[], |(_, next)| next)
    }

    /// Whether the other state may follow this one. The same state may not.
    ///
    /// ```
    /// use campagne::programme::Moderation;
    /// assert!(Moderation::Submitted.may_become(Moderation::Published));
    /// assert!(!Moderation::Refused.may_become(Moderation::Published));
    /// ```
    #[must_use]
    pub fn may_become(self, other: Self) -> bool {
        self.next().contains(&other)
    }

    /// Returns the other state, if it may follow this one.
    ///
    /// # Errors
    /// [`Error::IllegalModeration`], which names the possible states.
    ///
    /// ```
    /// use campagne::programme::Moderation;
    /// let error = Moderation::Refused.to(Moderation::Published).unwrap_err();
    /// assert_eq!(error.to_string(), "what is `refused` cannot become `published`; it can become `submitted`");
    /// ```
    pub fn to(self, other: Self) -> Result<Self, Error> {
        if self.may_become(other) {
            return Ok(other);
        }
        let word = |state: Self| state.word().word;
        let possible: Vec<String> = self.next().iter().map(|state| format!("`{}`", word(*state))).collect();
        Err(Error::IllegalModeration { from: word(self), to: word(other), possible: possible.join(", ") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_in_the_table_once_and_leads_somewhere() {
        assert_eq!(TRANSITIONS.map(|(from, _)| from), *Moderation::ALL);
        for (from, next) in TRANSITIONS {
            assert!(!next.is_empty() && !next.contains(&from), "{from:?}");
            let order = |state: &Moderation| Moderation::ALL.iter().position(|known| known == state);
            assert!(next.is_sorted_by_key(order), "{from:?}");
        }
    }

    #[test]
    fn every_state_can_be_reached_from_every_other() {
        for start in Moderation::ALL {
            let mut reached = vec![*start];
            let mut at = 0;
            while let Some(state) = reached.get(at) {
                for next in state.next() {
                    if !reached.contains(next) {
                        reached.push(*next);
                    }
                }
                at += 1;
            }
            assert_eq!(reached.len(), Moderation::ALL.len(), "{start:?}");
        }
    }

    #[test]
    fn what_was_asked_to_change_or_refused_is_looked_at_before_it_is_published() {
        let before: Vec<_> =
            Moderation::ALL.iter().filter(|state| state.may_become(Moderation::Published)).collect();
        assert_eq!(before, [&Moderation::Submitted, &Moderation::Ready]);
    }
}
