//! A programme, prepared for any number of queries. Only public data comes out of it.

mod answers;
mod event;
mod intake;

use std::collections::BTreeMap;

use super::arguments::{Arguments, invalid};
use super::error::{Answer, CallError};
use super::json::json;
use super::library::Library;
use super::{campaigns, entries};
use crate::error::Error;
use crate::options::Options;
use crate::programme::{Entry, Facet, Index, Moderation, Occurrence, PublicEvent, Query, Reader, Selection};
use crate::report::write_instant;
use crate::vocabulary::Vocabulary as _;
use crate::words::Language;
use answers::{CountPage, On, Page, Shown, Statistics};
use intake::Intake;

pub use event::EventPage;

/// The published events of a programme file, ready for queries. The territories must be loaded before it is
/// made.
///
/// A query is given as the text of its JSON object, or as the parameters of an address; see
/// [`Query`]. The answers are JSON:
///
/// ```
/// use campagne::wire::{Library, Programme};
///
/// let library = Library::new();
/// let workshop = include_str!("../../../../../tests/bases/workshop.json").replace('\n', "");
/// let file = format!(r#"{{"moderation": "published", "event": {workshop}}}"#);
/// let programme = Programme::new("programme.ndjson", file.as_bytes(), "{}", &library)?;
///
/// let page = programme.page("format=workshop&q=accueil", r#"{"facets": ["format"]}"#, &library)?;
/// assert!(page.starts_with(r#"{"total":1,"offset":0,"limit":20,"events":[{"id":"sub-000123","#));
/// assert!(page.contains(r#"{"value":"workshop","label":"Atelier","count":1}"#));
/// assert!(!page.contains("submitter"));
/// # Ok::<(), campagne::wire::CallError>(())
/// ```
#[derive(Debug)]
pub struct Programme {
    #[cfg(feature = "export")]
    campaign: std::sync::Arc<crate::Campaign>,
    language: Language,
    /// The published entries.
    entries: Vec<Entry>,
    index: Index,
    intake: Intake,
}

/// The statistics by default.
const STATISTICS: [Facet; 5] =
    [Facet::Region, Facet::Departement, Facet::Day, Facet::Format, Facet::Organiser];

impl Programme {
    /// Reads a programme file: entries with their moderation, or submissions by themselves, in a file of any
    /// kind that can be imported (without the feature `import`, only JSON). The ending of its name gives the
    /// kind. Options: `campaign` (as for a check), `language`, `from` (the kind of file), and `plain`, the
    /// state of moderation of submissions by themselves (`submitted` by default).
    ///
    /// # Errors
    /// `unknown-file-kind`, and what is wrong with the options.
    pub fn new(name: &str, file: &[u8], options: &str, library: &Library) -> Result<Self, CallError> {
        let arguments = Arguments::read(options, &["campaign", "language", "from", "plain"])?;
        let campaign = campaigns::given(arguments.raw("campaign"))?;
        let language = arguments.text("language")?.map_or(Ok(Language::Fr), |language| language.parse())?;
        let plain = match arguments.text("plain")? {
            Some(word) => Moderation::from_word(&word)
                .ok_or_else(|| invalid("plain", "a state of moderation, such as `published`"))?,
            None => Moderation::Submitted,
        };
        let from = arguments.text("from")?;
        let territories = library.territories();
        let mut intake = Intake::default();
        let programme = {
            let options = Options::new(chrono::DateTime::UNIX_EPOCH).language(language);
            let checker = campaign.checker_of_accepted(&options).territories(territories);
            let mut reader = Reader::new(&checker).plain_as(plain);
            let mut programme = crate::programme::Programme::new(&campaign);
            for record in entries::records((name, from.as_deref()), file, &campaign, territories)? {
                let source = format!("{name}:{}", record.line);
                let read = reader.read(&source, &record.text).map(|read| read.withheld(record.withheld));
                match intake.take(source, read) {
                    Some(entry) => drop(programme.add(entry)),
                    None => continue,
                }
            }
            programme
        };
        for (state, count) in programme.moderation_counts() {
            intake.moderation.insert(state.word().word, count);
        }
        let mut entries = programme.into_entries();
        entries.retain(|entry| entry.moderation == Moderation::Published);
        let index = Index::new(&campaign, territories, entries.iter());
        Ok(Self {
            #[cfg(feature = "export")]
            campaign,
            language,
            entries,
            index,
            intake,
        })
    }

