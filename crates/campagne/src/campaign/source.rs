//! Where the facts of a campaign come from.

use super::text::Text;

/// Where a fact of the campaign comes from: the sentence of the announcement, the page, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where in the campaign's file the fact stands: `submissions`, `formats[2]`.
    pub fact: String,
    /// The sentence, word for word.
    pub sentence: Option<String>,
    /// Who says so, and when where that matters.
    pub by: Option<String>,
    /// The page on which it stands.
    pub url: Option<String>,
    /// What to know of it: that another source says otherwise, that it is no official one.
    pub note: Option<Text>,
}
