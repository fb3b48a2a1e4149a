//! From the neutral tree to a campaign. Reading continues after a fault, so that all faults are found.

mod amendment;
mod dates;
mod formats;

use std::sync::Arc;

use super::data::{self, Parsed};
use super::edition::Campaign;
use super::limits::Limits;
use super::table::{Notes, Table};
use super::told::both;
use crate::error::{Error, Fault, Faults, did_you_mean_both};
use crate::form::Path;
use crate::rule::{Level, Rule};
use crate::sorted::sort_by;
use crate::text::Text;
use crate::vocabulary::Vocabulary;
use crate::words::nearest_name;
use crate::zone::Zone;

/// Reads a campaign from TOML; it may give levels to these rules.
#[cfg(feature = "toml")]
pub(crate) fn from_toml(text: &str, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    campaign(data::from_toml(text), rules)
}

/// The same from JSON.
pub(crate) fn from_json(text: &str, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    campaign(Parsed { root: data::from_json(text)?, faults: Vec::new(), lost_after: None }, rules)
}

fn campaign(parsed: Parsed, rules: &[&'static Rule]) -> Result<Campaign, Faults> {
    let Parsed { root, faults: syntax, lost_after } = parsed;
    let notes = Notes::default();
    let root = Table::new(&root, String::new(), &notes);
    let (read, known) = (read(&root, rules), root.known());
    let mut faults = notes.faults.into_inner();
    let strangers = notes.strangers.into_inner().into_iter();
    let lost = |line| lost_after.is_some_and(|header| line >= header);
    faults.extend(strangers.filter(|stranger| !lost(stranger.line)).map(|stranger| stranger.fault(&known)));
    if syntax.is_empty() {
        faults.extend(notes.missing.into_inner());
    } else {
        // What cannot be read has its fault already.
        faults.retain(|fault| syntax.iter().all(|other| other.line != fault.line));
        faults.extend(syntax.into_iter().map(|fault| Fault { message: both(fault.message), ..fault }));
    }
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
        let example = "[name]\nfr = \"Semaine de l’exemple 2026\"\nen = \"Example Week 2026\"";
        root.missing(
            "name",
            [
                format!("ceci manque : un tableau avec le nom en français et en anglais est attendu, par exemple\n{example}"),
                format!("this is missing: a table with the name in French and English is expected, such as\n{example}"),
            ],
        );
        Text::default()
    });
    let theme = root.table("theme").map(|table| table.text_in_languages());
    let organiser = root.table("organiser").map(|table| table.text_in_languages());
    let dates = dates::submissions(root);
    let windows = dates::windows(root);
    dates::plausible(root, dates.opens, &windows);
    let (formats, other_formats) = formats::read(root, dates.opens);
    if dates.closes.is_none() && formats.iter().all(|needs| needs.closes.is_none()) && dates.grace_minutes > 0
    {
        let message = [
            "`grace_minutes` est le délai après une clôture : donnez aussi `closes`",
            "`grace_minutes` is the time after a deadline: say `closes` too",
        ];
        root.fault("submissions", message);
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
        let message = [
            "des lettres sans accent, des chiffres, `-`, `_` et `.` sont attendus, comme dans `mip-2020`",
            "letters without accents, digits, `-`, `_` and `.` are expected, as in `mip-2020`",
        ];
        root.fault("id", message);
    }
    id
}

fn edition(root: &Table<'_>) -> Option<u32> {
    let edition = root.whole("edition");
    if edition == Some(0) {
        root.fault("edition", ["la première édition porte le numéro 1", "the first edition is number 1"]);
    }
    edition
}