    /// What became of the records of the file, for its host: `{"moderation": {"published": 30, …},
    /// "left_out": [{"source", "fault"}, {"source", "report"}]}`.
    #[must_use]
    pub fn intake(&self) -> String {
        json(&self.intake)
    }

    /// A page of the events that a query selects: `{"total", "offset", "limit", "events", "facets"}`. An
    /// event has the fields of a submission without its submitter, and `place`, `aside`, `revision`,
    /// `updated`. A facet is a list of `{"value", "label", "count"}`, counted under the other filters.
    /// Options: `facets`, a list of their names; all but `epci` and `commune` by default.
    ///
    /// # Errors
    /// `unknown-parameter`, `invalid-parameter`, `malformed-query`, and what is wrong with the options.
    pub fn page(&self, query: &str, options: &str, library: &Library) -> Answer {
        let usual: Vec<Facet> = Facet::ALL.iter().copied().filter(|facet| facet.is_usual()).collect();
        let facets = self.facets(&Arguments::read(options, &["facets"])?, "facets", &usual)?;
        let query = self.query(query, library)?;
        let selection = self.index.select(&query);
        let numbers = selection.page();
        Ok(json(&Page {
            total: selection.total(),
            offset: query.offset,
            limit: query.limit,
            events: self.events(&numbers, library),
            facets: self.counts(&facets, |facet| selection.facet(facet), library),
        }))
    }

    /// All events that a query selects, one a line. The page of the query is ignored.
    ///
    /// # Errors
    /// As [`page`](Self::page).
    pub fn lines(&self, query: &str, library: &Library) -> Answer {
        let query = self.query(query, library)?;
        let numbers: Vec<usize> = self.index.select(&query).events().collect();
        let lines = self.events(&numbers, library).into_iter().map(|event| json(&event) + "\n");
        Ok(lines.collect())
    }

    /// Counts of the selected events by facet: `{"total", "placed", "statistics"}`, each statistic a list of
    /// `{"value", "label", "count"}` including zeros. Options: `by`, a list of facets; région, département,
    /// day, format and organiser by default.
    ///
    /// # Errors
    /// As [`page`](Self::page).
    pub fn statistics(&self, query: &str, options: &str, library: &Library) -> Answer {
        let facets = self.facets(&Arguments::read(options, &["by"])?, "by", &STATISTICS)?;
        let query = self.query(query, library)?;
        let selection = self.index.select(&query);
        let count = |facet| selection.statistic(facet, library.territories());
        Ok(json(&Statistics {
            total: selection.total(),
            placed: selection.placed(),
            statistics: self.counts(&facets, count, library),
        }))
    }

    /// What is on at an instant, and what comes next: `{"now", "next"}`, lists of `{"session", "start",
    /// "end", "event"}`. Options: `now`, which is required; `limit`, the length of each list, 20 by default.
    ///
    /// # Errors
    /// `missing-option`, `not-an-instant`; as [`page`](Self::page).
    pub fn on(&self, query: &str, options: &str, library: &Library) -> Answer {
        let arguments = Arguments::read(options, &["now", "limit"])?;
        let now = instant(&arguments)?;
        let limit = arguments.count("limit")?.unwrap_or(Query::LIMIT);
        let query = self.query(query, library)?;
        let selection: Selection<'_> = self.index.select(&query);
        let shown = |one: Occurrence| {
            let event = self.events(&[one.event], library).into_iter().next()?;
            let (start, end) = (write_instant(one.start), write_instant(one.end));
            Some(Shown { session: one.session, start, end, event })
        };
        Ok(json(&On {
            now: selection.now(now).take(limit).filter_map(shown).collect(),
            next: selection.next(now).take(limit).filter_map(shown).collect(),
        }))
    }

    /// One event, as on a page.
    ///
    /// # Errors
    /// `unknown-event`, also for an event that is not published.
    pub fn event(&self, id: &str, library: &Library) -> Answer {
        let number = self.number(id)?;
        Ok(json(&self.events(&[number], library).into_iter().next()))
    }

