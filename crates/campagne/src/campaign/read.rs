//! From the neutral tree to a campaign: every fault is found, none stops the reading.

use std::sync::Arc;

use super::data::Node;
use super::fault::Faults;
use super::table::{Notes, Table};
use super::{Amendment, Campaign, FormatNeeds, Limits, OutsideWindow, Text, TimeModel, Window};
use crate::form::Path;
use crate::rule::{Level, Rule};
use crate::vocabulary::{Attendance, Vocabulary};
use crate::words::nearest;
use crate::zone::Zone;

pub(super) fn campaign(root: Result<Node, Faults>) -> Result<Campaign, Faults> {
    let root = root?;
    let notes = Notes::default();
    let read = read(&Table::new(&root, String::new(), &notes));
    let mut faults = notes.faults.into_inner();
    if faults.is_empty() {
        return Ok(Campaign { sources: notes.sources.into_inner(), ..read });
    }
    faults.sort_by_key(|fault| fault.line);
    Err(Faults(faults))
}

fn read(root: &Table<'_>) -> Campaign {
    let name = root.table("name").map(|table| table.text_in_languages());
    let submissions = root.table("submissions");
    let dates = submissions.as_ref();
    let amendments = root.table("amendment");
    let read = Campaign {
        id: Arc::from(root.required_text("id")),
        name: name.unwrap_or_else(|| {
            root.fault(
                "name",
                "a table with the name in French and English is expected: [name] fr = …, en = …",
            );
            Text::default()
        }),
        other_names: root.texts("other_names").into_iter().map(str::to_owned).collect(),
        theme: root.table("theme").map(|table| table.text_in_languages()),
        edition: root.whole("edition"),
        organiser: root.table("organiser").map(|table| table.text_in_languages()),
        url: root.text("url"),
        email: root.text("email"),
        zone: zone(root),
        opens: dates.and_then(|table| table.day("opens")),
        closes: dates.and_then(|table| table.day("closes")),
        grace_minutes: dates.and_then(|table| table.whole("grace_minutes")).unwrap_or(0),
        amendment: amendments.as_ref().map(amendment).unwrap_or_default(),
        windows: windows(root),
        outside_window: outside_window(root),
        formats: formats(root),
        eligible_organisers: eligible(root, "organisers"),
        eligible_submitters: eligible(root, "submitters"),
        topics: eligible(root, "topics"),
        audiences: eligible(root, "audiences"),
        required: pointers(root, "required"),
        levels: levels(root),
        limits: limits(root),
        sources: Vec::new(),
    };
    if let Some(table) = dates {
        if let (Some(opens), Some(closes)) = (read.opens, read.closes)
            && closes < opens
        {
            table.fault("closes", "the deadline is before the opening");
        }
        table.finish();
    }
    if let Some(table) = &amendments {
        check_amendment(table, &read, dates.is_some_and(|table| table.has("closes")));
    }
    root.finish();
    read
}

fn zone(root: &Table<'_>) -> Zone {
    let name = root.required_text("time_zone");
    Zone::named(&name).unwrap_or_else(|| {
        if !name.is_empty() {
            let known: Vec<&str> = Zone::all().map(Zone::name).collect();
            root.fault(
                "time_zone",
                &format!("no French territory has this zone; there are {}", known.join(", ")),
            );
        }
        Zone::PARIS
    })
}

fn windows(root: &Table<'_>) -> Vec<Window> {
    let windows: Vec<Window> = root
        .tables("window")
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
        root.fault("window", "at least one is expected: [[window]] from = 2020-11-02, to = 2020-11-30");
    }
    windows
}

/// Windows in order, those that touch or overlap made one.
fn joined(mut windows: Vec<Window>) -> Vec<Window> {
    windows.sort_unstable_by_key(|window| window.from);
    let mut joined: Vec<Window> = Vec::new();
    for window in windows {
        match joined.last_mut() {
            Some(last) if window.from <= last.to.succ_opt().unwrap_or(last.to) => {
                last.to = last.to.max(window.to)
            }
            _ => joined.push(window),
        }
    }
    joined
}

