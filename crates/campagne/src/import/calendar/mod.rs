//! Calendars (RFC 5545) as submissions: one for each event, with a session for each occurrence.
//!
//! The file is cut into its components as it streams by, and each is read by itself. An event that recurs
//! waits for the end of its calendar, since changed occurrences may come anywhere. So does an event whose
//! zone is not defined yet. The memory for waiting events is bounded.

mod about;
mod block;
mod components;
mod details;
mod event;
mod fields;
mod lines;
mod properties;
mod recurrence;
mod sessions;
mod times;
mod zones;

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, BufRead};

use self::about::About;
use self::block::{Block, decoded};
use self::lines::{Line, Lines};
use super::dropped::{Dropped, Loss};
use super::reading::Reading;
use super::record::Record;

/// The most bytes of events that may wait for the end of their calendar.
const MOST_WAITING: usize = 32 << 20;

/// The events of a calendar.
#[derive(Debug)]
pub(super) struct Calendar<'r, R> {
    lines: Lines<R>,
    reading: Reading<'r>,
    open: Open,
    about: About,
    waiting: Vec<Block>,
    waiting_bytes: usize,
    ready: VecDeque<Record>,
    /// Components that are no events: the line of the first, and their number.
    others: BTreeMap<String, (u64, u64)>,
    /// Whether there was any calendar or event.
    any: bool,
    done: bool,
}

/// The component that is open.
#[derive(Debug)]
enum Open {
    Nothing,
    Calendar,
    /// An event, and how many components are open within it.
    Event(Block, u64),
    Zone(Block),
    /// Another component, and how many are open, including itself.
    Other(u64),
}

impl<'r, R: BufRead> Calendar<'r, R> {
    pub(super) fn new(input: R, reading: &Reading<'r>) -> Self {
        Self {
            lines: Lines::new(input, reading.max_document),
            reading: reading.clone(),
            open: Open::Nothing,
            about: About::default(),
            waiting: Vec::new(),
            waiting_bytes: 0,
            ready: VecDeque::new(),
            others: BTreeMap::new(),
            any: false,
            done: false,
        }
    }

    /// The components that are no events.
    pub(super) fn dropped(&self) -> Vec<Dropped> {
        let all = self.others.iter();
        all.map(|(name, (line, count))| Dropped::new(name, Some(*line), Loss::NotAnEvent).times(*count))
            .collect()
    }

    pub(super) fn next(&mut self) -> Option<io::Result<Record>> {
        loop {
            if let Some(record) = self.ready.pop_front() {
                return Some(Ok(record));
            }
            if self.done {
                return None;
            }
            match self.lines.next() {
                Ok(Some(line)) => self.take(line),
                Ok(None) => self.finish(),
                Err(error) => {
                    self.done = true;
                    return Some(Err(error));
                }
            }
        }
    }

    fn take(&mut self, line: Line) {
        let name = line.name();
        let component =
            if matches!(name.as_str(), "BEGIN" | "END") { line.component() } else { String::new() };
        match (name.as_str(), component.as_str()) {
            ("BEGIN", "VCALENDAR") => {
                self.end_calendar();
                self.any = true;
                self.open = Open::Calendar;
            }
            ("END", "VCALENDAR") => self.end_calendar(),
            ("BEGIN", "VEVENT") => {
                self.interrupt();
                self.any = true;
                self.open = Open::Event(Block::new(line.at), 0);
            }
            _ => self.take_within(&name, &component, line),
        }
    }

