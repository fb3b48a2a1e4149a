//! Events of OpenAgenda as OpenDataSoft exports them: a table with a row an event. Its columns are the
//! members of an event in small letters (`title_fr`, `location_name`, `firstdate_begin`).
//!
//! Source: the data set `evenements-publics-openagenda` of public.opendatasoft.com. Each row is put together
//! again as an event, and read like one.

use serde_json::{Map, Value, json};

use super::super::steps::{of_pointer, put};
use super::event;
use crate::import::reading::Reading;
use crate::import::record::Record;
use crate::json::sorted;

/// The columns of such a table.
#[derive(Debug)]
pub(crate) struct Flat {
    headers: Vec<String>,
}

/// Members with two words in their names. The other columns have the name of their member.
const MEMBERS: [(&str, &str); 18] = [
    ("longdescription", "longDescription"),
    ("daterange", "dateRange"),
    ("canonicalurl", "canonicalUrl"),
    ("imagecredits", "imageCredits"),
    ("originalimage", "originalImage"),
    ("updatedat", "updatedAt"),
    ("attendancemode", "attendanceMode"),
    ("onlineaccesslink", "onlineAccessLink"),
    ("postalcode", "postalCode"),
    ("countrycode", "countryCode"),
    ("age_min", "age/min"),
    ("age_max", "age/max"),
    ("firstdate_begin", "firstTiming/begin"),
    ("firstdate_end", "firstTiming/end"),
    ("lastdate_begin", "lastTiming/begin"),
    ("lastdate_end", "lastTiming/end"),
    ("originagenda_title", "originAgenda/title"),
    ("originagenda_uid", "originAgenda/uid"),
];

/// Columns that repeat others in words.
const SAID_ALREADY: [&str; 2] = ["accessibility_label_fr", "country_fr"];

impl Flat {
    /// The columns. Returns `None` if they are not those of such a table.
    pub(crate) fn of(headers: &[String]) -> Option<Self> {
        let headers: Vec<String> = headers.iter().map(|header| header.trim().to_owned()).collect();
        let has = |name: &str| headers.iter().any(|header| header == name);
        let is_flat = has("title_fr") && (has("timings") || has("firstdate_begin"));
        is_flat.then_some(Self { headers })
    }

    /// The submission of a row.
    pub(crate) fn record(&self, line: u64, cells: &[String], reading: &Reading<'_>) -> Record {
        let mut row = Value::Object(Map::new());
        // The column of each member.
        let mut origins: Vec<(String, &str)> = Vec::new();
        let unnamed = (self.headers.len()..cells.len()).map(|at| format!("column {}", at + 1));
        let names: Vec<String> = self.headers.iter().cloned().chain(unnamed).collect();
        for (header, cell) in names.iter().zip(cells) {
            let cell = cell.trim();
            if cell.is_empty() || SAID_ALREADY.contains(&header.as_str()) {
                continue;
            }
            if header == "location_coordinates" {
                for (name, value) in coordinates(cell) {
                    let pointer = format!("/location/{name}");
                    put(&mut row, &of_pointer(&pointer), value);
                    origins.push((pointer, header));
                }
                continue;
            }
            let pointer = pointer(header);
            put(&mut row, &of_pointer(&pointer), value(header, cell));
            origins.push((pointer, header));
        }
        let Value::Object(mut event) = row else { return Record::itself(line, Vec::new()) };
        if !event.get("timings").is_some_and(Value::is_array) {
            first_and_last(&mut event, &mut origins);
        }
        let Value::Object(event) = sorted(Value::Object(event)) else {
            return Record::itself(line, Vec::new());
        };
        let mut draft = event::draft(&event, reading);
        draft.rename(|from| column(from, &origins));
        draft.finish(line)
    }
}

