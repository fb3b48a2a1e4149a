//! A table of a campaign's file, read entry by entry. It remembers which entries were read; any other entry
//! is a fault.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::data::{Data, Node};
use super::source::Source;
use super::told::{Stranger, at_least_one, both};
use crate::error::Fault;
use crate::error::did_you_mean_both;
use crate::form::{is_email, is_link, read_day};
use crate::text::Text;
use crate::vocabulary::{Vocabulary, VocabularySpec};
use crate::words::nearest_name;

/// The faults and sources found while reading.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) faults: RefCell<Vec<Fault>>,
    /// What is missing. In a text with faults of syntax it may be there, and not understood.
    pub(super) missing: RefCell<Vec<Fault>>,
    pub(super) strangers: RefCell<Vec<Stranger>>,
    pub(super) sources: RefCell<Vec<Source>>,
}

/// What a day is expected to be.
const DAY: [&str; 2] = ["une date est attendue, comme 2020-11-02", "a day is expected, such as 2020-11-02"];

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
            table.note(node.line, "", ["un tableau est attendu", "a table is expected"]);
        }
        // TOML refuses such a text itself, JSON does not.
        for (at, (name, again)) in table.entries().iter().enumerate() {
            if table.entries().iter().take(at).any(|(known, _)| known == name) {
                table.note(again.line, name, ["ceci est écrit deux fois", "this stands here twice"]);
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
            let message = [
                "ceci est vide : au moins une source est attendue",
                "this is empty: at least one source is expected",
            ];
            self.fault("source", message);
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
                        let message = [
                            "il faut au moins `sentence`, `by` ou `url`",
                            "at least one of `sentence`, `by`, `url` is expected",
                        ];
                        table.note(node.line, "", message);
                    }
                    Source { fact, sentence, by, url, note }
                }
                _ => {
                    self.note(
                        node.line,
                        "source",
                        [
                            "une phrase est attendue, ou un tableau avec `sentence`, `by`, `url`, `note`",
                            "a sentence is expected, or a table with `sentence`, `by`, `url`, `note`",
                        ],
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

    pub(super) fn note(&self, line: usize, name: &str, message: impl Into<Text>) {
        let fault = Fault { line, path: self.join(name), message: both(message) };
        self.notes.faults.borrow_mut().push(fault);
    }

    /// A fault of an entry that is not there.
    pub(super) fn missing(&self, name: &str, message: impl Into<Text>) {
        let fault = Fault { line: self.node.line, path: self.join(name), message: both(message) };
        self.notes.missing.borrow_mut().push(fault);
    }

    /// A fault of an entry, at its line, or at the table's line if the entry is missing.
    pub(super) fn fault(&self, name: &str, message: impl Into<Text>) {
        self.note(self.get(name).map_or(self.node.line, |node| node.line), name, message);
    }

    pub(super) fn pick<T>(
        &self,
        name: &str,
        expected: [&str; 2],
        pick: impl Fn(&'n Data) -> Option<T>,
    ) -> Option<T> {
        let value = pick(&self.get(name)?.data);
        if value.is_none() {
            self.fault(name, expected);
        }
        value
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = self.pick(name, ["un texte est attendu", "a text is expected"], |data| match data {
            Data::Text(text) => Some(text.as_str()),
            _ => None,
        })?;
        if text.trim().is_empty() {
            self.fault(name, ["ceci est vide : un texte est attendu", "this is empty: a text is expected"]);
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn required_text(&self, name: &str) -> String {
        if !self.has(name) && self.is_table() {
            self.missing(name, ["ceci manque : un texte est attendu", "this is missing: a text is expected"]);
        }
        self.text(name).unwrap_or_default()
    }

    pub(super) fn link(&self, name: &str) -> Option<String> {
        let link = self.text(name)?;
        if !is_link(&link) {
            self.fault(
                name,
                [
                    "ce n’est pas un lien : écrivez par exemple `https://exemple.fr/campagne`",
                    "this is no link: write for example `https://exemple.fr/campagne`",
                ],
            );
        }
        Some(link)
    }

    pub(super) fn email(&self, name: &str) -> Option<String> {
        let email = self.text(name)?;
        if !is_email(&email) {
            self.fault(
                name,
                [
                    "ce n’est pas une adresse : écrivez par exemple `campagne@exemple.fr`",
                    "this is no address: write for example `campagne@exemple.fr`",
                ],
            );
        }
        Some(email)
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.pick(name, ["`true` ou `false` est attendu", "`true` or `false` is expected"], |data| match data
        {
            Data::Flag(flag) => Some(*flag),
            _ => None,
        })
    }

    pub(super) fn whole(&self, name: &str) -> Option<u32> {
        self.pick(name, ["un nombre entier est attendu", "a whole number is expected"], |data| match data {
            Data::Whole(number) => u32::try_from(*number).ok(),
            _ => None,
        })
    }

    pub(super) fn day(&self, name: &str) -> Option<NaiveDate> {
        self.pick(name, DAY, |data| match data {
            #[cfg(feature = "toml")]
            Data::Day(day) => Some(*day),
            Data::Text(text) => read_day(text),
            _ => None,
        })
    }

    pub(super) fn required_day(&self, name: &str) -> Option<NaiveDate> {
        if !self.has(name) && self.is_table() {
            let [fr, en] = DAY;
            self.missing(name, [format!("ceci manque : {fr}"), format!("this is missing: {en}")]);
        }
        self.day(name)
    }

    pub(super) fn table(&self, name: &str) -> Option<Table<'n>> {
        self.get(name).map(|node| Table::new(node, self.join(name), self.notes))
    }

    pub(super) fn items(&self, name: &str) -> &'n [Node] {
        self.pick(name, ["une liste est attendue", "a list is expected"], |data| match data {
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
            self.fault(name, at_least_one(["ceci est vide", "this is empty"], example));
        }
        self.tables(name)
    }

    /// The texts of a list, each with its line. A repeated text is a fault.
    pub(super) fn texts(&self, name: &str) -> Vec<(usize, &'n str)> {
        let mut texts: Vec<(usize, &str)> = Vec::new();
        for item in self.items(name) {
            match &item.data {
                Data::Text(text) if texts.iter().any(|(_, known)| known == text) => {
                    let message =
                        [format!("`{text}` est écrit deux fois"), format!("`{text}` stands here twice")];
                    self.note(item.line, name, message);
                }
                Data::Text(text) => texts.push((item.line, text)),
                _ => self.note(
                    item.line,
                    name,
                    ["une liste de textes est attendue", "a list of texts is expected"],
                ),
            }
        }
        texts
    }

    /// The position of a word in its vocabulary.
    fn position(&self, line: usize, name: &str, text: &str, vocabulary: &VocabularySpec) -> Option<usize> {
        let position = vocabulary.position(text);
        if position.is_none() {
            let near = vocabulary.nearest(text).map(|(word, _)| word.word);
            let [fr, en] = did_you_mean_both(near);
            self.note(
                line,
                name,
                [format!("le mot `{text}` n’existe pas{fr}"), format!("there is no `{text}`{en}")],
            );
        }
        position
    }

    pub(super) fn word<V: Vocabulary>(&self, name: &str) -> Option<V> {
        let text = self.required_text(name);
        let line = self.get(name)?.line;
        let position = if text.is_empty() { None } else { self.position(line, name, &text, V::SPEC) };
        V::ALL.get(position?).copied()
    }

    /// The words of a list that may not be empty.
    pub(super) fn words<V: Vocabulary>(&self, name: &str, example: [&str; 2]) -> Vec<V> {
        let positions = self.positions(name, example, V::SPEC).into_iter();
        positions.filter_map(|position| V::ALL.get(position).copied()).collect()
    }

    fn positions(&self, name: &str, example: [&str; 2], vocabulary: &VocabularySpec) -> Vec<usize> {
        if let Some(Data::List(items)) = self.get(name).map(|node| &node.data)
            && items.is_empty()
        {
            let [fr, en] = example;
            let message = [
                format!("ceci est vide : au moins un mot est attendu, par exemple {fr}"),
                format!("this is empty: at least one is expected, such as {en}"),
            ];
            self.fault(name, message);
        }
        let words = self.texts(name).into_iter();
        words.filter_map(|(line, text)| self.position(line, name, text, vocabulary)).collect()
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
                let message = [
                    "un texte est attendu dans `fr`, dans `en`, ou dans les deux",
                    "a text is expected in `fr`, in `en`, or in both",
                ];
                self.note(self.node.line, "", message);
                Text::default()
            }
        }
    }

    /// The names that the table was asked for.
    pub(super) fn known(&self) -> Vec<String> {
        self.asked.borrow().clone()
    }

    /// Notes every entry that was not read.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, node) in self.entries() {
            if !asked.contains(name) {
                let nearest = nearest_name(name, asked.iter().map(String::as_str)).map(str::to_owned);
                let path = self.join(name);
                self.notes.strangers.borrow_mut().push(Stranger {
                    line: node.line,
                    path,
                    name: name.clone(),
                    nearest,
                });
            }
        }
    }
}