    fn take_within(&mut self, name: &str, component: &str, line: Line) {
        let limit = self.reading.max_document;
        match &mut self.open {
            Open::Event(block, depth) => match name {
                "BEGIN" => {
                    if *depth == 0 {
                        block.nested(component, line.at);
                    }
                    *depth += 1;
                }
                "END" if *depth > 0 => *depth -= 1,
                "END" if component == "VEVENT" => {
                    if let Open::Event(block, _) = std::mem::replace(&mut self.open, Open::Calendar) {
                        self.take_event(block);
                    }
                }
                _ if *depth > 0 => {}
                _ => block.push(name, line, limit),
            },
            Open::Zone(block) => {
                block.push(name, line, limit);
                if name == "END" && component == "VTIMEZONE" {
                    self.interrupt();
                }
            }
            Open::Other(depth) => match name {
                "BEGIN" => *depth += 1,
                "END" => {
                    *depth -= 1;
                    if *depth == 0 {
                        self.open = Open::Calendar;
                    }
                }
                _ => {}
            },
            Open::Nothing | Open::Calendar => match (name, component) {
                ("BEGIN", "VTIMEZONE") => {
                    let mut block = Block::new(line.at);
                    block.push(name, line, limit);
                    self.open = Open::Zone(block);
                }
                ("BEGIN", _) => {
                    // The number of names kept is limited, since a file may invent names.
                    let known = self.others.len() < 64 || self.others.contains_key(component);
                    let entry = self.others.entry(if known { component } else { "…" }.to_owned());
                    entry.or_insert((line.at, 0)).1 += 1;
                    self.open = Open::Other(1);
                }
                ("X-WR-TIMEZONE", _) => {
                    let id = decoded(&line.text);
                    let id = id.split_once(':').map_or("", |(_, id)| id);
                    self.about.zone = self.about.zones.clock(id).and_then(|clock| clock.french());
                }
                ("METHOD", _) => self.about.cancels = line.component() == "CANCEL",
                _ => {}
            },
        }
    }

    /// Ends what is open when something else begins.
    fn interrupt(&mut self) {
        match std::mem::replace(&mut self.open, Open::Calendar) {
            Open::Event(mut block, _) => {
                block.unfinished = true;
                self.take_event(block);
            }
            Open::Zone(block) => self.about.zones.define(&block.text()),
            _ => {}
        }
    }

    fn take_event(&mut self, block: Block) {
        if block.is_over(self.reading.max_document) {
            let blank = vec![b' '; self.reading.max_document + 1];
            self.ready.push_back(Record::itself(block.line, blank));
        } else if block.recurs() || block.zone_ids().any(|id| self.about.zones.clock(&id).is_none()) {
            self.waiting_bytes += block.bytes();
            self.waiting.push(block);
            if self.waiting_bytes > MOST_WAITING {
                self.release();
            }
        } else {
            self.ready.push_back(event::record(&block, &[], &self.about, &self.reading));
        }
    }

    /// Makes records of the waiting events, each with its own occurrences.
    fn release(&mut self) {
        self.waiting_bytes = 0;
        let blocks = std::mem::take(&mut self.waiting);
        let mut masters: Vec<(&Block, Vec<&Block>)> = Vec::new();
        let mut of_uid: BTreeMap<String, usize> = BTreeMap::new();
        let mut of_own: BTreeMap<String, usize> = BTreeMap::new();
        for block in blocks.iter().filter(|block| !block.is_occurrence()) {
            // The sessions of an event of ours, which exports each one by itself.
            if let Some(id) = block.own_id() {
                let known = of_own.get(&id).copied();
                if let Some((_, sessions)) = known.and_then(|at| masters.get_mut(at)) {
                    sessions.push(block);
                    continue;
                }
                of_own.insert(id, masters.len());
            }
            if let Some(uid) = block.uid() {
                of_uid.entry(uid).or_insert(masters.len());
            }
            masters.push((block, Vec::new()));
        }
        for block in blocks.iter().filter(|block| block.is_occurrence()) {
            let uid = block.uid();
            let at = uid.as_ref().and_then(|uid| of_uid.get(uid)).copied();
            match at.and_then(|at| masters.get_mut(at)) {
                Some((_, occurrences)) => occurrences.push(block),
                // The event itself is missing, so its occurrences are all there is.
                None => {
                    if let Some(uid) = uid {
                        of_uid.insert(uid, masters.len());
                    }
                    masters.push((block, Vec::new()));
                }
            }
        }
        masters.sort_by_key(|(block, _)| block.line);
        for (master, occurrences) in masters {
            self.ready.push_back(event::record(master, &occurrences, &self.about, &self.reading));
        }
    }

    fn end_calendar(&mut self) {
        self.interrupt();
        self.release();
        self.about = About::default();
        self.open = Open::Nothing;
    }

    fn finish(&mut self) {
        self.end_calendar();
        self.done = true;
        // If the file is no calendar at all, the check reports that it cannot be read.
        if !self.any {
            self.ready.push_back(Record::itself(1, Vec::new()));
        }
    }
}