fn zone(root: &Table<'_>) -> Zone {
    let name = root.required_text("time_zone");
    Zone::named(&name).unwrap_or_else(|| {
        if !name.is_empty() {
            let known: Vec<&str> = Zone::all().map(Zone::name).collect();
            let near = nearest_name(&name, known.iter().copied());
            let [fr, en] = match near {
                Some(near) => did_you_mean_both(Some(near)),
                None => {
                    let all = known.join(", ");
                    [format!(" ; il y a {all}"), format!("; there are {all}")]
                }
            };
            let message = [
                format!("aucun territoire français n’a ce fuseau{fr}"),
                format!("no French territory has this zone{en}"),
            ];
            root.fault("time_zone", message);
        }
        Zone::PARIS
    })
}

fn eligible<V: Vocabulary>(root: &Table<'_>, name: &'static str) -> Vec<V> {
    let Some(table) = root.table(name) else { return Vec::new() };
    if !table.has("offered") && table.is_table() {
        let message = [
            "ceci manque : une liste est attendue ; pour tout offrir, retirez le tableau entier",
            "this is missing: a list is expected; for all, leave out the whole table",
        ];
        table.missing("offered", message);
    }
    let first = V::SPEC.words.first().map(|word| word.word).unwrap_or_default();
    let example = [
        format!("`{first}` ; pour tout offrir, retirez le tableau entier"),
        format!("`{first}`; for all, leave out the whole table"),
    ];
    let words = table.words("offered", example.each_ref().map(String::as_str));
    table.finish();
    words
}

/// Why a text names no field, in French; the error itself says it in English.
fn no_field(error: &Error) -> String {
    match error {
        Error::NotAPointer { given } => {
            format!("`{given}` n’est pas un JSON Pointer : il commence par une barre oblique, comme `/title`")
        }
        Error::UnknownField { given, nearest } => {
            let [fr, _] = did_you_mean_both(nearest.as_deref());
            format!("le champ `{given}` n’existe pas{fr}")
        }
        error => error.to_string(),
    }
}

/// JSON Pointers to fields outside lists.
fn pointers(table: &Table<'_>, name: &str) -> Vec<Path> {
    let read = |(line, pointer): (usize, &str)| match pointer.parse::<Path>() {
        Ok(path) if path != Path::ROOT && path.index().is_none() => Some(path),
        Ok(_) => {
            let message = [
                format!("`{pointer}` n’est pas un champ à lui seul ; écrivez par exemple `/sessions`"),
                format!("`{pointer}` is no field of its own; write for example `/sessions`"),
            ];
            table.note(line, name, message);
            None
        }
        Err(error) => {
            table.note(line, name, [no_field(&error), error.to_string()]);
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
                let [fr, en] = did_you_mean_both(nearest_name(code, rules.iter().map(|rule| rule.code)));
                let message = [format!("cette règle n’existe pas{fr}"), format!("there is no such rule{en}")];
                table.fault(code, message);
                return None;
            };
            match level.parse() {
                Ok(level) if rule.is_fixed() && level != Level::ERROR => {
                    let message = [
                        "cette règle reste une erreur : sans ce qu’elle demande, il n’y a pas d’événement ; retirez cette ligne",
                        "this rule stays an error: without what it asks for there is no event; take this line out",
                    ];
                    table.fault(code, message);
                    None
                }
                Ok(level) => Some((rule, level)),
                Err(_) => {
                    let message = [
                        "`off`, `info`, `warning` ou `error` est attendu",
                        "`off`, `info`, `warning` or `error` is expected",
                    ];
                    table.fault(code, message);
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
                    let message = [
                        "rien n’est aussi court : un nombre d’au moins 1 est attendu",
                        "nothing is as short as this: a number of at least 1 is expected",
                    ];
                    table.fault(name, message);
                }
                *limit = set as usize;
            }
        }
        if limits.title_min > limits.title && limits.title > 0 {
            let name = if table.has("title_min") { "title_min" } else { "title" };
            let (least, most) = (limits.title_min, limits.title);
            let message = [
                format!("aucun titre n’a au moins {least} caractères et au plus {most}"),
                format!("no title has at least {least} characters and at most {most}"),
            ];
            table.fault(name, message);
        }
        table.finish();
    }
    limits
}
