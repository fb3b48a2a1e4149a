//! Reads a campaign's rules for changes to accepted events.

use chrono::NaiveDate;

use super::super::table::Table;
use super::pointers;
use crate::campaign::{Amendment, FormatNeeds};

/// Changes may not end before submissions, and nothing can be frozen without a deadline.
pub(super) fn read(root: &Table<'_>, closes: Option<NaiveDate>, formats: &[FormatNeeds]) -> Amendment {
    let Some(table) = root.table("amendment") else { return Amendment::default() };
    let amendment = Amendment { until: table.day("until"), frozen: pointers(&table, "frozen") };
    if let (Some(until), Some(closes)) = (amendment.until, closes)
        && until < closes
    {
        let message =
            ["les modifications se terminent avant les dépôts", "changes end before submissions do"];
        table.fault("until", message);
    }
    // A deadline that cannot be read has a fault of its own.
    let has_deadline = root.table("submissions").is_some_and(|table| table.has("closes"))
        || formats.iter().any(|needs| needs.closes.is_some());
    if !amendment.frozen.is_empty() && !has_deadline {
        table.fault(
            "frozen",
            [
                "des champs sont figés après la clôture, et il n’y en a pas : donnez `closes` dans `[submissions]`",
                "fields are frozen after the deadline, and there is none: say `closes` in `[submissions]`",
            ],
        );
    }
    table.finish();
    amendment
}
