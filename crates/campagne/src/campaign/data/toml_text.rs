//! TOML, with all its syntax errors at once.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Data, Lines, Node};
use crate::error::{Fault, Faults};

pub(crate) fn from_toml(text: &str) -> Result<Node, Faults> {
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

fn toml_table(table: DeTable<'_>, lines: &Lines) -> Data {
    let mut entries: Vec<(String, Node)> = table
        .into_iter()
        .map(|(key, value)| (key.into_inner().into_owned(), toml_node(value, lines)))
        .collect();
    entries.sort_by_key(|(_, node)| node.line);
    Data::Table(entries)
}

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
        DeValue::Boolean(flag) => Data::Flag(flag),
        DeValue::Float(_) => Data::Other,
    };
    Node { line, data }
}
