//! A table of a campaign's file, read entry by entry; it remembers what it was asked for, so that
//! what nobody asked for is a fault.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::data::{Data, Node};
use super::fault::Fault;
use super::{Source, Text};
use crate::vocabulary::Vocabulary;
use crate::words::nearest;

/// What is noted while reading.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) faults: RefCell<Vec<Fault>>,
    pub(super) sources: RefCell<Vec<Source>>,
}

/// A table of the file, which remembers what it was asked for.
pub(super) struct Table<'n> {
    node: &'n Node,
    path: String,
    notes: &'n Notes,
    asked: RefCell<Vec<String>>,
}

impl<'n> Table<'n> {
    pub(super) fn new(node: &'n Node, path: String, notes: &'n Notes) -> Self {
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

    /// A fault of an entry, at its line, or at the table's where it is missing.
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
        self.pick(name, "a text is expected", |data| match data {
            Data::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    pub(super) fn required_text(&self, name: &str) -> String {
        if !self.has(name) {
            self.fault(name, "this is missing: a text is expected");
        }
        self.text(name).unwrap_or_default()
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
            Data::Text(text) => crate::form::read_day(text),
            _ => None,
        })
    }

    pub(super) fn required_day(&self, name: &str) -> Option<NaiveDate> {
        if !self.has(name) {
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

    pub(super) fn texts(&self, name: &str) -> Vec<&'n str> {
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

    pub(super) fn word<V: Vocabulary>(&self, name: &str, text: &str) -> Option<V> {
        let word = V::from_word(text);
        if word.is_none() && !text.is_empty() {
            let near = V::SPEC.nearest(text).map(|(word, _)| format!(", did you mean `{}`?", word.word));
            self.fault(name, &format!("there is no `{text}`{}", near.unwrap_or_default()));
        }
        word
    }

    pub(super) fn words<V: Vocabulary>(&self, name: &str) -> Vec<V> {
        self.texts(name).into_iter().filter_map(|text| self.word(name, text)).collect()
    }

    /// The table's own `fr` and `en`.
    pub(super) fn text_in_languages(&self) -> Text {
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
    pub(super) fn finish(&self) {
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
