//! Every query of `tests/programme` selects, counts and orders as it says.

use std::sync::Arc;

use campagne::programme::{Count, Facet, Occurrence, Query};
use campagne_territories::Territories;
use chrono::{DateTime, Utc};
use libtest_mimic::Trial;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::entries::read;
use crate::support::{campaign, files, patched};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for file in files("tests/programme") {
        let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for mut case in cases {
            let queries = std::mem::take(&mut case.queries);
            let case = Arc::new(case);
            for asked in queries {
                let (case, name) =
                    (Arc::clone(&case), format!("{}: {}", case.description, asked.description));
                trials.push(trial(&file, &name, move || ask(&case, &asked)));
            }
        }
    }
    assert!(trials.len() > 50, "only {} queries were found", trials.len());
    trials
}

fn ask(case: &Case, asked: &Asked) -> Outcome {
    let query = match (&asked.query, &asked.url) {
        (Some(query), _) => Query::from_json(&query.to_string()),
        (None, url) => Query::from_url(url.as_deref().unwrap_or_default()),
    };
    let territories = Territories::embedded();
    let query = query.and_then(|query| query.check_territories(territories).map(|()| query));
    let query = match (query, &asked.error) {
        (Err(error), Some(expected)) => {
            assert_eq!(error.to_string(), *expected);
            return Ok(());
        }
        (query, expected) => {
            assert_eq!(None, *expected);
            query.unwrap()
        }
    };
    let campaign = campaign(&case.campaign);
    let programme = read(&campaign, case.programme.iter().map(Given::record));
    let public = programme.public();
    let index = public.index();
    let selection = index.select(&query);
    let id = |number: usize| public.events()[number].id().to_owned();
    if let Some(total) = asked.total {
        assert_eq!(selection.total(), total);
    }
    if let Some(ids) = &asked.ids {
        assert_eq!(selection.page().into_iter().map(id).collect::<Vec<_>>(), *ids);
    }
    for (name, expected) in &asked.facets {
        assert_eq!(counts(selection.facet(Facet::named(name).unwrap())), *expected, "{name}");
    }
    for (name, expected) in &asked.statistics {
        let found = counts(selection.statistic(Facet::named(name).unwrap(), Some(territories)));
        assert_eq!(found, *expected, "{name}");
    }
    let Some(on) = &asked.on else { return Ok(()) };
    let at: DateTime<Utc> = on.at.parse().unwrap();
    let named = |one: Occurrence| format!("{}/{}", id(one.event), one.session);
    if let Some(now) = &on.now {
        assert_eq!(selection.now(at).map(named).collect::<Vec<_>>(), *now);
    }
    if let Some(next) = &on.next {
        assert_eq!(selection.next(at).map(named).collect::<Vec<_>>(), *next);
    }
    Ok(())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    description: String,
    #[serde(default = "reference_campaign")]
    campaign: String,
    programme: Vec<Given>,
    queries: Vec<Asked>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    base: String,
    #[serde(default)]
    patch: Value,
    #[serde(default)]
    plain: bool,
    moderation: Option<String>,
    revision: Option<u32>,
    updated: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    description: String,
    query: Option<Value>,
    url: Option<String>,
    total: Option<usize>,
    ids: Option<Vec<String>>,
    error: Option<String>,
    #[serde(default)]
    facets: Map<String, Value>,
    #[serde(default)]
    statistics: Map<String, Value>,
    on: Option<On>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct On {
    at: String,
    now: Option<Vec<String>>,
    next: Option<Vec<String>>,
}

fn reference_campaign() -> String {
    "mip-2020".to_owned()
}

impl Given {
    fn record(&self) -> Value {
        let event = patched(&self.base, &self.patch);
        if self.plain {
            return event;
        }
        let mut entry = json!({"event": event});
        let beside = [
            ("moderation", json!(self.moderation)),
            ("revision", json!(self.revision)),
            ("updated", json!(self.updated)),
        ];
        for (name, value) in beside {
            entry[name] = value;
        }
        entry
    }
}

/// The counts that are not zero.
fn counts(counts: Vec<Count>) -> Value {
    let some = counts.into_iter().filter(|count| count.count > 0);
    some.map(|count| (count.value, count.count.into())).collect::<Map<_, _>>().into()
}
