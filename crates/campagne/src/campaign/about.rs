//! What a campaign says of one rule: the level it gives it, and the sentences it rests on.

use super::{Campaign, Source};
use crate::rule::{Level, Rule};

impl Campaign {
    /// The level of a rule in this campaign: its own, unless the campaign sets another.
    ///
    /// ```
    /// use campagne::{Campaign, Level, Rule};
    /// let campaign = Campaign::builtin("mip-2020")?;
    /// let rule = Rule::named("unknown-field").unwrap();
    /// assert_eq!(campaign.level(rule).code(), "warning");
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        let set = self.all_levels().filter(|(known, _)| *known == rule).last();
        set.map_or(rule.level, |(_, level)| level)
    }

    /// The sentences of the announcement that bear on a rule, each once, in the order of the file:
    /// those beside the [facts](Rule::facts) that the rule goes by.
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
