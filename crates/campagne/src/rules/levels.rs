//! The levels that a campaign gives to rules.

use super::campaign::outside_campaign_window;
use crate::campaign::{Campaign, OutsideWindow};
use crate::rule::{Level, Rule, Severity};

impl Campaign {
    /// The level of a rule in this campaign: the rule's own, unless the campaign sets another.
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

    /// The levels that replace the rules' own.
    pub(crate) fn all_levels(&self) -> impl Iterator<Item = (&'static Rule, Level)> {
        let outside = match self.outside_window {
            OutsideWindow::Error => Severity::Error,
            OutsideWindow::Warning => Severity::Warning,
            OutsideWindow::Aside => Severity::Info,
        };
        [(&outside_campaign_window::RULE, outside.into())].into_iter().chain(self.levels.iter().copied())
    }
}
