//! The dates of a campaign: when submissions are taken, when events take place.

use chrono::NaiveDate;

use super::super::table::Table;
use crate::campaign::{OutsideWindow, Window};
use crate::sorted::sort_by;

/// When submissions are taken.
#[derive(Default)]
pub(super) struct Submissions {
    pub(super) opens: Option<NaiveDate>,
    pub(super) closes: Option<NaiveDate>,
    pub(super) grace_minutes: u32,
}

pub(super) fn submissions(root: &Table<'_>) -> Submissions {
    let Some(table) = root.table("submissions") else { return Submissions::default() };
    let opens = table.day("opens");
    let closes = closes(&table, opens);
    let grace_minutes = table.whole("grace_minutes").unwrap_or(0);
    table.finish();
    Submissions { opens, closes, grace_minutes }
}

/// A deadline. It may not be before the opening.
pub(super) fn closes(table: &Table<'_>, opens: Option<NaiveDate>) -> Option<NaiveDate> {
    let closes = table.day("closes")?;
    if opens.is_some_and(|opens| closes < opens) {
        table.fault("closes", "the deadline is before the opening");
    }
    Some(closes)
}

pub(super) fn windows(root: &Table<'_>) -> Vec<Window> {
    const EXAMPLE: &str = "[[window]] from = 2020-11-02, to = 2020-11-30";
    let windows: Vec<Window> = root
        .some_tables("window", EXAMPLE)
        .iter()
        .filter_map(|table| {
            let (from, to) = (table.required_day("from"), table.required_day("to"));
            table.finish();
            let (from, to) = (from?, to?);
            if to < from {
                table.fault("to", "the window ends before it begins");
                return None;
            }
            Some(Window { from, to })
        })
        .collect();
    let windows = joined(windows);
    if !root.has("window") {
        root.fault("window", &format!("this is missing: at least one is expected: {EXAMPLE}"));
    }
    windows
}

/// Windows in order. Windows that touch or overlap are joined.
fn joined(mut windows: Vec<Window>) -> Vec<Window> {
    sort_by(&mut windows, |one, other| one.from.cmp(&other.from));
    let mut joined: Vec<Window> = Vec::new();
    for window in windows {
        match joined.last_mut() {
            Some(last) if window.from <= last.to.succ_opt().unwrap_or(last.to) => {
                last.to = last.to.max(window.to);
            }
            _ => joined.push(window),
        }
    }
    joined
}

pub(super) fn outside_window(root: &Table<'_>) -> OutsideWindow {
    match root.text("outside_window").as_deref() {
        None | Some("error") => OutsideWindow::Error,
        Some("warning") => OutsideWindow::Warning,
        Some("aside") => OutsideWindow::Aside,
        Some(_) => {
            root.fault("outside_window", "`error`, `warning` or `aside` is expected");
            OutsideWindow::Error
        }
    }
}
