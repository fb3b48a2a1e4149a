//! The sentences of a campaign that a rule is based on.

use super::edition::Campaign;
use super::source::Source;
use crate::rule::Rule;

impl Campaign {
    /// The sources for the [facts](Rule::facts) that a rule depends on, each sentence once, in the order of
    /// the file.
    #[must_use]
    pub fn sources_of(&self, rule: &Rule) -> Vec<&Source> {
        let mut found: Vec<&Source> = Vec::new();
        for source in &self.sources {
            // `formats[3]` and `submissions.closes` belong to the facts `formats` and `submissions`.
            let fact = source.fact.split(['.', '[']).next().unwrap_or_default();
            if rule.facts().any(|known| known == fact)
                && !found.iter().any(|other| other.sentence == source.sentence)
            {
                found.push(source);
            }
        }
        found
    }
}
