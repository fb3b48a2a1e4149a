//! The values of cells: from what people type in a spreadsheet to the wire.
//!
//! Only values with one possible reading are changed. The rest is passed on as typed, and the check reports
//! what is wrong.

use serde_json::{Number, Value};

use crate::form::{Kind, french_date, write_when};
use crate::rules::shape::invalid_language;
use crate::sheet::is_formula;
use crate::words::{Nearness, fold};

/// Decodes a cell: UTF-8, else Windows-1252, in which every byte is a character.
pub(super) fn decode(cell: &[u8]) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0.into_owned(),
    }
}

/// The value of a cell for a field of some kind.
pub(super) fn value(cell: &str, kind: Option<Kind>) -> Value {
    let typed = cell.trim();
    // The sign that protects a text from being read as a formula is not part of the text.
    let typed = typed.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(typed);
    match kind {
        Some(Kind::List(item)) => {
            let items = typed.split([',', ';', '|', '\n']).map(str::trim).filter(|item| !item.is_empty());
            items.map(|text| value(text, Some(*item))).collect()
        }
        Some(Kind::Flag) => match fold(typed).as_str() {
            "oui" | "vrai" | "true" | "yes" | "o" | "x" | "1" => Value::Bool(true),
            "non" | "faux" | "false" | "no" | "n" | "0" => Value::Bool(false),
            _ => typed.into(),
        },
        Some(Kind::Count | Kind::Number(..)) => number(typed).map_or_else(|| typed.into(), Value::Number),
        Some(Kind::When) if !reads_as_the_wire(typed) => {
            french_date(typed).map_or_else(|_| typed.into(), |when| write_when(when).into())
        }
        Some(Kind::Word(vocabulary)) => match vocabulary.nearest(typed) {
            Some((word, Nearness::Same)) => word.word.into(),
            _ => typed.into(),
        },
        Some(Kind::Language) => invalid_language::named(typed).unwrap_or(typed).into(),
        // Line breaks within a cell are written by the spreadsheet.
        Some(Kind::Prose) => typed.replace("\r\n", "\n").into(),
        _ => typed.into(),
    }
}

/// Whether a value is like `2020-11-03` or `2020-11-03T14:00`. The check itself judges its parts.
fn reads_as_the_wire(typed: &str) -> bool {
    typed.get(4..5) == Some("-") && !typed.contains([' ', 'h'])
}

/// `40`, or `44,83` as people write in French.
fn number(typed: &str) -> Option<Number> {
    match typed.parse::<u64>() {
        Ok(whole) => Some(whole.into()),
        Err(_) => typed.replace(',', ".").parse::<f64>().ok().and_then(Number::from_f64),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::vocabulary::{Audience, Format, Vocabulary as _};

    #[test]
    fn values_as_people_type_them() {
        const WORDS: Kind = Kind::Word(Audience::SPEC);
        for (typed, kind, read) in [
            ("oui", Kind::Flag, json!(true)),
            ("Non", Kind::Flag, json!(false)),
            ("peut-être", Kind::Flag, json!("peut-être")),
            ("44,83", Kind::Number(-90.0, 90.0), json!(44.83)),
            ("40", Kind::Count, json!(40)),
            ("quarante", Kind::Count, json!("quarante")),
            ("03/11/2020 14h30", Kind::When, json!("2020-11-03T14:30")),
            ("mardi 3 novembre 2020", Kind::When, json!("2020-11-03")),
            ("2020-11-03T14:00:30.5", Kind::When, json!("2020-11-03T14:00:30.5")),
            ("31/11/2020", Kind::When, json!("31/11/2020")),
            ("Atelier", Kind::Word(Format::SPEC), json!("workshop")),
            ("Ateleir", Kind::Word(Format::SPEC), json!("Ateleir")),
            ("Agents publics, Grand public", Kind::List(&WORDS), json!(["agents", "citizens"])),
            ("français", Kind::Language, json!("fr")),
        ] {
            assert_eq!(value(typed, Some(kind)), read, "{typed}");
        }
    }
}