/// The member that a column holds: `title_fr` is `/title/fr`, `location_postalcode` `/location/postalCode`.
fn pointer(header: &str) -> String {
    let (place, name) = match header.strip_prefix("location_") {
        Some(name) => ("/location", name),
        None => ("", header),
    };
    let member = |name: &str| {
        let known = MEMBERS.iter().find(|(column, _)| *column == name);
        // A column that is not a known member must not lead elsewhere.
        known.map_or_else(|| name.replace(['/', '~'], "_"), |(_, member)| (*member).to_owned())
    };
    match name.rsplit_once('_') {
        Some((name, language)) if is_text(name) && language.len() == 2 => {
            format!("{place}/{}/{language}", member(name))
        }
        _ => format!("{place}/{}", member(name)),
    }
}

/// Whether a member exists in several languages.
fn is_text(name: &str) -> bool {
    matches!(
        name,
        "title" | "description" | "longdescription" | "conditions" | "keywords" | "daterange" | "access"
    )
}

/// The value of a cell: lists and objects are JSON, or values separated by commas.
fn value(header: &str, cell: &str) -> Value {
    if cell.starts_with(['[', '{'])
        && let Ok(value) = serde_json::from_str(cell)
    {
        return value;
    }
    match header {
        "accessibility" | "registration" => {
            cell.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect()
        }
        _ => cell.into(),
    }
}

/// `48.85, 2.35`, or an object of `lat` and `lon`.
fn coordinates(cell: &str) -> Vec<(&'static str, Value)> {
    if let Ok(Value::Object(point)) = serde_json::from_str(cell) {
        let part = |name: &'static str, key: &str| Some((name, point.get(key)?.clone()));
        return [part("latitude", "lat"), part("longitude", "lon")].into_iter().flatten().collect();
    }
    let parts = cell.split(',').map(|part| Value::from(part.trim()));
    ["latitude", "longitude"].into_iter().zip(parts).collect()
}

/// If `timings` is missing, fills it from the columns of the first and the last time.
fn first_and_last(event: &mut Map<String, Value>, origins: &mut Vec<(String, &str)>) {
    let mut timings = Vec::new();
    for (name, columns) in [
        ("firstTiming", ["firstdate_begin", "firstdate_end"]),
        ("lastTiming", ["lastdate_begin", "lastdate_end"]),
    ] {
        let Some(timing) = event.get(name).filter(|timing| !timings.contains(*timing)).cloned() else {
            continue;
        };
        for (field, column) in ["begin", "end"].into_iter().zip(columns) {
            origins.push((format!("/timings/{}/{field}", timings.len()), column));
        }
        timings.push(timing);
    }
    if !timings.is_empty() {
        event.insert("timings".to_owned(), json!(timings));
    }
}

/// The column of a member: its own, that of the member that holds it, or that of a part of it.
fn column(from: &str, origins: &[(String, &str)]) -> Option<String> {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let around = origins.iter().filter(|(pointer, _)| within(from, pointer));
    let nearest = around.max_by_key(|(pointer, _)| pointer.len());
    let found = nearest.or_else(|| origins.iter().find(|(pointer, _)| within(pointer, from)));
    found.map(|(_, header)| (*header).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_members() {
        for (header, member) in [
            ("title_fr", "/title/fr"),
            ("longdescription_fr", "/longDescription/fr"),
            ("location_postalcode", "/location/postalCode"),
            ("location_description_fr", "/location/description/fr"),
            ("age_min", "/age/min"),
            ("uid", "/uid"),
            ("contributor_email", "/contributor_email"),
            ("a/b", "/a_b"),
        ] {
            assert_eq!(pointer(header), member);
        }
    }

    #[test]
    fn members_come_from_columns() {
        let origins = [
            ("/title/fr".to_owned(), "title_fr"),
            ("/timings".to_owned(), "timings"),
            ("/age/min".to_owned(), "age_min"),
        ];
        for (from, header) in [
            ("/title", Some("title_fr")),
            ("/timings/0/begin", Some("timings")),
            ("/age", Some("age_min")),
            ("/titles", None),
        ] {
            assert_eq!(column(from, &origins).as_deref(), header);
        }
    }
}
