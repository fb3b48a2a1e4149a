//! An answer, and how it matches the typed text.

use crate::territory::Territory;

/// How an answer matches the typed text; the first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The name or the code is the typed text, apart from case, accents, hyphens and apostrophes.
    Exact,
    /// The name or the code begins with the typed text.
    Beginning,
    /// A word inside the name begins with the typed text.
    Word,
    /// The name, or a word inside it, begins with the typed text but for one typing mistake.
    Slip,
}

impl Match {
    /// Every way, the best first.
    pub const ALL: &'static [Self] = &[Self::Exact, Self::Beginning, Self::Word, Self::Slip];

    /// Its name for programs: `exact`, `beginning`, `word`, `slip`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Beginning => "beginning",
            Self::Word => "word",
            Self::Slip => "slip",
        }
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'t> {
    /// What was found.
    pub territory: Territory<'t>,
    /// How it matches the typed text.
    pub matched: Match,
}
