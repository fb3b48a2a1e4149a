//! The table of what formats can carry, from their declarations. The rest of the page is prose.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::export::{Extent, Format, fields};

use super::{NOTICE, cell};

const PROSE: &str = include_str!("exchange.md");

pub(crate) fn add(files: &mut BTreeMap<String, String>) {
    let text = PROSE.replace("<!-- formats -->\n", &formats()).replace("<!-- losses -->\n", &losses());
    files.insert("docs/exchange.md".to_owned(), format!("{NOTICE}{text}"));
}

fn formats() -> String {
    let mut text = "| name | what | media type | one event by itself |\n|---|---|---|---|\n".to_owned();
    for &format in Format::ALL {
        let one = if format.has_events() { "yes" } else { "" };
        let (name, label, media) = (format.name(), cell(format.label().en), format.media_type());
        let _ = writeln!(text, "| `{name}` | {label} | `{media}` | {one} |");
    }
    text
}

/// A row for each field, a column for each format. The other shapes are numbered below.
fn losses() -> String {
    let mut notes: Vec<&str> = Vec::new();
    let mut text = "| field |".to_owned();
    for &format in Format::ALL {
        let _ = write!(text, " {} |", format.name());
    }
    let _ = write!(text, "\n|---|{}\n", "---|".repeat(Format::ALL.len()));
    for field in fields() {
        let _ = write!(text, "| `{field}` |");
        for &format in Format::ALL {
            let loss = format.losses().iter().find(|loss| loss.field == field);
            let cell = match loss.map(|loss| loss.extent) {
                None => String::new(),
                Some(Extent::Whole) => "–".to_owned(),
                Some(Extent::Part(words)) => {
                    let at = notes.iter().position(|note| *note == words.en).unwrap_or_else(|| {
                        notes.push(words.en);
                        notes.len() - 1
                    });
                    (at + 1).to_string()
                }
            };
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    text.push('\n');
    for (at, note) in notes.iter().enumerate() {
        let _ = writeln!(text, "{}. {note}", at + 1);
    }
    text
}
