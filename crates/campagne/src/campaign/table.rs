//! A table of a campaign's file, read entry by entry. It remembers which entries were read; any other entry
//! is a fault.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::data::{Data, Node};
use super::source::Source;
use super::text::Text;
use crate::error::Fault;
use crate::error::did_you_mean;
use crate::form::{is_email, is_link, read_day};
use crate::vocabulary::{Vocabulary, VocabularySpec};
use crate::words::nearest_name;

/// The faults and sources found while reading.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) faults: RefCell<Vec<Fault>>,
    pub(super) sources: RefCell<Vec<Source>>,
}

/// A table of the file, which remembers which entries were read.
pub(super) struct Table<'n> {
    node: &'n Node,
    path: String,
    notes: &'n Notes,
    asked: RefCell<Vec<String>>,
}

impl<'n> Table<'n> {
    pub(super) fn new(node: &'n Node, path: String, notes: &'n Notes) -> Self {
        let table = Self { node, path, notes, asked: RefCell::default() };
        if !table.is_table() {
            table.note(node.line, "", "a table is expected");
        }
        // TOML refuses such a text itself, JSON does not.
        for (at, (name, again)) in table.entries().iter().enumerate() {
            if table.entries().iter().take(at).any(|(known, _)| known == name) {
                table.note(again.line, name, "this stands here twice");
            }
        }
        table.sources();
        table
    }

    /// Any table may cite the sources of its facts: a sentence, a table with details, or several of either.
    fn sources(&self) {
        let Some(node) = self.get("source") else { return };
        let given = match &node.data {
            Data::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        if given.is_empty() {
            self.fault("source", "this is empty: at least one source is expected");
        }
        for node in given {
            let fact = self.path.clone();
            let source = match &node.data {
                Data::Text(text) if !text.trim().is_empty() => {
                    Source { fact, sentence: Some(text.clone()), by: None, url: None, note: None }
                }
                Data::Table(_) => {
                    let table = Table::new(node, self.join("source"), self.notes);
                    let (sentence, by) = (table.text("sentence"), table.text("by"));
                    let (url, note) =
                        (table.link("url"), table.table("note").map(|note| note.text_in_languages()));
                    table.finish();
                    if sentence.is_none() && by.is_none() && url.is_none() {
                        table.note(node.line, "", "at least one of `sentence`, `by`, `url` is expected");
                    }
                    Source { fact, sentence, by, url, note }
                }
                _ => {
                    self.note(
                        node.line,
                        "source",
                        "a sentence is expected, or a table with `sentence`, `by`, `url`, `note`",
                    );
                    continue;
                }
            };
            self.notes.sources.borrow_mut().push(source);
        }
    }

    /// Whether it is a table. Anything else in its place has a fault of its own.
    pub(super) const fn is_table(&self) -> bool {
        matches!(self.node.data, Data::Table(_))
    }

    pub(super) fn entries(&self) -> &'n [(String, Node)] {
        match &self.node.data {
            Data::Table(entries) => entries,
            _ => &[],
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'n str> {
        self.entries().iter().map(|(name, _)| name.as_str()).filter(|name| *name != "source")
    }

    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.asked.borrow_mut().push(name.to_owned());
        self.entries().iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(super) fn join(&self, name: &str) -> String {
        match (self.path.as_str(), name) {
            ("", name) => name.to_owned(),
            (path, "") => path.to_owned(),
            (path, name) => format!("{path}.{name}"),
        }
    }

    pub(super) fn note(&self, line: usize, name: &str, message: &str) {
        let fault = Fault { line, path: self.join(name), message: message.to_owned() };
        self.notes.faults.borrow_mut().push(fault);
    }

    /// A fault of an entry, at its line, or at the table's line if the entry is missing.
    pub(super) fn fault(&self, name: &str, message: &str) {
        self.note(self.get(name).map_or(self.node.line, |node| node.line), name, message);
    }

    pub(super) fn pick<T>(
        &self,
        name: &str,
        expected: &str,
        pick: impl Fn(&'n Data) -> Option<T>,
    ) -> Option<T> {
        let value = pick(&self.get(name)?.data);
        if value.is_none() {
            self.fault(name, expected);
        }
        value
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = self.pick(name, "a text is expected", |data| match data {
            Data::Text(text) => Some(text.as_str()),
            _ => None,
        })?;
        if text.trim().is_empty() {
            self.fault(name, "this is empty: a text is expected");
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn required_text(&self, name: &str) -> String {
        if !self.has(name) && self.is_table() {
            self.fault(name, "this is missing: a text is expected");
        }
        self.text(name).unwrap_or_default()
    }

    pub(super) fn link(&self, name: &str) -> Option<String> {
        let link = self.text(name)?;
        if !is_link(&link) {
            self.fault(name, "this is no link: write for example `https://exemple.fr/campagne`");
        }
        Some(link)
    }

    pub(super) fn email(&self, name: &str) -> Option<String> {
        let email = self.text(name)?;
        if !is_email(&email) {
            self.fault(name, "this is no address: write for example `campagne@exemple.fr`");
        }
        Some(email)
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.pick(name, "`true` or `false` is expected", |data| match data {
            Data::Flag(flag) => Some(*flag),
            _ => None,
        })
    }

    pub(super) fn whole(&self, name: &str) -> Option<u32> {
        self.pick(name, "a whole number is expected", |data| match data {
            Data::Whole(number) => u32::try_from(*number).ok(),
            _ => None,
        })
    }

    pub(super) fn day(&self, name: &str) -> Option<NaiveDate> {
        self.pick(name, "a day is expected, such as 2020-11-02", |data| match data {
            #[cfg(feature = "toml")]
            Data::Day(day) => Some(*day),
            Data::Text(text) => read_day(text),
            _ => None,
        })
    }

    pub(super) fn required_day(&self, name: &str) -> Option<NaiveDate> {
        if !self.has(name) && self.is_table() {
            self.fault(name, "this is missing: a day is expected, such as 2020-11-02");
        }
        self.day(name)
    }

    pub(super) fn table(&self, name: &str) -> Option<Table<'n>> {
        self.get(name).map(|node| Table::new(node, self.join(name), self.notes))
    }

    pub(super) fn items(&self, name: &str) -> &'n [Node] {
        self.pick(name, "a list is expected", |data| match data {
            Data::List(items) => Some(items.as_slice()),
            _ => None,
        })
        .unwrap_or_default()
    }

    pub(super) fn tables(&self, name: &str) -> Vec<Table<'n>> {
        self.items(name)
            .iter()
            .enumerate()
            .map(|(at, node)| Table::new(node, format!("{}[{at}]", self.join(name)), self.notes))
            .collect()
    }

    /// Like [`tables`](Self::tables), for a list that may not be empty.
    pub(super) fn some_tables(&self, name: &str, example: &str) -> Vec<Table<'n>> {
        if let Some(Data::List(items)) = self.get(name).map(|node| &node.data)
            && items.is_empty()
        {
            self.fault(name, &format!("this is empty: at least one is expected: {example}"));
        }
        self.tables(name)
    }

