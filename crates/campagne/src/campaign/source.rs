//! Where the facts of a campaign come from.

use crate::text::Text;

/// Where a fact of the campaign comes from: the sentence of the announcement, the page, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The place of the fact in the campaign's file: `submissions`, `formats[2]`.
    pub fact: String,
    /// The sentence, word for word.
    pub sentence: Option<String>,
    /// Who says so, and when if that matters.
    pub by: Option<String>,
    /// The page that has it.
    pub url: Option<String>,
    /// What to know about it: that another source differs, or that it is not official.
    pub note: Option<Text>,
}
