//! Chooses the pieces that names are made of, and packs names with them.

use std::collections::BTreeMap;

use super::error::BuildError;
use crate::store::names::{BLOCK, LONGEST_PIECE};

/// The most pieces: as many as twelve bits can number.
const PIECES: usize = 4096;

/// How often pieces are chosen anew.
const ROUNDS: usize = 4;

/// The fewest uses that make a piece worth its place.
const LEAST_USES: u32 = 8;

/// How many pieces are reserved for names that take too many.
const RESERVED: usize = 64;

/// The most pieces of one name: as many as four bits can count.
const MOST: usize = 15;

/// Pieces, and names as numbers of them.
pub(super) struct Packer {
    pieces: Vec<String>,
    names: Vec<Vec<u16>>,
}

impl Packer {
    /// Chooses pieces by merging the pair that occurs most, again and again (byte-pair encoding,
    /// over characters); of pairs that occur equally often, the one with the lowest numbers.
    pub(super) fn new<'n>(all: impl Iterator<Item = &'n str> + Clone) -> Self {
        let characters: BTreeMap<char, u16> = all.clone().flat_map(str::chars).map(|c| (c, 0)).collect();
        let mut pieces: Vec<String> = characters.keys().map(char::to_string).collect();
        let numbers: BTreeMap<char, u16> = characters.into_keys().zip(0..).collect();
        let mut names: Vec<Vec<u16>> =
            all.clone().map(|name| name.chars().filter_map(|c| numbers.get(&c).copied()).collect()).collect();
        for round in 0..ROUNDS {
            merge(&mut pieces, &mut names);
            let texts: Vec<String> = names.iter().map(|name| text(name, &pieces)).collect();
            let parse = |pieces: &[String]| {
                let shortest = Shortest::new(pieces);
                texts.iter().map(|name| shortest.parse(name)).collect()
            };
            names = parse(&pieces);
            if round + 1 < ROUNDS {
                // Pieces that were only steps to longer ones make room for better ones.
                drop_rare(&mut pieces, &names);
                names = parse(&pieces);
            }
        }
        // The shortest first, as their table has them.
        pieces.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        let shortest = Shortest::new(&pieces);
        let names = all.map(|name| shortest.parse(name)).collect();
        Self { pieces, names }
    }

    /// The table of the pieces.
    pub(super) fn pieces(&self) -> Vec<u8> {
        let count = |len| self.pieces.iter().filter(|piece| piece.len() == len).count() as u16;
        let mut table: Vec<u8> = (1..=LONGEST_PIECE).flat_map(|len| count(len).to_le_bytes()).collect();
        table.extend(self.pieces.iter().flat_map(|piece| piece.bytes()));
        table
    }

    /// The table of so many names, from a first one on.
    pub(super) fn names(&self, first: usize, count: usize) -> Result<Vec<u8>, BuildError> {
        let names = self.names.get(first..first + count).unwrap_or_default();
        if let Some(long) = names.iter().find(|name| name.len() > MOST) {
            let name = text(long, &self.pieces);
            return Err(BuildError::DoesNotFit(format!("{name} takes more than {MOST} pieces")));
        }
        let mut table = (names.len() as u16).to_le_bytes().to_vec();
        let mut start = 0_usize;
        for block in names.chunks(BLOCK) {
            table.extend(start.to_le_bytes().into_iter().take(3));
            start += block.iter().map(Vec::len).sum::<usize>();
        }
        let lengths: Vec<u8> = names.iter().map(|name| name.len() as u8).collect();
        table.extend(lengths.chunks(2).map(|pair| pair.iter().rev().fold(0, |byte, len| byte << 4 | len)));
        let tokens: Vec<u16> = names.concat();
        for pair in tokens.chunks(2) {
            let both = pair.iter().rev().fold(0_u32, |both, &token| both << 12 | u32::from(token));
            table.extend(both.to_le_bytes().into_iter().take(3));
        }
        Ok(table)
    }
}

/// Merges the pair that occurs most, again and again; of equal pairs, the lowest.
fn merge(pieces: &mut Vec<String>, names: &mut [Vec<u16>]) {
    let mut counts = Pairs::of(names);
    while pieces.len() < PIECES {
        // The last pieces go to the names that are still too long.
        let long = if pieces.len() + RESERVED >= PIECES { longest(names) } else { None };
        let Some((first, second)) = long.or_else(|| counts.most()) else { break };
        let number = pieces.len() as u16;
        let merged = text(&[first, second], pieces);
        debug_assert!(merged.len() <= LONGEST_PIECE);
        pieces.push(merged);
        counts.merge(names, (first, second), number);
    }
}