    /// The texts of a list, each with its line. A repeated text is a fault.
    pub(super) fn texts(&self, name: &str) -> Vec<(usize, &'n str)> {
        let mut texts: Vec<(usize, &str)> = Vec::new();
        for item in self.items(name) {
            match &item.data {
                Data::Text(text) if texts.iter().any(|(_, known)| known == text) => {
                    self.note(item.line, name, &format!("`{text}` stands here twice"));
                }
                Data::Text(text) => texts.push((item.line, text)),
                _ => self.note(item.line, name, "a list of texts is expected"),
            }
        }
        texts
    }

    /// The position of a word in its vocabulary.
    fn known(&self, line: usize, name: &str, text: &str, vocabulary: &VocabularySpec) -> Option<usize> {
        let position = vocabulary.position(text);
        if position.is_none() {
            let near = vocabulary.nearest(text).map(|(word, _)| word.word);
            self.note(line, name, &format!("there is no `{text}`{}", did_you_mean(near)));
        }
        position
    }

    pub(super) fn word<V: Vocabulary>(&self, name: &str) -> Option<V> {
        let text = self.required_text(name);
        let line = self.get(name)?.line;
        let position = if text.is_empty() { None } else { self.known(line, name, &text, V::SPEC) };
        V::ALL.get(position?).copied()
    }

    /// The words of a list that may not be empty.
    pub(super) fn words<V: Vocabulary>(&self, name: &str, example: &str) -> Vec<V> {
        let positions = self.positions(name, example, V::SPEC).into_iter();
        positions.filter_map(|position| V::ALL.get(position).copied()).collect()
    }

    fn positions(&self, name: &str, example: &str, vocabulary: &VocabularySpec) -> Vec<usize> {
        if let Some(Data::List(items)) = self.get(name).map(|node| &node.data)
            && items.is_empty()
        {
            self.fault(name, &format!("this is empty: at least one is expected, such as {example}"));
        }
        let words = self.texts(name).into_iter();
        words.filter_map(|(line, text)| self.known(line, name, text, vocabulary)).collect()
    }

    /// The table's own `fr` and `en`.
    pub(super) fn text_in_languages(&self) -> Text {
        let (fr, en) = (self.text("fr"), self.text("en"));
        self.finish();
        let either = fr.clone().or_else(|| en.clone());
        match either {
            Some(either) => Text { fr: fr.unwrap_or_else(|| either.clone()), en: en.unwrap_or(either) },
            // The value there has a fault of its own.
            None if !self.is_table() || self.has("fr") || self.has("en") => Text::default(),
            None => {
                self.note(self.node.line, "", "a text is expected in `fr`, in `en`, or in both");
                Text::default()
            }
        }
    }

    /// Reports a fault for every entry that was not read.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, node) in self.entries() {
            if !asked.contains(name) {
                let near = did_you_mean(nearest_name(name, asked.iter().map(String::as_str)));
                self.note(node.line, name, &format!("nothing of that name belongs here{near}"));
            }
        }
    }
}
