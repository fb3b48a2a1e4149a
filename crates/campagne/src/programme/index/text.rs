//! The words of events.

use std::collections::BTreeMap;
use std::ops::Bound;

use campagne_territories::Territories;

use super::bits::Bits;
use crate::event::Event;
use crate::programme::place::place;
use crate::words::fold;

/// The events of each word, folded: without accents and capitals.
#[derive(Debug)]
pub(super) struct Text {
    words: BTreeMap<String, Vec<u32>>,
}

impl Text {
    pub(super) fn new(territories: Option<&Territories>, events: &[&Event]) -> Self {
        let mut words: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, event) in events.iter().enumerate() {
            let Ok(number) = u32::try_from(number) else { break };
            let commune = territories.and_then(|known| place(known, event)).map(|place| place.name());
            let organisers = std::iter::once(&event.organiser).chain(&event.co_organisers);
            let texts = [event.title.as_str(), event.summary.as_str()]
                .into_iter()
                .chain(organisers.filter_map(|body| body.name.as_deref()))
                .chain(event.venue.as_ref().map(|venue| venue.name.as_str()))
                .chain(commune.as_deref())
                .chain(event.keywords.iter().map(String::as_str));
            for text in texts {
                let folded = fold(text);
                for word in folded.split('_').filter(|word| !word.is_empty()) {
                    let events = match words.get_mut(word) {
                        Some(events) => events,
                        None => words.entry(word.to_owned()).or_default(),
                    };
                    if events.last() != Some(&number) {
                        events.push(number);
                    }
                }
            }
        }
        Self { words }
    }

    /// The events that have every word of a text, or a word that begins with it. Returns `None` if the text
    /// has no words.
    pub(super) fn filter(&self, text: &str, len: usize) -> Option<Bits> {
        let folded = fold(text);
        let mut found: Option<Bits> = None;
        for asked in folded.split('_').filter(|word| !word.is_empty()) {
            let mut events = Bits::none(len);
            let from = self.words.range::<str, _>((Bound::Included(asked), Bound::Unbounded));
            for (_, numbers) in from.take_while(|(word, _)| word.starts_with(asked)) {
                numbers.iter().for_each(|number| events.set(*number as usize));
            }
            match &mut found {
                Some(found) => found.keep(&events),
                None => found = Some(events),
            }
        }
        found
    }
}
