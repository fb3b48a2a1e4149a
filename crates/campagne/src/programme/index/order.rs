//! The orders in which events are listed.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};

use super::days::first_day;
use crate::event::{Event, Session};
use crate::programme::entry::Entry;
use crate::programme::query::Sort;
use crate::words::fold;

/// The numbers of all events in each order.
#[derive(Debug)]
pub(super) struct Orders([Vec<u32>; 4]);

impl Orders {
    pub(super) fn new(entries: &[&Entry], ranks: &[u32]) -> Self {
        // By start and identifier, the order of events that are equal in another.
        let mut by_start: Vec<u32> = (0..u32::try_from(entries.len()).unwrap_or(u32::MAX)).collect();
        let entry = |number: &u32| entries.get(*number as usize);
        by_start.sort_by_cached_key(|number| entry(number).map(|entry| (start(&entry.event), &entry.id)));
        Self([Sort::Start, Sort::Title, Sort::Territory, Sort::Updated].map(|sort| {
            let mut order = by_start.clone();
            match sort {
                Sort::Start => {}
                Sort::Title => order
                    .sort_by_cached_key(|number| entry(number).map(|entry| french_order(&entry.event.title))),
                Sort::Territory => order.sort_by_key(|number| ranks.get(*number as usize)),
                Sort::Updated => {
                    order.sort_by_key(|number| Reverse(entry(number).and_then(|entry| entry.updated)));
                }
            }
            order
        }))
    }

    pub(super) fn of(&self, sort: Sort) -> &[u32] {
        let [start, title, territory, updated] = &self.0;
        match sort {
            Sort::Start => start,
            Sort::Title => title,
            Sort::Territory => territory,
            Sort::Updated => updated,
        }
    }
}

/// The instant at which a session begins. Whole days begin with their first instant.
pub(super) fn begins(session: &Session, event: &Event) -> DateTime<Utc> {
    match session {
        Session::Days { first, .. } => event.zone.start_of(*first),
        Session::Times { start, .. } => start.to_utc(),
    }
}

/// The instant at which an event first begins.
fn start(event: &Event) -> Option<DateTime<Utc>> {
    let first = event.sessions.iter().map(|session| begins(session, event)).min();
    let on_demand = || {
        let availability = event.availability.as_ref()?;
        Some(event.zone.start_of(first_day(availability.from, event.zone)))
    };
    first.or_else(on_demand)
}

/// The key that sorts titles in French alphabetical order: the letters, then accents, then capitals, with
/// small letters first. Spaces come before digits, and digits before letters. Other signs count only if all
/// else is the same.
fn french_order(title: &str) -> (String, String, String, String) {
    let letters = fold(title).replace('_', " ");
    let small: String = title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let capitals = title.chars().map(|c| if c.is_uppercase() { 'b' } else { 'a' }).collect();
    (letters, small, capitals, title.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The order of `Intl.Collator("fr")` in Node 20, except for « Débats », whose quotation mark counts
    /// there.
    #[test]
    fn titles_are_in_french_order() {
        let sorted = [
            "2020, année utile",
            "À propos du guichet",
            "Atelier",
            "Atelier 1",
            "Atelier à Brest",
            "Ateliers",
            "cote",
            "coté",
            "Côte",
            "côté",
            "« Débats » au village",
            "L’élu et l’usager",
            "Œuvrer ensemble",
            "Ouvrir",
            "Zone",
        ];
        let mut titles = sorted;
        titles.reverse();
        titles.sort_by_key(|title| french_order(title));
        assert_eq!(titles, sorted);
    }
}
