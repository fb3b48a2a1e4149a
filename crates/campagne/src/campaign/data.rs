//! TOML and JSON as one neutral tree, in which every value knows its line.

#[cfg(feature = "toml")]
mod toml_text;

#[cfg(feature = "toml")]
use chrono::NaiveDate;

#[cfg(feature = "toml")]
pub(crate) use toml_text::from_toml;

use crate::error::{Fault, Faults};

/// What can be understood of the text of a campaign.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) root: Node,
    /// Its faults of syntax. With any, what seems to be missing may be there.
    pub(crate) faults: Vec<Fault>,
    /// The line of a heading that cannot be read: what stands below it seems to be of the table above.
    pub(crate) lost_after: Option<usize>,
}

/// A value with its line.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) line: usize,
    pub(crate) data: Data,
}

#[derive(Debug)]
pub(crate) enum Data {
    Text(String),
    Whole(i64),
    #[cfg(feature = "toml")]
    Day(NaiveDate),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    /// A value that no campaign needs: a fraction, a time, `null`.
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

pub(crate) fn from_json(text: &str) -> Result<Node, Faults> {
    let lines = Lines::new(text);
    let mut json = jiter::Jiter::new(text.as_bytes());
    let node = json_node(&mut json, &lines).and_then(|node| json.finish().map(|()| node));
    node.map_err(|error| {
        let why = error.error_type;
        let message = [format!("ce n’est pas du JSON ({why})"), format!("this is not JSON: {why}")];
        Faults(vec![Fault { line: lines.of(error.index), path: String::new(), message: message.into() }])
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
            match raw {
                b"true" => Data::Flag(true),
                b"false" => Data::Flag(false),
                raw => {
                    str::from_utf8(raw).ok().and_then(|raw| raw.parse().ok()).map_or(Data::Other, Data::Whole)
                }
            }
        }
    };
    Ok(Node { line, data })
}
