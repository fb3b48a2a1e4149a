//! Calendars in several files, if one would be larger than calendar programs accept.

use std::collections::BTreeMap;

use campagne_territories::Territory;

use super::zones::Zones;

/// A VEVENT with what decides its file.
#[derive(Debug)]
pub(super) struct Block<'v> {
    pub(super) text: String,
    pub(super) zones: Zones,
    pub(super) place: Option<Territory<'v>>,
}

/// The blocks of one file, and what distinguishes it: a part of its name, and words.
#[derive(Debug)]
pub(super) struct Part<'v> {
    pub(super) suffix: String,
    pub(super) title: String,
    pub(super) blocks: Vec<Block<'v>>,
}

/// A level of territory at which a programme is divided.
type Level = for<'v> fn(&Territory<'v>) -> Option<Territory<'v>>;

/// The part of the events that belong to no territory narrower than the country.
const FRANCE: &str = "france";

impl<'v> Part<'v> {
    /// The whole in one part.
    pub(super) const fn whole(blocks: Vec<Block<'v>>) -> Self {
        Self { suffix: String::new(), title: String::new(), blocks }
    }

    /// The zones of its times.
    pub(super) fn zones(&self) -> Zones {
        self.blocks.iter().fold(Zones::default(), |zones, block| zones.union(block.zones))
    }

    fn bytes(&self) -> usize {
        self.blocks.iter().map(|block| block.text.len()).sum::<usize>() + self.zones().text().len()
    }

    /// Parts of at most so many bytes: by région; a larger one by département; an even larger one in numbered
    /// parts. A single event that is larger has a part of its own.
    pub(super) fn divided(self, bytes: usize) -> Vec<Self> {
        let by_region: Level = |place| place.region().or_else(|| place.departement());
        let by_departement: Level = |place| place.departement();
        self.divided_at(&[by_region, by_departement], bytes)
    }

    fn divided_at(self, levels: &[Level], bytes: usize) -> Vec<Self> {
        if self.bytes() <= bytes {
            return vec![self];
        }
        let Some((level, narrower)) = levels.split_first() else { return self.numbered(bytes) };
        let mut parts: BTreeMap<String, Self> = BTreeMap::new();
        for block in self.blocks {
            let place = block.place.as_ref().and_then(level);
            let (suffix, title) = match place {
                Some(place) => (place.id().to_string().replace(':', "-"), place.name()),
                None if self.suffix.is_empty() => (FRANCE.to_owned(), "France".to_owned()),
                None => (self.suffix.clone(), self.title.clone()),
            };
            let part =
                parts.entry(suffix.clone()).or_insert_with(|| Self { suffix, title, blocks: Vec::new() });
            part.blocks.push(block);
        }
        parts.into_values().flat_map(|part| part.divided_at(narrower, bytes)).collect()
    }

    fn numbered(self, bytes: usize) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        let mut room = 0;
        let zones = self.zones().text().len();
        for block in self.blocks {
            let size = block.text.len();
            match parts.last_mut() {
                Some(part) if size <= room => {
                    room -= size;
                    part.blocks.push(block);
                }
                _ => {
                    room = bytes.saturating_sub(zones + size);
                    let number = parts.len() + 1;
                    let title = format!("{} ({number})", self.title);
                    parts.push(Self {
                        suffix: format!("{}-{number}", self.suffix),
                        title,
                        blocks: vec![block],
                    });
                }
            }
        }
        parts
    }
}
