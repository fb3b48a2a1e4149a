//! Where rules put their findings.

use crate::form::Path;
use crate::report::{Counts, Finding, NotChecked};
use crate::rule::{Input, Level, Rule, Severity};
use crate::sorted::{sort, sort_by};

/// The rules of a check in their order, and the level of each: the caller's, else the campaign's, else the
/// rule's own.
#[derive(Debug, Clone)]
pub(crate) struct Levels {
    rules: &'static [&'static Rule],
    levels: Vec<Level>,
}

impl Levels {
    /// The rules' own levels.
    pub(crate) fn new(rules: &'static [&'static Rule]) -> Self {
        Self { rules, levels: rules.iter().map(|rule| rule.level).collect() }
    }

    /// The place of a rule in the order of findings. A rule that is not one of these comes last.
    pub(crate) fn rank(&self, rule: &Rule) -> usize {
        self.rules.iter().position(|known| std::ptr::eq(*known, rule)).unwrap_or(usize::MAX)
    }

    /// Sets the level of a rule. What an event cannot be made without stays an error: who reads the level of a
    /// campaign or of a caller has refused another.
    pub(crate) fn set(&mut self, rule: &Rule, level: Level) {
        let rank = self.rank(rule);
        if !rule.is_fixed()
            && let Some(place) = self.levels.get_mut(rank)
        {
            *place = level;
        }
    }

    pub(crate) fn get(&self, rule: &Rule) -> Level {
        self.levels.get(self.rank(rule)).copied().unwrap_or(Level::OFF)
    }

    /// Gives a finding its severity and its rank; returns `None` if its rule is off.
    pub(crate) fn admit(&self, mut finding: Finding) -> Option<Finding> {
        finding.rank = self.rank(finding.rule);
        finding.severity = self.levels.get(finding.rank).copied().unwrap_or(Level::OFF).severity()?;
        Some(finding)
    }
}

/// Collects findings: gives each its severity, and remembers which fields have become unusable.
pub(crate) struct Sink<'l> {
    levels: &'l Levels,
    findings: Vec<Finding>,
    blocked: Vec<(Path, &'static Rule)>,
    /// The fields of the submission that hold the unusable ones, as bits.
    blocked_in: u64,
    not_checked: Vec<NotChecked>,
}

impl<'l> Sink<'l> {
    pub(crate) const fn new(levels: &'l Levels) -> Self {
        Self { levels, findings: Vec::new(), blocked: Vec::new(), blocked_in: 0, not_checked: Vec::new() }
    }

    /// Adds a finding, unless its rule is off. Even then the field is unusable.
    pub(crate) fn push(&mut self, finding: Finding) {
        if finding.blocks {
            self.blocked_in |= finding.place.path.top_bit();
            self.blocked.push((finding.place.path, finding.rule));
        }
        self.findings.extend(self.levels.admit(finding));
    }

    /// Adds a finding, if there is one.
    pub(crate) fn push_if(&mut self, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.push(finding);
        }
    }

    /// Whether a finding has made this field unusable, or an object or list that holds it.
    pub(crate) fn is_blocked(&self, path: Path) -> bool {
        self.blocked.iter().any(|(blocked, _)| path.is_blocked_by(*blocked))
    }

    /// Whether a field was made unusable, and the levels let that pass.
    pub(crate) fn lets_pass(&self, path: Path) -> bool {
        let mut by = self.blocked.iter().filter(|(blocked, _)| path.is_blocked_by(*blocked)).peekable();
        by.peek().is_some() && by.all(|(_, rule)| self.levels.get(rule) != Level::ERROR)
    }

    /// Whether a rule has a finding at exactly this field.
    pub(crate) fn holds(&self, rule: &Rule, path: Path) -> bool {
        self.findings.iter().any(|finding| finding.place.path == path && finding.rule == rule)
    }

    /// The code and severity of each finding.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (&'static str, Severity)> {
        self.findings.iter().map(|finding| (finding.code(), finding.severity))
    }

    /// Records the unusable fields that keep a rule from running, unless the rule is off. Findings of the
    /// rule itself do not count. `fields` are the fields that it reads, as bits; `unread` the fields that
    /// it cannot judge because data is missing; `frozen` the fields that the campaign freezes. Returns
    /// whether the rule can run.
    pub(crate) fn note_not_checked(
        &mut self,
        rule: &'static Rule,
        fields: u64,
        zone_blocker: Option<Path>,
        unread: Vec<Path>,
        frozen: &[Path],
    ) -> bool {
        if self.blocked_in & fields == 0 && zone_blocker.is_none() && unread.is_empty() {
            return true;
        }
        let mut because = unread;
        for input in rule.reads {
            match input {
                Input::Zone => because.extend(zone_blocker),
                Input::Place | Input::Territories | Input::Points | Input::Previous => {}
                Input::Frozen => because.extend(
                    self.blocked
                        .iter()
                        .map(|(path, _)| *path)
                        .filter(|path| frozen.iter().any(|held| held.covers(*path) || path.covers(*held))),
                ),
                Input::Field(field) => because.extend(
                    self.blocked
                        .iter()
                        .filter(|(path, by)| *by != rule && field.is_blocked_by(*path))
                        .map(|(path, _)| *path),
                ),
            }
        }
        if because.is_empty() {
            return true;
        }
        if !self.is_off(rule) {
            sort(&mut because);
            because.dedup();
            self.not_checked.push(NotChecked { rule, because, rank: self.levels.rank(rule) });
        }
        false
    }

    /// Whether a rule is off.
    pub(crate) fn is_off(&self, rule: &Rule) -> bool {
        self.levels.get(rule) == Level::OFF
    }

    /// The findings in their order, their counts, and the rules that could not run.
    pub(crate) fn finish(mut self) -> (Vec<Finding>, Counts, Vec<NotChecked>) {
        // Stable: findings of one rule at one place keep the order in which they were made.
        sort_by(&mut self.findings, Finding::order);
        let mut counts = Counts::default();
        for finding in &self.findings {
            counts.add(finding.severity);
        }
        sort_by(&mut self.not_checked, |one, other| one.rank.cmp(&other.rank));
        (self.findings, counts, self.not_checked)
    }
}
