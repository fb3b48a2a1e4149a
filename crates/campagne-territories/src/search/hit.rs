//! An answer, and how it goes with what was typed.

use crate::territory::Territory;

/// How an answer goes with what was typed; the first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The name or the code is what was typed, but for case, accents, hyphens and apostrophes.
    Exact,
    /// It begins with it.
    Beginning,
    /// A word inside the name begins with it.
    Word,
    /// It begins with it, or a word inside it does, but for one typing mistake.
    Slip,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'t> {
    /// What was found.
    pub territory: Territory<'t>,
    /// How it goes with what was typed.
    pub matched: Match,
}
