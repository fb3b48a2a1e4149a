//! One day of movements: the communes before it, and which commune became which by its end.
//!
//! Several movements on a day may form a chain: Pont-Farcy became 50649 from 14513, then entered
//! Tessy-Bocage. A commune with a name is a node, a row an arrow. A node existed before the day if no arrow
//! leads to it except from itself. At a node that exists after the day, the arrows are not followed any
//! further.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::movements::{Movement, Place, SUPPRESSED};
use campagne_territories::build::Edge;

/// Communes by code, with their names.
pub(crate) type State = BTreeMap<String, String>;

/// The names before and after a day of the codes that it changed. `None` if there was no commune.
pub(crate) type Changes = BTreeMap<String, (Option<String>, Option<String>)>;

#[derive(Debug, Default)]
struct Node<'a> {
    /// Whether something else leads here, or it appears from nothing.
    made: bool,
    /// Whether a row keeps it as it is.
    stays: bool,
    /// Whether a row ends it with nothing after.
    suppressed: bool,
    next: BTreeSet<&'a Place>,
}

/// The rows of one day.
#[derive(Debug)]
pub(crate) struct Day<'a> {
    date: NaiveDate,
    nodes: BTreeMap<&'a Place, Node<'a>>,
}

impl<'a> Day<'a> {
    pub(crate) fn new(date: NaiveDate, rows: &[&'a Movement]) -> Self {
        let mut nodes: BTreeMap<&Place, Node<'_>> = BTreeMap::new();
        for row in rows {
            if let Some(after) = &row.after {
                let node = nodes.entry(after).or_default();
                if row.before.as_ref() == Some(after) {
                    node.stays = true;
                } else {
                    node.made = true;
                }
            }
            if let Some(before) = &row.before {
                let node = nodes.entry(before).or_default();
                node.suppressed |= row.kind == SUPPRESSED && row.after.is_none();
                node.next.extend(row.after.iter().filter(|after| *after != before));
            }
        }
        Self { date, nodes }
    }

    /// The changes of the day, from the communes after it.
    pub(crate) fn changes(&self, after: &State) -> Result<Changes, String> {
        self.agree(after)?;
        let mut changes = Changes::new();
        for place in self.nodes.keys() {
            changes.insert(place.code.clone(), (None, after.get(&place.code).cloned()));
        }
        for place in self.stood() {
            let change = changes.entry(place.code.clone()).or_default();
            if change.0.replace(place.name.clone()).is_some() {
                return Err(format!("{}: two names before for {}", self.date, place.code));
            }
        }
        changes.retain(|_, (before, after)| before != after);
        Ok(changes)
    }

    /// A node without arrows to others must exist after the day, under the same name.
    fn agree(&self, after: &State) -> Result<(), String> {
        for (place, node) in &self.nodes {
            let last = node.next.is_empty() && (node.made || node.stays);
            if last && !node.suppressed && after.get(&place.code) != Some(&place.name) {
                let found = after.get(&place.code);
                return Err(format!("{}: {place:?} should stand, found {found:?}", self.date));
            }
        }
        Ok(())
    }

    fn stood(&self) -> impl Iterator<Item = &'a Place> {
        self.nodes.iter().filter(|(_, node)| node.stays || !node.made).map(|(place, _)| *place)
    }

    /// Which code became which, if the one ends or the other begins.
    pub(crate) fn edges(&self, changes: &Changes, after: &State) -> Vec<Edge> {
        let mut edges = Vec::new();
        for place in self.stood() {
            let reached: BTreeSet<&str> =
                self.reached(place, after).into_iter().map(|place| place.code.as_str()).collect();
            for code in reached.into_iter().filter(|code| *code != place.code) {
                let ends = !after.contains_key(&place.code);
                let begins = changes.get(code).is_some_and(|(before, _)| before.is_none());
                if ends || begins {
                    let (before, after) = (place.code.clone(), code.to_owned());
                    edges.push(Edge { date: self.date, before, after, ends, begins });
                }
            }
        }
        edges
    }

    /// The communes that exist after the day, and that the arrows from an earlier commune lead to.
    fn reached(&self, start: &'a Place, after: &State) -> BTreeSet<&'a Place> {
        let mut reached = BTreeSet::new();
        let mut seen = BTreeSet::from([start]);
        let mut stack = vec![start];
        while let Some(place) = stack.pop() {
            for &next in self.nodes.get(place).into_iter().flat_map(|node| &node.next) {
                if after.get(&next.code) == Some(&next.name) {
                    reached.insert(next);
                } else if seen.insert(next) {
                    stack.push(next);
                }
            }
        }
        reached
    }
}
