//! A site in one language: what its pages are made from, and where they lie.

use campagne::programme::{Facet, Index, Public, PublicEvent, Query};
use campagne::words::french;
use campagne::{Language, Words};
use campagne_territories::{Id, Level, Territories, Territory};
use chrono::{DateTime, NaiveDate, Utc};

use crate::arguments::Build;
use crate::feeds::{Feed, Feeds};

/// A site in one language.
pub(crate) struct Site<'s> {
    pub(crate) public: &'s Public<'s>,
    pub(crate) index: &'s Index,
    pub(crate) build: &'s Build,
    /// The campaign as scripts give it to the library: its identifier, or all of it.
    pub(crate) given: &'s serde_json::Value,
    /// The files for other systems; empty until they are written.
    pub(crate) feeds: &'s Feeds,
    /// The instant from which the pages tell what is on.
    pub(crate) now: DateTime<Utc>,
    pub(crate) language: Language,
}

const EVENT: Words = Words { fr: "evenement", en: "event" };
const TERRITORY: Words = Words { fr: "territoire", en: "territory" };
const DAY: Words = Words { fr: "jour", en: "day" };
const FEEDS: Words = Words { fr: "flux", en: "feeds" };

impl Site<'_> {
    /// A text of the page.
    pub(crate) fn say(&self, words: Words) -> String {
        in_language(words, self.language)
    }

    /// A text with the value of its placeholder.
    pub(crate) fn fill(&self, words: Words, name: &str, value: &str) -> String {
        self.say(words).replace(&format!("{{{name}}}"), value)
    }

    /// A number of events in words.
    pub(crate) fn count(&self, count: usize) -> String {
        match count {
            0 => self.say(crate::texts::NONE),
            1 => self.say(crate::texts::ONE),
            more => self.fill(crate::texts::MANY, "count", &self.number(more)),
        }
    }

    /// A number as the language writes it.
    pub(crate) fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(if self.language == Language::Fr { '\u{202f}' } else { ',' });
            }
            out.push(digit);
        }
        out
    }

    pub(crate) fn territories(&self) -> &'static Territories {
        Territories::embedded()
    }

    pub(crate) fn territory(&self, id: &str) -> Option<Territory<'static>> {
        self.territories().get(id.parse::<Id>().ok()?)
    }

    /// The same site in the other language.
    pub(crate) fn other(&self) -> Site<'_> {
        let language = if self.language == Language::Fr { Language::En } else { Language::Fr };
        Site { language, ..*self }
    }

    /// The path of the first page, with its slash.
    pub(crate) fn home(&self) -> String {
        let folder = if self.language == Language::Fr { "" } else { "en/" };
        format!("{}{folder}", self.build.base)
    }

    /// The path of a file that all pages share.
    pub(crate) fn shared(&self, name: &str) -> String {
        format!("{}{name}", self.build.base)
    }

    pub(crate) fn event(&self, event: PublicEvent<'_>) -> String {
        self.event_template().replace("{id}", event.id())
    }

    /// The path of the page of an event, with `{id}` for its identifier.
    pub(crate) fn event_template(&self) -> String {
        format!("{}{}/{{id}}/", self.home(), EVENT.in_language(self.language))
    }

    pub(crate) fn of_territory(&self, id: Id) -> String {
        format!("{}{}/{}/", self.home(), TERRITORY.in_language(self.language), slug(id))
    }

    pub(crate) fn of_day(&self, day: NaiveDate) -> String {
        format!("{}{}/{day}/", self.home(), DAY.in_language(self.language))
    }

    /// The folder of feeds: of everything, or of a territory.
    pub(crate) fn feeds(&self, of: Option<Id>) -> String {
        let folder = format!("{}{}/", self.home(), FEEDS.in_language(self.language));
        of.map_or_else(|| folder.clone(), |id| format!("{folder}{}/", slug(id)))
    }

    /// The files for other systems: of everything, or of a territory.
    pub(crate) fn feeds_of(&self, of: Option<Id>) -> &[Feed] {
        self.feeds.get(&of).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn has_feeds(&self, of: Option<Id>) -> bool {
        self.feeds.contains_key(&of)
    }

    /// A path on the host that was named, where one was.
    pub(crate) fn absolute(&self, path: &str) -> Option<String> {
        self.build.host.as_ref().map(|host| format!("{host}{path}"))
    }

    /// How many events each value of a facet has in the whole programme.
    pub(crate) fn counts(&self, facet: Facet) -> Vec<(String, usize)> {
        let query = Query::default();
        let counts = self.index.select(&query).facet(facet);
        counts.into_iter().map(|count| (count.value, count.count)).collect()
    }

    /// The territories that have a page of their own: régions, départements, collectivities.
    pub(crate) fn areas(&self) -> impl Iterator<Item = Territory<'static>> {
        [Level::Region, Level::Departement, Level::Collectivite]
            .into_iter()
            .flat_map(|level| self.territories().all(level))
    }
}

/// Words in a language, with the spaces of French typography.
pub(crate) fn in_language(words: Words, language: Language) -> String {
    match language {
        Language::Fr => french(words.fr),
        Language::En => words.en.to_owned(),
    }
}

/// An identifier of a territory as a folder: `region-84`.
fn slug(id: Id) -> String {
    format!("{}-{}", id.level().word(), id.code().to_lowercase())
}
