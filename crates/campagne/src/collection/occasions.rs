//! The events so far, by the keys that a duplicate must share.

use super::digest::Occasion;
use super::prehashed::Prehashed;
use super::title::Title;

/// An event is compared with at most so many earlier ones of one organiser, day and place: the time does
/// not grow with their square.
const MOST: usize = 64;

/// The end of a chain.
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
    /// Whether an event with the same key is probably the same.
    fn is_like(&self, occasion: &Occasion) -> bool {
        // Bodies that share a name, such as the offices of one network, have different numbers.
        let others = self.siren != 0 && occasion.siren != 0 && self.siren != occasion.siren;
        !others && self.title.is_close_to(&occasion.title)
    }

    /// Whether a new event need not be kept beside this one.
    fn stands_for(&self, occasion: &Occasion) -> bool {
        self.siren == occasion.siren && self.title == occasion.title
    }
}

impl Occasions {
    /// The first event that is probably the same. Keeps the new one if need be.
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

/// The index of the last of a number of items.
fn index(count: usize) -> u32 {
    u32::try_from(count).map_or(NONE, |count| count.wrapping_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Path;

    fn occasion(title: &str, keys: [Option<u64>; 2], siren: u32) -> Occasion {
        Occasion { keys, siren, title: Title::read(title).unwrap().0, date: Path::ROOT }
    }

    /// Titles that have nothing in common.
    fn title(number: u32) -> String {
        let letter = |number: u32| char::from_u32(97 + number % 26).unwrap();
        (0..8).map(|at| letter(number / 26_u32.pow(at % 2) + 7 * at)).collect()
    }

    #[test]
    fn a_crowd_is_held_against_its_first_alone() {
        let mut occasions = Occasions::default();
        let of = |number| occasion(&title(number), [Some(1), Some(2)], 0);
        for number in 0..500 {
            assert_eq!(occasions.add(&of(number), number), None, "{number}");
        }
        assert_eq!((occasions.kept.len(), occasions.links.len()), (MOST, 2 * MOST));
        assert_eq!(occasions.add(&of(63), 500), Some(63));
        assert_eq!(occasions.add(&of(64), 501), None);
        assert_eq!(occasions.add(&occasion(&title(64), [Some(3), None], 0), 502), None);
    }

    #[test]
    fn what_is_filed_over_and_over_is_kept_once() {
        let mut occasions = Occasions::default();
        for number in 0..500 {
            let earlier = occasions.add(&occasion("Atelier", [Some(1), Some(2)], 0), number);
            assert_eq!(earlier, (number > 0).then_some(0));
        }
        assert_eq!((occasions.kept.len(), occasions.links.len()), (1, 2));
    }

    #[test]
    fn either_key_finds_and_the_first_event_is_named() {
        let mut occasions = Occasions::default();
        let (name, siren) = (Some(1), Some(2));
        assert_eq!(occasions.add(&occasion("Atelier", [None, siren], 200), 0), None);
        assert_eq!(occasions.add(&occasion("Atelier", [name, None], 0), 1), None);
        assert_eq!(occasions.add(&occasion("Atelier", [name, siren], 200), 2), Some(0));
        // The same name, but another body.
        assert_eq!(occasions.add(&occasion("Atelier", [name, Some(3)], 300), 3), Some(1));
        // Another name of the first body, which is now known under it as well.
        assert_eq!(occasions.add(&occasion("Atelier", [Some(4), siren], 200), 4), Some(0));
        assert_eq!(occasions.add(&occasion("Atelier", [Some(4), None], 0), 5), Some(4));
    }
}
