//! TOML and JSON as one neutral tree, in which every value knows its line.

#[cfg(feature = "toml")]
use chrono::NaiveDate;
#[cfg(feature = "toml")]
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::fault::{Fault, Faults};

/// A value, with the line on which it stands.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) data: Data,
}

#[derive(Debug)]
pub(super) enum Data {
    Text(String),
    Whole(i64),
    #[cfg(feature = "toml")]
    Day(NaiveDate),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    /// Something that no campaign needs: fractions, times, flags.
    Other,
}

/// Lines of byte offsets.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at).collect())
    }

    fn of(&self, offset: usize) -> usize {
        1 + self.0.partition_point(|newline| *newline < offset)
    }
}

#[cfg(feature = "toml")]
pub(super) fn from_toml(text: &str) -> Result<Node, Faults> {
    let lines = Lines::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(Node { line: 1, data: toml_table(table.into_inner(), &lines) });
    }
    let mut faults: Vec<Fault> = errors
        .iter()
        .map(|error| Fault {
            line: error.span().map_or(1, |span| lines.of(span.start)),
            path: String::new(),
            message: format!("this is not TOML: {}", error.message()),
        })
        .collect();
    faults.sort_by_key(|fault| fault.line);
    Err(Faults(faults))
}

#[cfg(feature = "toml")]
fn toml_table(table: DeTable<'_>, lines: &Lines) -> Data {
    let mut entries: Vec<(String, Node)> = table
        .into_iter()
        .map(|(key, value)| (key.into_inner().into_owned(), toml_node(value, lines)))
        .collect();
    entries.sort_by_key(|(_, node)| node.line);
    Data::Table(entries)
}

#[cfg(feature = "toml")]
fn toml_node(value: Spanned<DeValue<'_>>, lines: &Lines) -> Node {
    let line = lines.of(value.span().start);
    let data = match value.into_inner() {
        DeValue::String(text) => Data::Text(text.into_owned()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Data::Other, Data::Whole)
        }

        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(date), None) => {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
                    .map_or(Data::Other, Data::Day)
            }
            _ => Data::Other,
        },
        DeValue::Array(items) => Data::List(items.into_iter().map(|item| toml_node(item, lines)).collect()),
        DeValue::Table(table) => toml_table(table, lines),
        DeValue::Boolean(_) | DeValue::Float(_) => Data::Other,
    };
    Node { line, data }
}

pub(super) fn from_json(text: &str) -> Result<Node, Faults> {
    let lines = Lines::new(text);
    let mut json = jiter::Jiter::new(text.as_bytes());
    let node = json_node(&mut json, &lines).and_then(|node| json.finish().map(|()| node));
    node.map_err(|error| {
        let message = format!("this is not JSON: {}", error.error_type);
        Faults(vec![Fault { line: lines.of(error.index), path: String::new(), message }])
    })
}

fn json_node(json: &mut jiter::Jiter<'_>, lines: &Lines) -> Result<Node, jiter::JiterError> {
    use jiter::Peek;
    let peek = json.peek()?;
    let line = lines.of(json.current_index());
    let data = match peek {
        Peek::Object => {
            let mut entries = Vec::new();
            let mut key = json.known_object()?.map(str::to_owned);
            while let Some(name) = key {
                entries.push((name, json_node(json, lines)?));
                key = json.next_key()?.map(str::to_owned);
            }
            Data::Table(entries)
        }
        Peek::Array => {
            let mut items = Vec::new();
            let mut next = json.known_array()?;
            while next.is_some() {
                items.push(json_node(json, lines)?);
                next = json.array_step()?;
            }
            Data::List(items)
        }
        Peek::String => Data::Text(json.known_str()?.to_owned()),
        peek => {
            let start = json.current_index();
            json.known_skip(peek)?;
            let raw = json.slice_to_current(start);
            str::from_utf8(raw).ok().and_then(|raw| raw.parse().ok()).map_or(Data::Other, Data::Whole)
        }
    };
    Ok(Node { line, data })
}
