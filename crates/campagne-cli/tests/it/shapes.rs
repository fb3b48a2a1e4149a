//! What the command writes has the shape that the library declares.

#[path = "../../../campagne/tests/it/shapes/ordered.rs"]
mod ordered;
#[path = "../../../campagne/tests/it/shapes/strict.rs"]
mod strict;

use campagne::shapes::Type;
use campagne::shapes::command::{RUN, SUMMARY};
use campagne::shapes::files::FILE_REPORT;

use crate::support::{CSV, NDJSON, check};
use ordered::Json;
use strict::Strict;

#[test]
fn the_document_of_a_run() {
    let mut strict = Strict::default();
    for file in [NDJSON, CSV] {
        let ran = check(&[file, "--format", "json"]);
        strict.value("run", Type::Shape(&RUN), &Json::read(ran.text()));
    }
    assert!(strict.faults.is_empty(), "{:#?}", strict.faults);
    assert!(strict.unseen(&[&RUN, &SUMMARY]).is_empty(), "{:#?}", strict.unseen(&[&RUN, &SUMMARY]));
}

#[test]
fn the_reports_of_a_run_one_a_line() {
    let mut strict = Strict::default();
    let granted = ["--format", "ndjson", "--extended-deadline", "2020-11-05T23:00:00Z"];
    for line in check(&[&[NDJSON], &granted[..]].concat()).text().lines() {
        strict.text("report", Type::Shape(&FILE_REPORT), line);
    }
    assert!(strict.faults.is_empty(), "{:#?}", strict.faults);
}
