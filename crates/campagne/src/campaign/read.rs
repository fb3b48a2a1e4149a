//! From the neutral tree to a campaign: every fault is found, none stops the reading.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;

use super::data::{Data, Node};
use super::fault::{Fault, Faults};
use super::{Campaign, FormatNeeds, Limits, OutsideWindow, Source, Text, TimeModel, Window};
use crate::form::{FieldSpec, Form, Kind, Path};
use crate::rule::{Level, Rule};
use crate::vocabulary::{Attendance, Vocabulary};
use crate::words::nearest;
use crate::zone::Zone;

pub(super) fn campaign(root: Result<Node, Faults>) -> Result<Campaign, Faults> {
    let root = root?;
    let notes = Notes::default();
    let read = read(&Table::new(&root, String::new(), &notes), &notes);
    let mut faults = notes.faults.into_inner();
    if faults.is_empty() {
        return Ok(Campaign { sources: notes.sources.into_inner(), ..read });
    }
    faults.sort_by_key(|fault| fault.line);
    Err(Faults(faults))
}

fn read(root: &Table<'_>, notes: &Notes) -> Campaign {
    let name = root.table("name").map(|table| table.text_in_languages());
    let submissions = root.table("submissions");
    let dates = submissions.as_ref();
    let read = Campaign {
        id: Arc::from(root.required_text("id")),
        name: name.unwrap_or_else(|| {
            root.fault(
                "name",
                "a table with the name in French and English is expected: [name] fr = …, en = …",
            );
            Text::default()
        }),
        theme: root.table("theme").map(|table| table.text_in_languages()),
        edition: root.whole("edition"),
        organiser: root.table("organiser").map(|table| table.text_in_languages()),
        url: root.text("url"),
        email: root.text("email"),
        zone: zone(root),
        opens: dates.and_then(|table| table.day("opens")),
        closes: dates.and_then(|table| table.day("closes")),
        grace_minutes: dates.and_then(|table| table.whole("grace_minutes")).unwrap_or(0),
        windows: windows(root),
        outside_window: outside_window(root),
        formats: formats(root),
        eligible_organisers: eligible(root, "organisers"),
        eligible_submitters: eligible(root, "submitters"),
        topics: eligible(root, "topics"),
        audiences: eligible(root, "audiences"),
        required: required(root),
        levels: levels(root),
        limits: limits(root),
        sources: Vec::new(),
    };
    if let Some(table) = dates {
        if let (Some(opens), Some(closes)) = (read.opens, read.closes)
            && closes < opens
        {
            table.fault("closes", "the deadline is before the opening");
        }
        table.finish();
    }
    root.finish();
    let _ = notes;
    read
}

fn zone(root: &Table<'_>) -> Zone {
    let name = root.required_text("time_zone");
    Zone::named(&name).unwrap_or_else(|| {
        if !name.is_empty() {
            let known: Vec<&str> = Zone::all().map(Zone::name).collect();
            root.fault(
                "time_zone",
                &format!("no French territory has this zone; there are {}", known.join(", ")),
            );
        }
        Zone::PARIS
    })
}

fn windows(root: &Table<'_>) -> Vec<Window> {
    let windows: Vec<Window> = root
        .tables("window")
        .iter()
        .filter_map(|table| {
            let (from, to) = (table.required_day("from"), table.required_day("to"));
            table.finish();
            let (from, to) = (from?, to?);
            if to < from {
                table.fault("to", "the window ends before it begins");
                return None;
            }
            Some(Window { from, to })
        })
        .collect();
    let windows = joined(windows);
    if !root.has("window") {
        root.fault("window", "at least one is expected: [[window]] from = 2020-11-02, to = 2020-11-30");
    }
    windows
}

/// Windows in order, those that touch or overlap made one.
fn joined(mut windows: Vec<Window>) -> Vec<Window> {
    windows.sort_unstable_by_key(|window| window.from);
    let mut joined: Vec<Window> = Vec::new();
    for window in windows {
        match joined.last_mut() {
            Some(last) if window.from <= last.to.succ_opt().unwrap_or(last.to) => {
                last.to = last.to.max(window.to)
            }
            _ => joined.push(window),
        }
    }
    joined
}

fn outside_window(root: &Table<'_>) -> OutsideWindow {
    match root.text("outside_window").as_deref() {
        None | Some("error") => OutsideWindow::Error,
        Some("warning") => OutsideWindow::Warning,
        Some("aside") => OutsideWindow::Aside,
        Some(_) => {
            root.fault("outside_window", "`error`, `warning` or `aside` is expected");
            OutsideWindow::Error
        }
    }
}

