//! What is in a list or file twice: each rule says how the later one is told; what is compared,
//! and how, is for [`Collection`](crate::Collection).

pub(crate) mod duplicate_id;
pub(crate) mod probable_duplicate;

use crate::report::{Finding, Param};
use crate::rule::saying::{Hole, Saying};

/// With the place of the earlier one: its number in the list, counted from one, and where it
/// stands in which file, if it comes from one.
fn naming(finding: Finding, in_file: Saying, earlier: usize, source: Option<String>) -> Finding {
    let finding = finding.with(Hole::shared("earlier"), Param::Count(earlier as u64 + 1));
    match source {
        Some(source) => finding.saying(in_file).with(Hole::shared("source"), Param::Name(source.into())),
        None => finding,
    }
}