/// Drops the pieces that few names use; single letters stay.
fn drop_rare(pieces: &mut Vec<String>, names: &[Vec<u16>]) {
    let mut uses: BTreeMap<u16, u32> = BTreeMap::new();
    for &piece in names.iter().flatten() {
        *uses.entry(piece).or_default() += 1;
    }
    let mut number = 0;
    pieces.retain(|piece| {
        number += 1;
        piece.chars().nth(1).is_none() || uses.get(&(number - 1)).is_some_and(|&uses| uses >= LEAST_USES)
    });
}

/// The text of a name.
fn text(name: &[u16], pieces: &[String]) -> String {
    name.iter().filter_map(|&piece| pieces.get(usize::from(piece))).map(String::as_str).collect()
}

/// Writes names with the fewest pieces. Merging takes the first match, which is not always the shortest.
struct Shortest<'p> {
    numbers: BTreeMap<&'p str, u16>,
    longest: usize,
}

impl<'p> Shortest<'p> {
    fn new(pieces: &'p [String]) -> Self {
        let numbers = pieces.iter().map(String::as_str).zip(0..).collect();
        Self { numbers, longest: pieces.iter().map(String::len).max().unwrap_or(0) }
    }

    fn parse(&self, name: &str) -> Vec<u16> {
        // For each end: the fewest pieces that lead there, the last of these, and its start.
        let mut best: Vec<Option<(usize, u16, usize)>> = vec![None; name.len() + 1];
        for end in 1..=name.len() {
            for start in end.saturating_sub(self.longest)..end {
                let before =
                    if start == 0 { Some(0) } else { best.get(start).copied().flatten().map(|b| b.0) };
                let piece = name.get(start..end).and_then(|text| self.numbers.get(text));
                if let (Some(before), Some(&piece)) = (before, piece)
                    && let Some(place) = best.get_mut(end)
                    && place.is_none_or(|(count, ..)| before + 1 < count)
                {
                    *place = Some((before + 1, piece, start));
                }
            }
        }
        let mut pieces = Vec::new();
        let mut end = name.len();
        while let Some((_, piece, start)) = best.get(end).copied().flatten() {
            pieces.push(piece);
            end = start;
        }
        pieces.reverse();
        pieces
    }
}

/// The first pair of the name that takes the most pieces, if it takes too many.
fn longest(names: &[Vec<u16>]) -> Option<(u16, u16)> {
    let name = names.iter().filter(|name| name.len() > MOST).max_by_key(|name| name.len())?;
    Some((*name.first()?, *name.get(1)?))
}

/// How often each pair of neighbours occurs, and in which names.
struct Pairs {
    counts: BTreeMap<(u16, u16), (u32, Vec<u32>)>,
}

impl Pairs {
    fn of(names: &[Vec<u16>]) -> Self {
        let mut pairs = Self { counts: BTreeMap::new() };
        for (at, name) in names.iter().enumerate() {
            pairs.add(at, name);
        }
        pairs
    }

    fn add(&mut self, at: usize, name: &[u16]) {
        for pair in name.windows(2) {
            if let &[first, second] = pair {
                let (count, names) = self.counts.entry((first, second)).or_default();
                *count += 1;
                if names.last() != Some(&(at as u32)) {
                    names.push(at as u32);
                }
            }
        }
    }

    fn remove(&mut self, name: &[u16]) {
        for pair in name.windows(2) {
            if let &[first, second] = pair
                && let Some((count, _)) = self.counts.get_mut(&(first, second))
            {
                *count = count.saturating_sub(1);
            }
        }
    }

    fn most(&self) -> Option<(u16, u16)> {
        let mut best: Option<((u16, u16), u32)> = None;
        for (&pair, &(count, _)) in &self.counts {
            if best.is_none_or(|(_, most)| count > most) && count > 1 {
                best = Some((pair, count));
            }
        }
        best.map(|(pair, _)| pair)
    }

    /// Replaces a pair by one number wherever it occurs.
    fn merge(&mut self, names: &mut [Vec<u16>], pair: (u16, u16), number: u16) {
        let Some((_, holders)) = self.counts.remove(&pair) else { return };
        for at in holders {
            let Some(name) = names.get_mut(at as usize) else { continue };
            let mut merged = Vec::with_capacity(name.len());
            let mut rest = name.as_slice();
            while let [first, after @ ..] = rest {
                match after {
                    [second, after @ ..] if (*first, *second) == pair => {
                        merged.push(number);
                        rest = after;
                    }
                    _ => {
                        merged.push(*first);
                        rest = after;
                    }
                }
            }
            if merged.len() < name.len() {
                self.remove(name);
                self.add(at as usize, &merged);
                *name = merged;
            }
        }
        self.counts.remove(&pair);
    }
}