fn formats(root: &Table<'_>) -> Vec<FormatNeeds> {
    let mut formats: Vec<FormatNeeds> = Vec::new();
    for table in root.tables("formats") {
        let format = table.word("format", &table.required_text("format"));
        let attendance: Vec<Attendance> = table.words("attendance");
        let time = match table.required_text("time").as_str() {
            "sessions" => Some(TimeModel::Sessions),
            "on_demand" => Some(TimeModel::OnDemand),
            "" => None,
            _ => {
                table.fault("time", "`sessions` or `on_demand` is expected");
                None
            }
        };
        if !table.has("attendance") {
            table.fault("attendance", "at least one of `in_person`, `online`, `hybrid` is expected");
        }
        table.finish();
        if let (Some(format), Some(time)) = (format, time) {
            if formats.iter().any(|known| known.format == format) {
                table.fault("format", "this format stands here twice");
            }
            formats.push(FormatNeeds { format, attendance, time });
        }
    }
    if !root.has("formats") {
        root.fault("formats", "at least one is expected: [[formats]] format = …, attendance = […], time = …");
    }
    formats
}

fn eligible<V: Vocabulary>(root: &Table<'_>, name: &'static str) -> Vec<V> {
    let Some(table) = root.table(name) else { return Vec::new() };
    let words = table.words("offered");
    table.finish();
    words
}

fn required(root: &Table<'_>) -> Vec<Path> {
    root.texts("required")
        .iter()
        .filter_map(|pointer| {
            let path = pointer_to(pointer);
            if path.is_none() {
                root.fault(
                    "required",
                    &format!("`{pointer}` is no field; write for example `/contact/email`"),
                );
            }
            path
        })
        .collect()
}

/// The path of a JSON Pointer to a known field that stands in no list.
fn pointer_to(pointer: &str) -> Option<Path> {
    let mut fields: &[FieldSpec] = Form::SPEC.fields;
    let mut path = Path::ROOT;
    for name in pointer.strip_prefix('/')?.split('/') {
        let step = fields.iter().position(|field| field.name == name)?;
        path = path.child(step);
        fields = match fields.get(step)?.kind {
            Kind::Object(object) => object.fields,
            _ => &[],
        };
    }
    Some(path)
}

fn levels(root: &Table<'_>) -> Vec<(&'static Rule, Level)> {
    let Some(table) = root.table("levels") else { return Vec::new() };
    let levels = table
        .names()
        .filter_map(|code| {
            let level = table.text(code)?;
            let Some(rule) = Rule::named(code) else {
                let near = nearest(code, Rule::all().iter().map(|rule| (rule.code, rule.code)));
                let near = near.map(|(code, _)| format!(", did you mean `{code}`?")).unwrap_or_default();
                table.fault(code, &format!("there is no such rule{near}"));
                return None;
            };
            match level.parse() {
                Ok(level) => Some((rule, level)),
                Err(_) => {
                    table.fault(code, "`off`, `info`, `warning` or `error` is expected");
                    None
                }
            }
        })
        .collect();
    table.finish();
    levels
}

fn limits(root: &Table<'_>) -> Limits {
    let mut limits = Limits::default();
    if let Some(table) = root.table("limits") {
        for (name, limit) in limits.entries() {
            if let Some(set) = table.whole(name) {
                *limit = set as usize;
            }
        }
        table.finish();
    }
    limits
}

/// What is noted while reading.
#[derive(Default)]
struct Notes {
    faults: RefCell<Vec<Fault>>,
    sources: RefCell<Vec<Source>>,
}

/// A table of the file, which remembers what it was asked for.
struct Table<'n> {
    node: &'n Node,
    path: String,
    notes: &'n Notes,
    asked: RefCell<Vec<String>>,
}

impl<'n> Table<'n> {
    fn new(node: &'n Node, path: String, notes: &'n Notes) -> Self {
        let table = Self { node, path, notes, asked: RefCell::default() };
        if !matches!(node.data, Data::Table(_)) {
            table.note(node.line, "", "a table is expected");
        }
        // Any table may cite the sentence from which its facts come.
        if let Some(sentence) = table.text("source") {
            notes.sources.borrow_mut().push(Source { fact: table.path.clone(), sentence });
        }
        table
    }

