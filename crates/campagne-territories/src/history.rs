//! What became of communes, and what they came from.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use crate::answers::CodeOn;
use crate::code::CommuneNumber;
use crate::id::Id;
use crate::level::Level;
use crate::store::bytes::{Planes, u8_at};
use crate::store::communes::partition;
use crate::store::{Bytes, DataError, Section, Sections};

/// The day from which the history of communes is known: 1 January 1943.
pub(crate) const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1943, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A day in the tables: the number of days since the first.
pub(crate) type Day = u16;

/// The number of a day. Days before the first count as the first.
pub(crate) fn number_of(day: NaiveDate) -> Day {
    let days = day.signed_duration_since(FIRST_DAY).num_days();
    Day::try_from(days.clamp(0, Day::MAX.into())).unwrap_or(0)
}

fn day_of(number: Day) -> NaiveDate {
    FIRST_DAY.checked_add_days(Days::new(number.into())).unwrap_or(FIRST_DAY)
}

/// The most successive changes that are followed. The longest chain since 1943 has five; a file that was
/// tampered with may have more.
const DEEPEST: u8 = 12;

/// The most communes named as successors or predecessors of a code.
const MOST: usize = 64;

/// The kinds of change, as bits.
pub(crate) const ENDS: u8 = 1;
pub(crate) const BEGINS: u8 = 2;

/// The changes from one code to another, in the order of the codes before, then of days.
#[derive(Debug, Clone)]
pub(crate) struct History {
    days: Planes<2>,
    before: Planes<3>,
    after: Planes<3>,
    kinds: Bytes,
    begun: Begun,
}

/// Which codes may have begun since the first day: a bit for each remainder of their numbers. It saves a
/// search of the unsorted codes after a change, where nearly no code is found.
#[derive(Debug, Clone)]
struct Begun([u64; Self::WORDS]);

impl Begun {
    const WORDS: usize = 512;

    /// The word and the bit of a code.
    const fn place(code: CommuneNumber) -> (usize, u32) {
        (code.0 as usize / 64 % Self::WORDS, code.0 % 64)
    }

    fn insert(&mut self, code: CommuneNumber) {
        let (word, bit) = Self::place(code);
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    fn may_have(&self, code: CommuneNumber) -> bool {
        let (word, bit) = Self::place(code);
        self.0.get(word).is_some_and(|word| word >> bit & 1 == 1)
    }
}

/// One change.
#[derive(Debug, Clone, Copy)]
struct Change {
    day: Day,
    before: CommuneNumber,
    after: CommuneNumber,
    kind: u8,
}

impl History {
    pub(crate) fn read(sections: Sections<'_>) -> Result<Self, DataError> {
        let unsound = || Section::EdgeDays.unsound();
        let mut history = Self {
            begun: Begun([0; Begun::WORDS]),
            days: Planes::new(sections.get(Section::EdgeDays)?).ok_or_else(unsound)?,
            before: Planes::new(sections.get(Section::EdgeBefore)?).ok_or_else(unsound)?,
            after: Planes::new(sections.get(Section::EdgeAfter)?).ok_or_else(unsound)?,
            kinds: sections.get(Section::EdgeKinds)?,
        };
        let count = history.days.len();
        let lens = [history.before.len(), history.after.len(), history.kinds.len()];
        if lens != [count; 3] {
            return Err(unsound());
        }
        for at in 0..count {
            let change = history.at(at);
            if change.kind & BEGINS != 0 {
                history.begun.insert(change.after);
            }
        }
        Ok(history)
    }

