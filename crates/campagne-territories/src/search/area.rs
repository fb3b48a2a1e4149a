//! Names of régions, départements and collectivities: few enough to read one after the other.

use super::hit::Match;
use crate::areas::Area;
use crate::fold::{Key, is_link};
use crate::store::index::one_slip;

/// How the name of an area matches the typed text.
pub(super) fn match_area(area: &Area, typed: &[u8]) -> Option<Match> {
    let name = area.words.as_bytes();
    if begins(name, typed) {
        let letters = name.iter().filter(|&&letter| letter != b' ').count();
        return Some(if letters == typed.len() { Match::Exact } else { Match::Beginning });
    }
    let mut inside = memchr::memchr_iter(b' ', name).filter_map(|space| name.get(space + 1..));
    inside.any(|rest| begins(rest, typed) && !begins_with_link(rest)).then_some(Match::Word)
}

pub(super) fn slips_to_area(area: &Area, typed: &[u8]) -> bool {
    let near = |rest: &str| {
        rest.bytes().next() == typed.first().copied() && {
            let mut letters = Key::EMPTY;
            rest.bytes().filter(|&letter| letter != b' ').for_each(|letter| letters.push(letter));
            one_slip(typed, letters.as_bytes())
        }
    };
    near(area.words) || words_inside(area.words).any(near)
}

/// The rest of the words after each space, except after a space before a linking word.
fn words_inside(words: &str) -> impl Iterator<Item = &str> {
    let inside = words.match_indices(' ').filter_map(|(at, _)| words.get(at + 1..));
    inside.filter(|rest| !begins_with_link(rest.as_bytes()))
}

fn begins_with_link(words: &[u8]) -> bool {
    words.split(|&letter| letter == b' ').next().is_some_and(is_link)
}

/// Whether words begin with the typed letters. Spaces do not count.
fn begins(words: &[u8], typed: &[u8]) -> bool {
    if words.first() != typed.first() {
        return false;
    }
    let mut letters = words.iter().filter(|&&letter| letter != b' ');
    typed.iter().all(|letter| letters.next() == Some(letter))
}
