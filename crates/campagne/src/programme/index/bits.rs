//! A set of events, one bit each.

/// A set of numbers below a length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
    len: usize,
}

const WIDTH: usize = 64;

impl Bits {
    pub(super) fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(WIDTH)], len }
    }

    pub(super) fn all(len: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; len.div_ceil(WIDTH)], len };
        let rest = len % WIDTH;
        if let Some(last) = bits.words.last_mut().filter(|_| rest > 0) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    /// The numbers for which the flag is set, in their order.
    pub(super) fn of(flags: impl ExactSizeIterator<Item = bool>) -> Self {
        let mut bits = Self { words: Vec::with_capacity(flags.len().div_ceil(WIDTH)), len: flags.len() };
        let (mut word, mut at) = (0, 0);
        for flag in flags {
            word |= u64::from(flag) << at;
            at += 1;
            if at == WIDTH {
                bits.words.push(word);
                (word, at) = (0, 0);
            }
        }
        if at > 0 {
            bits.words.push(word);
        }
        bits
    }

    pub(super) fn set(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number / WIDTH) {
            *word |= 1 << (number % WIDTH);
        }
    }

    pub(super) fn has(&self, number: usize) -> bool {
        self.words.get(number / WIDTH).is_some_and(|word| word >> (number % WIDTH) & 1 == 1)
    }

    pub(super) fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many numbers are in both sets.
    pub(super) fn count_in(&self, other: &Self) -> usize {
        let both = self.words.iter().zip(&other.words);
        both.map(|(word, other)| (word & other).count_ones() as usize).sum()
    }

    /// The numbers in the set, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut word = *word;
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros() as usize;
                (word != 0).then(|| {
                    word &= word - 1;
                    at * WIDTH + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_every_length_hold_what_is_put_in() {
        for len in [0, 1, 63, 64, 65, 130] {
            let numbers: Vec<usize> = (0..len).collect();
            assert_eq!(Bits::all(len).iter().collect::<Vec<_>>(), numbers);
            assert_eq!((Bits::all(len).count(), Bits::none(len).count()), (len, 0));
            let odd = Bits::of(numbers.iter().map(|number| number % 2 == 1));
            let mut same = Bits::none(len);
            numbers.iter().filter(|number| *number % 2 == 1).for_each(|number| same.set(*number));
            assert_eq!(odd, same);
            assert!(numbers.iter().all(|number| odd.has(*number) == (number % 2 == 1)));
            assert_eq!(odd.count_in(&Bits::all(len)), len / 2);
            assert!(!odd.has(len));
        }
    }
}