    /// What a code was on a day. `current` says whether a commune has it today.
    pub(crate) fn code_on(&self, code: &str, current: bool, day: NaiveDate) -> CodeOn {
        let Some(code) = CommuneNumber::of(code) else { return CodeOn::Never };
        let asked = number_of(day);
        let (mut last, mut next) = (None, None);
        for event in self.events(code) {
            // A code that begins and ends on one day has ended.
            let key = |(day, begins): (Day, bool)| (day, !begins);
            if event.0 <= asked {
                last = Some(last.map_or(event, |last| if key(event) > key(last) { event } else { last }));
            } else {
                next = Some(next.map_or(event, |next| if key(event) < key(next) { event } else { next }));
            }
        }
        match (last, next) {
            (Some((_, true)), _) | (None, Some((_, false))) => CodeOn::InUse,
            (Some((ended, false)), _) => {
                let mut now = Vec::new();
                self.follow(code, ended, asked, DEEPEST, &mut now);
                CodeOn::Ended { on: day_of(ended), now: ids(now) }
            }
            (None, Some((begins, true))) => {
                let mut then = Vec::new();
                self.trace(code, begins, asked, DEEPEST, &mut then);
                CodeOn::NotYet { begins: day_of(begins), then: ids(then) }
            }
            (None, None) if current => CodeOn::InUse,
            (None, None) => CodeOn::Never,
        }
    }

    /// The codes that ended at some time.
    pub(crate) fn codes(&self) -> impl Iterator<Item = CommuneNumber> {
        let mut last = None;
        (0..self.days.len()).filter_map(move |at| {
            let change = self.at(at);
            let new = change.kind & ENDS != 0 && last != Some(change.before);
            new.then(|| *last.insert(change.before))
        })
    }

    /// The days on which a code begins (true) and ends (false), in no order.
    fn events(&self, code: CommuneNumber) -> impl Iterator<Item = (Day, bool)> {
        let ends = self.from(code).filter(|change| change.kind & ENDS != 0).map(|change| (change.day, false));
        let begins = self.begun.may_have(code).then(|| self.to(code)).into_iter().flatten();
        let begins = begins.filter(|change| change.kind & BEGINS != 0).map(|change| (change.day, true));
        ends.chain(begins)
    }

    /// Finds the communes that hold, on a day, what a code held until it ended.
    fn follow(&self, code: CommuneNumber, ended: Day, asked: Day, depth: u8, found: &mut Vec<CommuneNumber>) {
        for change in self.from(code).filter(|change| change.day == ended && change.kind & ENDS != 0) {
            if found.len() >= MOST {
                return;
            }
            let its_end = self
                .events(change.after)
                .filter(|&(day, begins)| !begins && day > ended && day <= asked)
                .min();
            match its_end {
                Some((day, _)) if depth > 0 => self.follow(change.after, day, asked, depth - 1, found),
                _ => found.push(change.after),
            }
        }
    }

    /// Finds the communes that held, on a day, what a code has held since it began.
    fn trace(&self, code: CommuneNumber, begins: Day, asked: Day, depth: u8, found: &mut Vec<CommuneNumber>) {
        for change in self.to(code).filter(|change| change.day == begins && change.kind & BEGINS != 0) {
            if found.len() >= MOST {
                return;
            }
            let its_beginning = self
                .events(change.before)
                .filter(|&(day, starts)| starts && day < begins && day > asked)
                .max();
            match its_beginning {
                Some((day, _)) if depth > 0 => self.trace(change.before, day, asked, depth - 1, found),
                _ if change.before == CommuneNumber::NOTHING => {}
                _ => found.push(change.before),
            }
        }
    }

    fn from(&self, code: CommuneNumber) -> impl Iterator<Item = Change> {
        let range = equal_range(&self.before, code);
        range.map(|at| self.at(at))
    }

    fn to(&self, code: CommuneNumber) -> impl Iterator<Item = Change> {
        self.after.places_of(code.0).map(|at| self.at(at))
    }

    fn at(&self, at: usize) -> Change {
        Change {
            day: self.days.at(at) as Day,
            before: CommuneNumber(self.before.at(at)),
            after: CommuneNumber(self.after.at(at)),
            kind: u8_at(&self.kinds, at),
        }
    }
}

/// The places of a code among sorted codes.
pub(crate) fn equal_range(codes: &Planes<3>, code: CommuneNumber) -> Range<usize> {
    let first = partition(codes.len(), |at| codes.at(at) < code.0);
    let end = (first..codes.len()).find(|&at| codes.at(at) != code.0).unwrap_or(codes.len());
    first..end
}

fn ids(mut codes: Vec<CommuneNumber>) -> Vec<Id> {
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter().filter_map(|code| Id::new(Level::Commune, &code.to_string()).ok()).collect()
}
