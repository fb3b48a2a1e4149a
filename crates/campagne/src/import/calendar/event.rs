//! One event of a calendar as a submission.

use super::about::About;
use super::block::Block;
use super::fields::Fields;
use super::properties::{Property, of};
use super::sessions::{Times, fill};
use crate::import::draft::Draft;
use crate::import::dropped::Loss;
use crate::import::reading::Reading;
use crate::import::record::Record;

/// The record of an event, with its changed occurrences.
pub(super) fn record(event: &Block, occurrences: &[&Block], about: &About, reading: &Reading<'_>) -> Record {
    let mut draft = Draft::new();
    let properties = of(event);
    let mut times = Times::default();
    let mut rest = Vec::new();
    for property in &properties {
        if !times.take(property, about, &mut draft) {
            rest.push(property);
        }
    }
    let others: Vec<Times> =
        occurrences.iter().map(|block| occurrence(block, &properties, about, &mut draft)).collect();
    let mut draft = Fields::new(draft, reading).filled(&rest, about);
    fill(&times, &others, about, &reading.windows, &mut draft);
    attendance(&mut draft);
    for (name, line) in &event.within {
        draft.lose(name, Some(*line), Loss::NoEquivalent);
    }
    for line in event.unreadable() {
        draft.lose("VEVENT", Some(line), Loss::UnreadableLine);
    }
    if event.unfinished {
        draft.lose("VEVENT", Some(event.line), Loss::Unfinished);
    }
    draft.finish(event.line)
}

/// The times of a changed occurrence. Its other details are dropped.
fn occurrence(block: &Block, event: &[Property], about: &About, draft: &mut Draft) -> Times {
    let mut times = Times::default();
    let properties = of(block);
    for property in &properties {
        if times.take(property, about, draft) {
            continue;
        }
        if property.is_cancelled() {
            times.cancelled = true;
        }
        let told =
            matches!(property.name.as_str(), "SUMMARY" | "DESCRIPTION" | "LOCATION" | "URL" | "CONFERENCE");
        let same = event.iter().any(|known| known.name == property.name && known.text() == property.text());
        if told && !same {
            draft.lose(&property.name, property.line, Loss::OccurrenceDetails);
        }
    }
    times
}

/// Sets the attendance to in person, online, or both, by the fields that are filled.
fn attendance(draft: &mut Draft) {
    let (venue, online) = (
        draft.has("/venue/name") || draft.has("/venue/address") || draft.has("/venue/commune"),
        draft.has("/online/url"),
    );
    let (word, field) = match (venue, online) {
        (true, true) => ("hybrid", "/online/url"),
        (true, false) => ("in_person", "/venue"),
        (false, true) => ("online", "/online/url"),
        (false, false) => return,
    };
    if let Some(origin) = draft.origin_below(field) {
        draft.put("/attendance", word, &origin.name, origin.line);
    }
}
