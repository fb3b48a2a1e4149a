//! The dates of a campaign: when submissions are taken, when events take place.

use chrono::{Datelike as _, NaiveDate};

use super::super::table::Table;
use super::super::told::at_least_one;
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
        let message = ["la clôture précède l’ouverture", "the deadline is before the opening"];
        table.fault("closes", message);
    }
    Some(closes)
}

pub(super) fn windows(root: &Table<'_>) -> Vec<Window> {
    const EXAMPLE: &str = "[[window]]\nfrom = 2020-11-02\nto = 2020-11-30";
    let windows: Vec<Window> = root
        .some_tables("window", EXAMPLE)
        .iter()
        .filter_map(|table| {
            let (from, to) = (table.required_day("from"), table.required_day("to"));
            table.finish();
            let (from, to) = (from?, to?);
            if to < from {
                let message =
                    ["la période se termine avant de commencer", "the window ends before it begins"];
                table.fault("to", message);
                return None;
            }
            Some(Window { from, to })
        })
        .collect();
    let windows = joined(windows);
    if !root.has("window") {
        root.missing("window", at_least_one(["ceci manque", "this is missing"], EXAMPLE));
    }
    windows
}

/// Reports dates that nobody can mean, each of which is possible by itself.
pub(super) fn plausible(root: &Table<'_>, opens: Option<NaiveDate>, windows: &[Window]) {
    let (Some(first), Some(last)) = (windows.first(), windows.iter().map(|window| window.to).max()) else {
        return;
    };
    if opens.is_some_and(|opens| opens > last)
        && let Some(table) = root.table("submissions")
    {
        let message = [
            "les dépôts ouvrent après le dernier jour des événements",
            "submissions open after the last day of the events",
        ];
        table.fault("opens", message);
    }
    let years = last.year().saturating_sub(first.from.year());
    if years >= A_LIFETIME {
        let message = [
            format!("il y a {years} ans entre le premier jour et le dernier : vérifiez les années"),
            format!("there are {years} years between the first day and the last: check the years"),
        ];
        root.fault("window", message);
    }
}

/// More years than any campaign goes on.
const A_LIFETIME: i32 = 50;

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
            let message =
                ["`error`, `warning` ou `aside` est attendu", "`error`, `warning` or `aside` is expected"];
            root.fault("outside_window", message);
            OutsideWindow::Error
        }
    }
}
