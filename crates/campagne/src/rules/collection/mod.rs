//! Repeated submissions in a list or file. Each rule makes the finding about the later one;
//! [`Collection`](crate::Collection) compares them.

pub(crate) mod duplicate_id;
pub(crate) mod probable_duplicate;

use crate::report::{Finding, Param};
use crate::rule::saying::{Hole, Saying};

/// Adds the place of the earlier submission: its number in the list, counted from one, or its place in a
/// file.
fn naming(finding: Finding, in_file: Saying, earlier: usize, source: Option<String>) -> Finding {
    let finding = finding.with(Hole::shared("earlier"), Param::Count(earlier as u64 + 1));
    match source {
        Some(source) => finding.saying(in_file).with(Hole::shared("source"), Param::Name(source.into())),
        None => finding,
    }
}
