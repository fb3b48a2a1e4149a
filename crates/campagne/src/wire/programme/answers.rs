//! The answers of a programme, in the form of their JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::event::EventPage;

#[derive(Serialize)]
pub(super) struct Page<'p> {
    pub(super) total: usize,
    pub(super) offset: usize,
    pub(super) limit: usize,
    pub(super) events: Vec<EventPage<'p>>,
    pub(super) facets: BTreeMap<&'static str, Vec<CountPage>>,
}

#[derive(Serialize)]
pub(super) struct Statistics {
    pub(super) total: usize,
    pub(super) placed: usize,
    pub(super) statistics: BTreeMap<&'static str, Vec<CountPage>>,
}

#[derive(Serialize)]
pub(super) struct CountPage {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) count: usize,
}

#[derive(Serialize)]
pub(super) struct On<'p> {
    pub(super) now: Vec<Shown<'p>>,
    pub(super) next: Vec<Shown<'p>>,
}

#[derive(Serialize)]
pub(super) struct Shown<'p> {
    pub(super) session: usize,
    pub(super) start: String,
    pub(super) end: String,
    pub(super) event: EventPage<'p>,
}

#[cfg(feature = "export")]
#[derive(Serialize)]
pub(super) struct FilePage<'f> {
    pub(super) name: &'f str,
    pub(super) media_type: &'static str,
    pub(super) text: &'f str,
}