    /// The files of an export of what a query selects, in its order: `[{"name", "media_type", "text"}]`.
    /// Formats: `ics`, `jsonld`, `openagenda`, `cpev`, `csv`, `geojson`, `atom`, `json`. Options: `now`,
    /// which is required; `site`, `page`, `max_bytes` as in [`export::Options`](crate::export::Options);
    /// `id`, to export only that event.
    ///
    /// # Errors
    /// `unknown-export`, `unknown-event`, `missing-option`; as [`page`](Self::page).
    #[cfg(feature = "export")]
    pub fn export(&self, format: &str, query: &str, options: &str, library: &Library) -> Answer {
        use crate::export::{self, Format};

        let arguments = Arguments::read(options, &["now", "site", "page", "max_bytes", "id"])?;
        let Some(kind) = Format::named(format) else {
            let known: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
            let known = known.join(", ");
            let message = format!("there is no export `{format}`; there are {known}");
            return Err(CallError::new("unknown-export", message));
        };
        let mut how = export::Options::at(instant(&arguments)?).language(self.language);
        (how.site, how.page) = (arguments.text("site")?, arguments.text("page")?);
        if let Some(bytes) = arguments.count("max_bytes")? {
            how.max_bytes = Some(bytes).filter(|bytes| *bytes > 0);
        }
        let query = self.query(query, library)?;
        let selection = self.index.select(&query);
        let public = self.public(selection.events(), library);
        let files = match arguments.text("id")? {
            None => export::export(&public, kind, &how),
            Some(id) => {
                let number = self.number(&id)?;
                let event = self.entries.get(number).map(PublicEvent::new);
                event.and_then(|event| export::event(&public, event, kind, &how)).into_iter().collect()
            }
        };
        let files: Vec<answers::FilePage<'_>> = files
            .iter()
            .map(|file| answers::FilePage { name: &file.name, media_type: file.media_type, text: &file.text })
            .collect();
        Ok(json(&files))
    }

    #[cfg(feature = "export")]
    fn public<'p>(
        &'p self,
        numbers: impl Iterator<Item = usize>,
        library: &'p Library,
    ) -> crate::programme::Public<'p> {
        let events = numbers.filter_map(|number| self.entries.get(number).map(PublicEvent::new)).collect();
        crate::programme::Public::new(&self.campaign, library.territories(), events)
    }

    fn query(&self, text: &str, library: &Library) -> Result<Query, CallError> {
        let is_json = text.trim_start().starts_with(['{', '[', '"']);
        let query = if is_json { Query::from_json(text) } else { Query::from_url(text.trim()) }?;
        if let Some(known) = library.territories() {
            query.check_territories(known)?;
        }
        Ok(query)
    }

    fn facets(
        &self,
        arguments: &Arguments<'_>,
        name: &'static str,
        usual: &[Facet],
    ) -> Result<Vec<Facet>, CallError> {
        if arguments.raw(name).is_none() {
            return Ok(usual.to_vec());
        }
        let known = || Facet::ALL.iter().map(|facet| facet.name()).collect::<Vec<_>>().join(", ");
        let facet = |given: String| {
            Facet::named(&given).ok_or_else(|| invalid(name, &format!("a list of facets: {}", known())))
        };
        arguments.texts(name)?.into_iter().map(facet).collect()
    }

    fn counts(
        &self,
        facets: &[Facet],
        count: impl Fn(Facet) -> Vec<crate::programme::Count>,
        library: &Library,
    ) -> BTreeMap<&'static str, Vec<CountPage>> {
        let page = |facet: Facet| {
            let counts = count(facet).into_iter().map(|count| CountPage {
                label: facet.value_label(&count.value, self.language, library.territories()),
                value: count.value,
                count: count.count,
            });
            (facet.name(), counts.collect())
        };
        facets.iter().map(|facet| page(*facet)).collect()
    }

    fn number(&self, id: &str) -> Result<usize, CallError> {
        let found = self.entries.iter().position(|entry| entry.id == id);
        Ok(found.ok_or_else(|| Error::UnknownEvent { given: id.to_owned() })?)
    }

    fn events<'p>(&'p self, numbers: &[usize], library: &'p Library) -> Vec<EventPage<'p>> {
        let entries = numbers.iter().filter_map(|number| self.entries.get(*number));
        entries.map(|entry| EventPage::new(PublicEvent::new(entry), library.territories())).collect()
    }
}

fn instant(arguments: &Arguments<'_>) -> Result<chrono::DateTime<chrono::Utc>, CallError> {
    let now = arguments.text("now")?.ok_or(Error::MissingNow)?;
    Ok(Options::at(&now)?.now())
}
