//! Territories in the form that programs read.

use std::str::FromStr as _;

use campagne_territories::{CodeOn, Hit, Id, Level, Match, ReadError, SearchOptions, Territories, Territory};
use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::{Arguments, invalid};
use super::error::{Answer, CallError};
use super::json::json;
use crate::form::read_day;
use crate::words::nearest_name;

/// One territory, with all that is known of it.
#[derive(Debug, Clone, Serialize)]
pub struct TerritoryPage {
    id: String,
    name: String,
    level: &'static str,
    code: String,
    iso: Option<String>,
    /// Whether it exists today. Some existed in 2020 and were abolished since.
    current: bool,
    /// The identifiers of the territories that hold it, from the narrowest.
    parents: Vec<String>,
    chef_lieu: Option<String>,
    postal_codes: Vec<String>,
    population_about: Option<u32>,
    time_zone: Option<&'static str>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    /// What the code of a commune was on the given day.
    at: Option<CodePage>,
}

/// What the code of a commune was on a day.
#[derive(Debug, Clone, Serialize)]
pub struct CodePage {
    date: String,
    #[serde(flatten)]
    was: Was,
}

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Was {
    InUse { name: Option<String> },
    Ended { on: String, now: Vec<String> },
    NotYet { begins: String, then: Vec<String> },
    Never,
}

/// A territory in the answer of a search.
#[derive(Debug, Clone, Serialize)]
pub struct HitPage {
    id: String,
    name: String,
    level: &'static str,
    /// Where it lies, to be written after its name.
    r#in: String,
    postal_codes: Vec<String>,
    r#match: &'static str,
}

impl TerritoryPage {
    /// What is known of a territory. For the code of a commune, also what it was on a day.
    #[must_use]
    pub fn new(territory: Territory<'_>, at: Option<CodePage>) -> Self {
        let point = territory.point();
        Self {
            id: territory.id().to_string(),
            name: territory.name(),
            level: territory.level().word(),
            code: territory.code(),
            iso: territory.iso(),
            current: territory.is_current(),
            parents: territory.parents().iter().map(|parent| parent.id().to_string()).collect(),
            chef_lieu: territory.chef_lieu().map(|chef_lieu| chef_lieu.id().to_string()),
            postal_codes: territory.postal_codes(),
            population_about: territory.population_about(),
            time_zone: territory.zone(),
            latitude: point.map(|point| point.latitude),
            longitude: point.map(|point| point.longitude),
            at,
        }
    }
}

impl CodePage {
    /// What a code was on a day.
    #[must_use]
    pub fn new(france: &Territories, code: &str, day: NaiveDate) -> Self {
        let ids = |ids: Vec<Id>| ids.iter().map(Id::to_string).collect();
        let was = match france.code_on(code, day) {
            CodeOn::InUse => Was::InUse { name: france.name_on(code, day) },
            CodeOn::Ended { on, now } => Was::Ended { on: on.to_string(), now: ids(now) },
            CodeOn::NotYet { begins, then } => Was::NotYet { begins: begins.to_string(), then: ids(then) },
            CodeOn::Never => Was::Never,
        };
        Self { date: day.to_string(), was }
    }
}

impl From<&Hit<'_>> for HitPage {
    fn from(hit: &Hit<'_>) -> Self {
        Self::new(hit.territory, hit.matched)
    }
}

impl HitPage {
    fn new(territory: Territory<'_>, matched: Match) -> Self {
        Self {
            id: territory.id().to_string(),
            name: territory.name(),
            level: territory.level().word(),
            r#in: lies_in(&territory),
            postal_codes: territory.postal_codes(),
            r#match: matched.word(),
        }
    }
}

/// Where a territory lies, to be written after its name: the commune of a part of one, the département of a
/// commune, else the région. Empty if there is none.
#[must_use]
pub fn lies_in(territory: &Territory<'_>) -> String {
    let parent = match territory.level() {
        Level::Commune => territory.departement(),
        level if level > Level::Commune => territory.commune(),
        _ => territory.region(),
    };
    parent.filter(|parent| parent != territory).map(|parent| parent.name()).unwrap_or_default()
}

/// The result of reading a text that was typed for a territory.
#[derive(Serialize)]
#[serde(tag = "found", rename_all = "snake_case")]
enum Reading {
    One { territory: Box<TerritoryPage> },
    Several { candidates: Vec<TerritoryPage> },
    Retired { code: String, name: Option<String>, today: Vec<TerritoryPage>, at: Option<CodePage> },
    None { nearest: Vec<TerritoryPage> },
}

pub(super) fn territory(france: &Territories, typed: &str, options: &str) -> Answer {
    let arguments = Arguments::read(options, &["levels", "at"])?;
    let levels = levels(&arguments)?;
    let day = match arguments.text("at")? {
        Some(day) => Some(read_day(&day).ok_or_else(|| invalid("at", "a day, such as `2020-11-02`"))?),
        None => None,
    };
    let at = |code: &str| day.map(|day| CodePage::new(france, code, day));
    let pages =
        |found: Vec<Territory<'_>>| found.into_iter().map(|one| TerritoryPage::new(one, None)).collect();
    let reading = match france.read_as(typed, &levels) {
        Ok(found) => {
            let at = if found.level() == Level::Commune { at(&found.code()) } else { None };
            Reading::One { territory: Box::new(TerritoryPage::new(found, at)) }
        }
        Err(ReadError::Ambiguous { candidates }) => Reading::Several { candidates: pages(candidates) },
        Err(ReadError::Retired { code, now }) => {
            Reading::Retired { name: france.last_name(&code), today: pages(now), at: at(&code), code }
        }
        Err(ReadError::Unknown { nearest }) => Reading::None { nearest: pages(nearest) },
        Err(_) => Reading::None { nearest: Vec::new() },
    };
    Ok(json(&reading))
}

pub(super) fn search(france: &Territories, typed: &str, options: &str) -> Answer {
    let arguments = Arguments::read(options, &["limit", "levels", "within"])?;
    let levels = levels(&arguments)?;
    let within = match arguments.text("within")? {
        Some(id) => {
            let id = Id::from_str(&id).ok().filter(|id| france.get(*id).is_some());
            Some(id.ok_or_else(|| invalid("within", "a territory, such as `fr:departement:33`"))?)
        }
        None => None,
    };
    let limit = arguments.count("limit")?.unwrap_or(SearchOptions::default().limit);
    let hits = france.search(typed, &SearchOptions { limit, levels: &levels, within });
    Ok(json(&hits.iter().map(HitPage::from).collect::<Vec<_>>()))
}

fn levels(arguments: &Arguments<'_>) -> Result<Vec<Level>, CallError> {
    let word = |given: String| {
        given.parse().map_err(|_| {
            let near = nearest_name(&given, Level::ALL.iter().map(|level| level.word())).unwrap_or("commune");
            invalid("levels", &format!("levels of territories, such as `{near}`"))
        })
    };
    arguments.texts("levels")?.into_iter().map(word).collect()
}