    fn entries(&self) -> &'n [(String, Node)] {
        match &self.node.data {
            Data::Table(entries) => entries,
            _ => &[],
        }
    }

    fn names(&self) -> impl Iterator<Item = &'n str> {
        self.entries().iter().map(|(name, _)| name.as_str()).filter(|name| *name != "source")
    }

    fn get(&self, name: &str) -> Option<&'n Node> {
        self.asked.borrow_mut().push(name.to_owned());
        self.entries().iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    fn join(&self, name: &str) -> String {
        match (self.path.as_str(), name) {
            ("", name) => name.to_owned(),
            (path, "") => path.to_owned(),
            (path, name) => format!("{path}.{name}"),
        }
    }

    fn note(&self, line: usize, name: &str, message: &str) {
        let fault = Fault { line, path: self.join(name), message: message.to_owned() };
        self.notes.faults.borrow_mut().push(fault);
    }

    /// A fault of an entry, at its line, or at the table's where it is missing.
    fn fault(&self, name: &str, message: &str) {
        self.note(self.get(name).map_or(self.node.line, |node| node.line), name, message);
    }

    fn pick<T>(&self, name: &str, expected: &str, pick: impl Fn(&'n Data) -> Option<T>) -> Option<T> {
        let value = pick(&self.get(name)?.data);
        if value.is_none() {
            self.fault(name, expected);
        }
        value
    }

    fn text(&self, name: &str) -> Option<String> {
        self.pick(name, "a text is expected", |data| match data {
            Data::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn required_text(&self, name: &str) -> String {
        if !self.has(name) {
            self.fault(name, "this is missing: a text is expected");
        }
        self.text(name).unwrap_or_default()
    }

    fn whole(&self, name: &str) -> Option<u32> {
        self.pick(name, "a whole number is expected", |data| match data {
            Data::Whole(number) => u32::try_from(*number).ok(),
            _ => None,
        })
    }

    fn day(&self, name: &str) -> Option<NaiveDate> {
        self.pick(name, "a day is expected, such as 2020-11-02", |data| match data {
            Data::Day(day) => Some(*day),
            Data::Text(text) => text.parse().ok(),
            _ => None,
        })
    }

    fn required_day(&self, name: &str) -> Option<NaiveDate> {
        if !self.has(name) {
            self.fault(name, "this is missing: a day is expected, such as 2020-11-02");
        }
        self.day(name)
    }

    fn table(&self, name: &str) -> Option<Table<'n>> {
        self.get(name).map(|node| Table::new(node, self.join(name), self.notes))
    }

    fn items(&self, name: &str) -> &'n [Node] {
        self.pick(name, "a list is expected", |data| match data {
            Data::List(items) => Some(items.as_slice()),
            _ => None,
        })
        .unwrap_or_default()
    }

    fn tables(&self, name: &str) -> Vec<Table<'n>> {
        self.items(name)
            .iter()
            .enumerate()
            .map(|(at, node)| Table::new(node, format!("{}[{at}]", self.join(name)), self.notes))
            .collect()
    }

    fn texts(&self, name: &str) -> Vec<&'n str> {
        self.items(name)
            .iter()
            .filter_map(|item| match &item.data {
                Data::Text(text) => Some(text.as_str()),
                _ => {
                    self.note(item.line, name, "a list of texts is expected");
                    None
                }
            })
            .collect()
    }

    fn word<V: Vocabulary>(&self, name: &str, text: &str) -> Option<V> {
        let word = V::from_word(text);
        if word.is_none() && !text.is_empty() {
            let near = V::SPEC.nearest(text).map(|(word, _)| format!(", did you mean `{}`?", word.word));
            self.fault(name, &format!("there is no `{text}`{}", near.unwrap_or_default()));
        }
        word
    }

    fn words<V: Vocabulary>(&self, name: &str) -> Vec<V> {
        self.texts(name).into_iter().filter_map(|text| self.word(name, text)).collect()
    }

    /// The table's own `fr` and `en`.
    fn text_in_languages(&self) -> Text {
        let (fr, en) = (self.text("fr"), self.text("en"));
        self.finish();
        let either = fr.clone().or_else(|| en.clone());
        match either {
            Some(either) => Text { fr: fr.unwrap_or_else(|| either.clone()), en: en.unwrap_or(either) },
            None => {
                self.note(self.node.line, "", "a text is expected in `fr`, in `en`, or in both");
                Text::default()
            }
        }
    }

    /// Faults every entry that nobody asked for.
    fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, node) in self.entries() {
            if !asked.contains(name) {
                let near = nearest(name, asked.iter().map(|asked| (asked.as_str(), asked.as_str())));
                let near = near.map(|(name, _)| format!(", did you mean `{name}`?")).unwrap_or_default();
                self.note(node.line, name, &format!("nothing of that name belongs here{near}"));
            }
        }
    }
}
