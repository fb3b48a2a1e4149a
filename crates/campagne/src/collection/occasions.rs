//! The events so far, by what must be the same in a duplicate.

use super::Prehashed;
use super::digest::Occasion;
use super::title::Title;

/// An event is compared with that many earlier ones of one organiser, day and place at most, so
/// that the time does not grow with their square.
const MOST: usize = 64;

/// Where a chain ends.
const NONE: u32 = u32::MAX;

/// Events in chains: one for each key, in their order.
#[derive(Debug, Default)]
pub(super) struct Occasions {
    chains: Prehashed<Chain>,
    links: Vec<Link>,
    kept: Vec<Kept>,
}

/// The first and the last link of a chain.
#[derive(Debug)]
struct Chain {
    first: u32,
    last: u32,
}

#[derive(Debug)]
struct Link {
    kept: u32,
    next: u32,
}

/// An event.
#[derive(Debug)]
struct Kept {
    title: Title,
    siren: u32,
    position: u32,
}

impl Kept {
    /// True of an event that is probably the same, where all that must be the same is.
    fn is_like(&self, occasion: &Occasion) -> bool {
        // Bodies that share a name, such as the offices of one network, tell themselves apart.
        let others = self.siren != 0 && occasion.siren != 0 && self.siren != occasion.siren;
        !others && self.title.is_close_to(&occasion.title)
    }

    /// True of an event beside which another one need not be kept.
    fn stands_for(&self, occasion: &Occasion) -> bool {
        self.siren == occasion.siren && self.title == occasion.title
    }
}

impl Occasions {
    /// The first event that is probably the same; keeps the new one.
    pub(super) fn add(&mut self, occasion: &Occasion, position: u32) -> Option<usize> {
        let mut found: Option<u32> = None;
        let mut kept = None;
        for key in occasion.keys.into_iter().flatten() {
            let (mut length, mut stood_for) = (0, false);
            let mut at = self.chains.get(&key).map_or(NONE, |chain| chain.first);
            while let Some(link) = self.links.get(at as usize) {
                if let Some(earlier) = self.kept.get(link.kept as usize) {
                    stood_for |= earlier.stands_for(occasion);
                    if found.is_none_or(|found| earlier.position < found) && earlier.is_like(occasion) {
                        found = Some(earlier.position);
                    }
                }
                length += 1;
                at = link.next;
            }
            if !stood_for && length < MOST {
                let kept = *kept.get_or_insert_with(|| {
                    self.kept.push(Kept { title: occasion.title, siren: occasion.siren, position });
                    index(self.kept.len())
                });
                self.append(key, kept);
            }
        }
        found.map(|position| position as usize)
    }

    fn append(&mut self, key: u64, kept: u32) {
        self.links.push(Link { kept, next: NONE });
        let new = index(self.links.len());
        let chain = self.chains.entry(key).or_insert(Chain { first: new, last: new });
        if chain.last != new {
            if let Some(last) = self.links.get_mut(chain.last as usize) {
                last.next = new;
            }
            chain.last = new;
        }
    }
}

/// The place of the last of that many items.
fn index(count: usize) -> u32 {
    u32::try_from(count).map_or(NONE, |count| count.wrapping_sub(1))
}
