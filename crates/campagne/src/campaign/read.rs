//! From the neutral tree to a campaign. Reading continues after a fault, so that all faults are found.

mod amendment;
mod dates;
mod formats;

use std::sync::Arc;

use super::data::{self, Node};
use super::edition::Campaign;
use super::limits::Limits;
use super::table::{Notes, Table};
use super::text::Text;
use crate::error::{Faults, did_you_mean, did_you_mean_or};
use crate::form::Path;
use crate::rule::{Level, Rule};
use crate::sorted::sort_by;
use crate::vocabulary::Vocabulary;
use crate::words::nearest_name;
use crate::zone::Zone;

/// Reads a campaign from TOML; it may give levels to these rules.
#[cfg(feature = "toml")]
pub(crate) fn from_toml(text: &str, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    campaign(&data::from_toml(text)?, rules)
}

/// The same from JSON.
pub(crate) fn from_json(text: &str, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    campaign(&data::from_json(text)?, rules)
}

fn campaign(root: &Node, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    let notes = Notes::default();
    let read = read(&Table::new(root, String::new(), &notes), rules);
    let mut faults = notes.faults.into_inner();
    if faults.is_empty() {
        return Ok(Campaign { sources: notes.sources.into_inner(), ..read });
    }
    sort_by(&mut faults, |one, other| one.line.cmp(&other.line));
    Err(Faults(faults))
}

fn read(root: &Table<'_>, rules: &[&'static Rule]) -> Campaign {
    // In the order of the files, which is the order of faults and sources too.
    let id = id(root);
    let name = root.table("name").map(|table| table.text_in_languages()).unwrap_or_else(|| {
        root.fault("name", "a table with the name in French and English is expected: [name] fr = …, en = …");
        Text::default()
    });
    let theme = root.table("theme").map(|table| table.text_in_languages());
    let organiser = root.table("organiser").map(|table| table.text_in_languages());
    let dates = dates::submissions(root);
    let windows = dates::windows(root);
    let (formats, other_formats) = formats::read(root, dates.opens);
    if dates.closes.is_none() && formats.iter().all(|needs| needs.closes.is_none()) && dates.grace_minutes > 0
    {
        root.fault("submissions", "`grace_minutes` is the time after a deadline: say `closes` too");
    }
    let amendment = amendment::read(root, dates.closes, &formats);
    let read = Campaign {
        id: Arc::from(id),
        name,
        other_names: texts(root, "other_names"),
        theme,
        edition: edition(root),
        organiser,
        url: root.link("url"),
        email: root.email("email"),
        zone: zone(root),
        opens: dates.opens,
        closes: dates.closes,
        grace_minutes: dates.grace_minutes,
        amendment,
        windows,
        outside_window: dates::outside_window(root),
        formats,
        other_formats,
        eligible_organisers: eligible(root, "organisers"),
        eligible_submitters: eligible(root, "submitters"),
        topics: eligible(root, "topics"),
        audiences: eligible(root, "audiences"),
        required: pointers(root, "required"),
        levels: levels(root, rules),
        limits: limits(root),
        sources: Vec::new(),
    };
    root.finish();
    read
}

/// The identifier, which becomes part of others: in calendars, and in the names of files.
fn id(root: &Table<'_>) -> String {
    let id = root.required_text("id");
    if !id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        root.fault("id", "letters without accents, digits, `-`, `_` and `.` are expected, as in `mip-2020`");
    }
    id
}

fn edition(root: &Table<'_>) -> Option<u32> {
    let edition = root.whole("edition");
    if edition == Some(0) {
        root.fault("edition", "the first edition is number 1");
    }
    edition
}

fn zone(root: &Table<'_>) -> Zone {
    let name = root.required_text("time_zone");
    Zone::named(&name).unwrap_or_else(|| {
        if !name.is_empty() {
            let known: Vec<&str> = Zone::all().map(Zone::name).collect();
            let near = nearest_name(&name, known.iter().copied());
            let there_is = did_you_mean_or(near, || format!("there are {}", known.join(", ")));
            root.fault("time_zone", &format!("no French territory has this zone{there_is}"));
        }
        Zone::PARIS
    })
}

fn eligible<V: Vocabulary>(root: &Table<'_>, name: &'static str) -> Vec<V> {
    let Some(table) = root.table(name) else { return Vec::new() };
    if !table.has("offered") && table.is_table() {
        table.fault("offered", "this is missing: a list is expected; for all, leave out the whole table");
    }
    let first = V::SPEC.words.first().map(|word| word.word).unwrap_or_default();
    let words = table.words("offered", &format!("`{first}`; for all, leave out the whole table"));
    table.finish();
    words
}

/// JSON Pointers to fields outside lists.
fn pointers(table: &Table<'_>, name: &str) -> Vec<Path> {
    let read = |(line, pointer): (usize, &str)| match pointer.parse::<Path>() {
        Ok(path) if path != Path::ROOT && path.index().is_none() => Some(path),
        Ok(_) => {
            let message = format!("`{pointer}` is no field of its own; write for example `/sessions`");
            table.note(line, name, &message);
            None
        }
        Err(error) => {
            table.note(line, name, &error.to_string());
            None
        }
    };
    table.texts(name).into_iter().filter_map(read).collect()
}

fn texts(root: &Table<'_>, name: &str) -> Vec<String> {
    root.texts(name).into_iter().map(|(_, text)| text.to_owned()).collect()
}

fn levels(root: &Table<'_>, rules: &[&'static Rule]) -> Vec<(&'static Rule, Level)> {
    let Some(table) = root.table("levels") else { return Vec::new() };
    let levels = table
        .names()
        .filter_map(|code| {
            let level = table.text(code)?;
            let Some(rule) = rules.iter().copied().find(|rule| rule.code == code) else {
                let near = did_you_mean(nearest_name(code, rules.iter().map(|rule| rule.code)));
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
                if set == 0 && name != "title_min" {
                    table.fault(name, "nothing is as short as this: a number of at least 1 is expected");
                }
                *limit = set as usize;
            }
        }
        if limits.title_min > limits.title && limits.title > 0 {
            let name = if table.has("title_min") { "title_min" } else { "title" };
            let (least, most) = (limits.title_min, limits.title);
            table.fault(name, &format!("no title has at least {least} characters and at most {most}"));
        }
        table.finish();
    }
    limits
}
