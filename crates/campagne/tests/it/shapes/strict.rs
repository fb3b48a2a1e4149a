//! Holds values against shapes: no member that is not declared, none missing, each in its place and of its type. And
//! takes down what was seen, so that a shape cannot declare what never comes.

use std::collections::{BTreeMap, BTreeSet};

use campagne::form::{FieldSpec, Kind};
use campagne::shapes::{Form, Member, Presence, Shape, Type, WordSet, event_members};
use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::ordered::Json;

/// What was found wrong, and what was seen.
#[derive(Debug, Default)]
pub(crate) struct Strict {
    pub(crate) faults: BTreeSet<String>,
    /// Files are written by people: their members stand in any order.
    pub(crate) any_order: bool,
    pub(super) seen: BTreeMap<String, Seen>,
    pub(super) words: BTreeMap<&'static str, BTreeSet<String>>,
}

/// In which ways a member was seen.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Seen {
    absent: bool,
    null: bool,
    there: bool,
    filled: bool,
}

impl Strict {
    /// Holds a text of JSON against a type.
    pub(crate) fn text(&mut self, about: &str, kind: Type, text: &str) {
        self.value(about, kind, &Json::read(text));
    }

    fn fault(&mut self, at: &str, what: &str) {
        self.faults.insert(format!("{at}: {what}"));
    }

    /// Holds a value against a type.
    pub(crate) fn value(&mut self, at: &str, kind: Type, value: &Json) {
        let right = match (kind, value) {
            (Type::Shape(shape), Json::Object(members)) => return self.shape(shape, members),
            (Type::Field(field), value) => return self.field(at, field, value),
            (Type::List(item, least), Json::List(items)) => {
                items.iter().for_each(|value| self.value(at, *item, value));
                items.len() >= least as usize
            }
            (Type::Map(key, item), Json::Object(members)) => {
                for (name, value) in members {
                    self.value(at, *key, &Json::Text(name.clone()));
                    self.value(at, *item, value);
                }
                true
            }
            (Type::Each(set, item), Json::Object(members)) => {
                members.iter().for_each(|(_, value)| self.value(at, *item, value));
                let words: BTreeSet<_> =
                    set.words().into_iter().map(|listed| listed.word.into_owned()).collect();
                words == members.iter().map(|(name, _)| name.clone()).collect()
            }
            (Type::Param, Json::List(items)) => items.iter().all(|item| is_plain(Type::Text, item)),
            (Type::OneOf(kinds), value) => kinds.iter().any(|kind| {
                let mut alone = Self { any_order: self.any_order, ..Self::default() };
                alone.value(at, *kind, value);
                let right = alone.faults.is_empty();
                if right {
                    self.value(at, *kind, value);
                }
                right
            }),
            (Type::Word(set), Json::Text(word)) => self.word(set, word),
            (Type::Choice(set), choice) => match (choice.get("value"), choice.get("label"), choice) {
                (Some(Json::Text(word)), Some(Json::Text(_)), Json::Object(members)) => {
                    members.len() == 2 && self.word(set, word)
                }
                _ => false,
            },
            (kind, value) => is_plain(kind, value),
        };
        if !right {
            self.fault(at, &format!("{value:?} is no {kind:?}"));
        }
    }

    fn word(&mut self, set: &'static WordSet, word: &str) -> bool {
        self.words.entry(set.name).or_default().insert(word.to_owned());
        set.words().iter().any(|listed| listed.word == word)
    }

    fn shape(&mut self, shape: &'static Shape, given: &[(String, Json)]) {
        let mut members = shape.members();
        let mut name = shape.name;
        if let Form::Cases { tag, cases, .. } = shape.form {
            let word = given.iter().find(|(name, _)| name == tag).map(|(_, value)| value);
            let case = cases.iter().find(|case| word == Some(&Json::Text(case.word.to_owned())));
            let Some(case) = case else {
                return self.fault(name, &format!("{word:?} is no word of `{tag}`"));
            };
            // The tag has been looked at.
            self.note(&format!("{} = {}", shape.name, case.word), Some(&Json::Flag(true)));
            name = case.name;
            members.extend(case.members);
            let given: Vec<_> = given.iter().filter(|(name, _)| name != tag).cloned().collect();
            return self.members(name, &members, &given);
        }
        self.members(name, &members, given);
    }

    fn field(&mut self, at: &str, field: &'static FieldSpec, value: &Json) {
        if let (Kind::List(_), Json::List(items)) = (field.kind, value) {
            if items.is_empty() {
                self.fault(at, "an empty list is not written");
            }
            return items.iter().for_each(|item| self.item(at, field, item));
        }
        match field.kind {
            Kind::List(_) => self.fault(at, "a list is expected"),
            _ => self.item(at, field, value),
        }
    }

    fn item(&mut self, at: &str, field: &'static FieldSpec, value: &Json) {
        if let (Some(members), Json::Object(given)) = (event_members(field), value) {
            return self.members(&format!("Event.{}", field.name), &members, given);
        }
        let kind = if let Kind::List(item) = field.kind { *item } else { field.kind };
        let right = match (kind, value) {
            (Kind::Word(set), Json::Text(word)) => set.words.iter().any(|known| known.word == word),
            (Kind::Flag, Json::Flag(_)) => true,
            (Kind::Count, value) => is_plain(Type::Whole, value),
            (Kind::Number(least, most), Json::Number(number)) => (least..=most).contains(number),
            (Kind::When, value) => is_plain(Type::When, value),
            (Kind::Word(_) | Kind::Flag | Kind::Number(..) | Kind::Object(_) | Kind::List(_), _) => false,
            (_, value) => is_plain(Type::Filled, value),
        };
        if !right {
            self.fault(at, &format!("{value:?} is not what the form declares"));
        }
    }