fn outside_window(root: &Table<'_>) -> OutsideWindow {
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

fn formats(root: &Table<'_>) -> Vec<FormatNeeds> {
    let mut formats: Vec<FormatNeeds> = Vec::new();
    for table in root.tables("formats") {
        let format = table.word("format", &table.required_text("format"));
        let attendance: Vec<Attendance> = table.words("attendance");
        let time = match table.required_text("time").as_str() {
            "sessions" => Some(TimeModel::Sessions),
            "on_demand" => Some(TimeModel::OnDemand),
            "" => None,
            _ => {
                table.fault("time", "`sessions` or `on_demand` is expected");
                None
            }
        };
        if !table.has("attendance") {
            table.fault("attendance", "at least one of `in_person`, `online`, `hybrid` is expected");
        }
        table.finish();
        if let (Some(format), Some(time)) = (format, time) {
            if formats.iter().any(|known| known.format == format) {
                table.fault("format", "this format stands here twice");
            }
            formats.push(FormatNeeds { format, attendance, time });
        }
    }
    if !root.has("formats") {
        root.fault("formats", "at least one is expected: [[formats]] format = …, attendance = […], time = …");
    }
    formats
}

fn eligible<V: Vocabulary>(root: &Table<'_>, name: &'static str) -> Vec<V> {
    let Some(table) = root.table(name) else { return Vec::new() };
    let words = table.words("offered");
    table.finish();
    words
}

fn amendment(table: &Table<'_>) -> Amendment {
    Amendment { until: table.day("until"), frozen: pointers(table, "frozen") }
}

/// Changes end no sooner than submissions, and nothing is frozen where there is no deadline.
fn check_amendment(table: &Table<'_>, read: &Campaign, has_deadline: bool) {
    if let (Some(until), Some(closes)) = (read.amendment.until, read.closes)
        && until < closes
    {
        table.fault("until", "changes end before submissions do");
    }
    if !read.amendment.frozen.is_empty() && !has_deadline {
        table.fault(
            "frozen",
            "fields are frozen after the deadline, and there is none: [submissions] closes = …",
        );
    }
    table.finish();
}

/// JSON Pointers to fields that stand in no list.
fn pointers(table: &Table<'_>, name: &str) -> Vec<Path> {
    let read = |pointer: &&str| match pointer.parse::<Path>() {
        Ok(path) if path != Path::ROOT && path.index().is_none() => Some(path),
        Ok(_) => {
            table.fault(name, &format!("`{pointer}` is no field of its own; write for example `/sessions`"));
            None
        }
        Err(error) => {
            table.fault(name, &error.to_string());
            None
        }
    };
    table.texts(name).iter().filter_map(read).collect()
}

fn levels(root: &Table<'_>) -> Vec<(&'static Rule, Level)> {
    let Some(table) = root.table("levels") else { return Vec::new() };
    let levels = table
        .names()
        .filter_map(|code| {
            let level = table.text(code)?;
            let Some(rule) = Rule::named(code) else {
                let near = nearest(code, Rule::all().iter().map(|rule| (rule.code, rule.code)));
                let near = near.map(|(code, _)| format!(", did you mean `{code}`?")).unwrap_or_default();
                table.fault(code, &format!("there is no such rule{near}"));
                return None;
            };
            match level.parse() {
                Ok(level) => Some((rule, level)),
                Err(_) => {
                    table.fault(code, "`off`, `info`, `warning` or `error` is expected");
                    None
                }
            }
        })
        .collect();
    table.finish();
    levels
}

fn limits(root: &Table<'_>) -> Limits {
    let mut limits = Limits::default();
    if let Some(table) = root.table("limits") {
        for (name, limit) in limits.entries() {
            if let Some(set) = table.whole(name) {
                *limit = set as usize;
            }
        }
        table.finish();
    }
    limits
}
