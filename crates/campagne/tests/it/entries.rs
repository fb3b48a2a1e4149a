//! Programmes of the tests, read from records.

use campagne::programme::{Programme, Reader};
use campagne::{Campaign, Options};
use serde_json::Value;

/// Any instant will do: what was accepted is not filed now.
pub(crate) fn options() -> Options {
    Options::at("2030-01-01T00:00:00Z").unwrap()
}

pub(crate) fn read<'c>(campaign: &'c Campaign, records: impl Iterator<Item = Value>) -> Programme<'c> {
    let mut programme = Programme::new(campaign);
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker);
    for (number, record) in records.enumerate() {
        let read = reader.read(&format!("record {number}"), record.to_string().as_bytes()).unwrap();
        let report = serde_json::to_value(&read.inspection.report).unwrap();
        programme.add(read.entry.unwrap_or_else(|| panic!("record {number}: {report}")));
    }
    programme
}
