//! Submissions as a table that can be read back unchanged.

use serde_json::Value;

use crate::sheet::{Cell, cells, written};

/// Submissions as a table, with a column for each field that one of them fills.
///
/// ```
/// use campagne::import::{Format, Reading, Table, records};
///
/// let mut table = Table::default();
/// assert!(table.add(br#"{"title": "Atelier", "audiences": ["agents", "citizens"], "free": true}"#));
/// let csv = table.to_csv();
/// assert_eq!(csv, "title,free,audiences\r\nAtelier,true,\"agents, citizens\"\r\n");
/// let read = records(csv.as_bytes(), &Reading::new(Format::Csv)).next().unwrap()?;
/// assert_eq!(read.text, br#"{"audiences":["agents","citizens"],"free":true,"title":"Atelier"}"#);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Table {
    /// The cells of each submission.
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Adds a submission. Returns false if the text is not a JSON object.
    pub fn add(&mut self, submission: &[u8]) -> bool {
        let Ok(Value::Object(object)) = serde_json::from_slice(submission) else { return false };
        self.rows.push(cells(&object));
        true
    }

    /// The table: commas, CRLF, UTF-8, columns named by wire paths in the order of the fields. Texts that a
    /// spreadsheet would read as a formula begin with an apostrophe, which reading removes.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut columns: Vec<(&[u32], &str)> =
            self.rows.iter().flatten().map(|cell| (cell.order.as_slice(), cell.name.as_str())).collect();
        columns.sort_unstable();
        columns.dedup();
        let head = columns.iter().map(|(_, name)| *name);
        written(head, self.rows.iter().map(|row| columns.iter().map(|column| text(row, *column))))
    }
}

/// The text of a row in a column.
fn text<'r>(row: &'r [Cell], (order, name): (&[u32], &str)) -> &'r str {
    let found = row.iter().find(|cell| cell.order == order && cell.name == name);
    found.map_or("", |cell| cell.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Format, Reading, records};

    #[test]
    fn a_table_is_read_again_as_it_was() {
        let submissions = [
            r#"{"registration":{"phone":"+33 5 12 34 56 78"},"sessions":[{"end":"2020-11-03T17:00","start":"2020-11-03T14:00"},{"start":"2020-11-04"}],"title":"=1+1"}"#,
            r#"{"Suivi":"à voir","co_organisers":[{"name":"Ville, et\nplus"}],"venue":{"latitude":-0.5,"name":"- Salle"}}"#,
        ];
        let mut table = Table::default();
        assert!(submissions.iter().all(|text| table.add(text.as_bytes())));
        assert!(!table.add(b"[]") && !table.add(b"{"));
        let csv = table.to_csv();
        assert!(csv.contains("'=1+1") && csv.contains("'- Salle") && csv.contains(",-0.5"));
        let read: Vec<String> = records(csv.as_bytes(), &Reading::new(Format::Csv))
            .map(|record| String::from_utf8(record.unwrap().text).unwrap())
            .collect();
        assert_eq!(read, submissions.map(str::to_owned));
    }
}
