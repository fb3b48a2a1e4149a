//! TOML, with all its syntax errors at once.

mod syntax;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Data, Lines, Node, Parsed};
use crate::error::Fault;

/// What can be understood of a text, and its faults of syntax: one a line.
pub(crate) fn from_toml(text: &str) -> Parsed {
    let lines = Lines::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<Fault> = errors
        .iter()
        .map(|error| {
            let line = error.span().map_or(1, |span| lines.of(span.start));
            let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
            Fault { line, path: String::new(), message: syntax::told(written, error.message()).into() }
        })
        .collect();
    faults.sort_by_key(|fault| fault.line);
    faults.dedup_by_key(|fault| fault.line);
    let is_header = |fault: &&Fault| {
        let written = text.lines().nth(fault.line.saturating_sub(1)).unwrap_or_default();
        written.trim_start().starts_with('[')
    };
    let lost_after = faults.iter().find(is_header).map(|fault| fault.line);
    Parsed { root: Node { line: 1, data: toml_table(table.into_inner(), &lines) }, faults, lost_after }
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