    fn members(&mut self, shape: &str, members: &[Member], given: &[(String, Json)]) {
        let mut last = 0;
        for (name, value) in given {
            let at = format!("{shape}.{name}");
            let Some(place) = members.iter().position(|member| member.name == name) else {
                self.fault(&at, "no such member is declared");
                continue;
            };
            if given.iter().filter(|(other, _)| other == name).count() > 1 {
                self.fault(&at, "it stands there twice");
            }
            if place < last && !self.any_order {
                self.fault(&at, "it stands in another place than it is declared");
            }
            last = place;
            let member = &members[place];
            match (value, member.presence) {
                (Json::Null, Presence::OrNull) => {}
                (value, _) => self.value(&at, member.kind, value),
            }
        }
        for member in members {
            let at = format!("{shape}.{}", member.name);
            let value = given.iter().find(|(name, _)| name == member.name).map(|(_, value)| value);
            if value.is_none() && member.presence != Presence::Optional {
                self.fault(&at, "it is missing");
            }
            self.note(&at, value);
        }
    }

    fn note(&mut self, at: &str, value: Option<&Json>) {
        let seen = self.seen.entry(at.to_owned()).or_default();
        match value {
            None => seen.absent = true,
            Some(Json::Null) => seen.null = true,
            Some(value) => {
                seen.there = true;
                let empty = matches!(value, Json::List(items) if items.is_empty())
                    || matches!(value, Json::Object(members) if members.is_empty());
                seen.filled |= !empty;
            }
        }
    }

    /// What these shapes declare and nothing that was seen has: a member that never comes, or comes always although
    /// it is said to be optional, a case that is never met.
    pub(crate) fn unseen(&self, shapes: &[&'static Shape]) -> BTreeSet<String> {
        let mut unseen = BTreeSet::new();
        for shape in shapes {
            let Form::Cases { cases, common, .. } = shape.form else {
                self.unseen_members(shape.name, &shape.members(), &mut unseen);
                continue;
            };
            for case in cases {
                if !self.seen.contains_key(&format!("{} = {}", shape.name, case.word)) {
                    unseen.insert(format!("{} = {}: it is never met", shape.name, case.word));
                }
                let members: Vec<Member> = common.iter().chain(case.members).copied().collect();
                self.unseen_members(case.name, &members, &mut unseen);
            }
        }
        unseen
    }

    fn unseen_members(&self, shape: &str, members: &[Member], unseen: &mut BTreeSet<String>) {
        for member in members {
            let at = format!("{shape}.{}", member.name);
            let seen = self.seen.get(&at).copied().unwrap_or_default();
            if !seen.there || !seen.filled {
                unseen.insert(format!("{at}: it never has a value"));
            }
            match member.presence {
                Presence::Optional if !seen.absent => unseen.insert(format!("{at}: it is never missing")),
                Presence::OrNull if !seen.null => unseen.insert(format!("{at}: it is never null")),
                _ => false,
            };
            if let Type::Field(field) = member.kind
                && let Some(below) = event_members(field)
            {
                self.unseen_members(&format!("Event.{}", field.name), &below, unseen);
            }
        }
    }
}

/// Whether a value that holds no others is of a type.
fn is_plain(kind: Type, value: &Json) -> bool {
    match (kind, value) {
        (Type::Text | Type::Param, Json::Text(_))
        | (Type::Flag, Json::Flag(_))
        | (Type::Number | Type::Param, Json::Number(_))
        | (Type::Plain, Json::Text(_) | Json::Number(_) | Json::Flag(_))
        | (Type::Null, Json::Null)
        | (Type::Open | Type::Accepted, Json::Object(_))
        | (Type::Campaign, Json::Object(_) | Json::Text(_)) => true,
        (Type::Submission, value) => *value != Json::Null,
        (Type::Filled, Json::Text(text)) => !text.trim().is_empty(),
        (Type::Whole, Json::Number(number)) => *number >= 0.0 && number.fract() == 0.0,
        (Type::Whole32(_), Json::Number(number)) => {
            *number >= 0.0 && *number <= f64::from(u32::MAX) && number.fract() == 0.0
        }
        (Type::Day, Json::Text(text)) => is_day(text),
        (Type::Instant, Json::Text(text)) => {
            text.ends_with('Z') && DateTime::parse_from_rfc3339(text).is_ok()
        }
        (Type::When, Json::Text(text)) => {
            let text = text.strip_suffix('Z').unwrap_or(text);
            is_day(text)
                || DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z").is_ok()
                || DateTime::parse_from_rfc3339(text).is_ok()
                || NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").is_ok()
                || NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").is_ok()
        }
        (Type::Pointer, Json::Text(text)) => {
            let whole = text.is_empty() || text.starts_with('/');
            whole && text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']))
        }
        _ => false,
    }
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<NaiveDate>().is_ok()
}
