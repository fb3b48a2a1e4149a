//! Runs the cases about programmes, and holds the index against filtering and counting by hand.

use campagne::programme::{Facet, Moderation, Programme, PublicEvent, Query, Reader};
use campagne::{Campaign, Options};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::support::{campaign, files, patched};

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

/// Any instant will do: what was accepted is not filed now.
fn options() -> Options {
    Options::at("2030-01-01T00:00:00Z").unwrap()
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

fn read<'c>(campaign: &'c Campaign, records: impl Iterator<Item = Value>) -> Programme<'c> {
    let mut programme = Programme::new(campaign);
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker);
    for (number, record) in records.enumerate() {
        let read = reader.read(&format!("record {number}"), record.to_string().as_bytes()).unwrap();
        let report = serde_json::to_value(&read.inspection.report).unwrap();
        programme.add(read.entry.unwrap_or_else(|| panic!("record {number}: {report}")));
    }
    programme
}

/// The counts that are not zero.
fn counts(counts: Vec<campagne::programme::Count>) -> Value {
    let some = counts.into_iter().filter(|count| count.count > 0);
    some.map(|count| (count.value, count.count.into())).collect::<Map<_, _>>().into()
}

#[test]
fn every_case_selects_counts_and_orders_as_it_says() {
    let mut queries = 0;
    for file in files("tests/programme") {
        let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for case in cases {
            let campaign = campaign(&case.campaign);
            let programme = read(&campaign, case.programme.iter().map(Given::record));
            let (public, territories) = (programme.public(), campagne_territories::Territories::embedded());
            let index = public.index();
            for asked in &case.queries {
                let what = format!("{}: {}", case.description, asked.description);
                let query = match (&asked.query, &asked.url) {
                    (Some(query), _) => Query::from_json(&query.to_string()),
                    (None, url) => Query::from_url(url.as_deref().unwrap_or_default()),
                };
                let query = query.and_then(|query| query.check_territories(territories).map(|()| query));
                queries += 1;
                let query = match (query, &asked.error) {
                    (Err(error), Some(expected)) => {
                        assert_eq!(error.to_string(), *expected, "{what}");
                        continue;
                    }
                    (query, expected) => {
                        assert_eq!(None, *expected, "{what}");
                        query.unwrap()
                    }
                };
                let selection = index.select(&query);
                let id = |number: usize| public.events()[number].id().to_owned();
                if let Some(total) = asked.total {
                    assert_eq!(selection.total(), total, "{what}");
                }
                if let Some(ids) = &asked.ids {
                    assert_eq!(selection.page().into_iter().map(id).collect::<Vec<_>>(), *ids, "{what}");
                }
                for (name, expected) in &asked.facets {
                    let facet = Facet::named(name).unwrap();
                    assert_eq!(counts(selection.facet(facet)), *expected, "{what}: {name}");
                }
                for (name, expected) in &asked.statistics {
                    let facet = Facet::named(name).unwrap();
                    let found = counts(selection.statistic(facet, Some(territories)));
                    assert_eq!(found, *expected, "{what}: {name}");
                }
                let Some(on) = &asked.on else { continue };
                let at: DateTime<Utc> = on.at.parse().unwrap();
                let named =
                    |one: campagne::programme::Occurrence| format!("{}/{}", id(one.event), one.session);
                if let Some(now) = &on.now {
                    assert_eq!(selection.now(at).map(named).collect::<Vec<_>>(), *now, "{what}");
                }
                if let Some(next) = &on.next {
                    assert_eq!(selection.next(at).map(named).collect::<Vec<_>>(), *next, "{what}");
                }
            }
        }
    }
    assert!(queries > 50, "only {queries} queries were found");
}

#[test]
fn statistics_have_every_territory_with_its_zero() {
    let campaign = campaign("mip-2020");
    let programme = read(&campaign, [patched("workshop", &json!({}))].into_iter());
    let index = programme.index_of(&[Moderation::Submitted]);
    let (query, territories) = (Query::default(), campagne_territories::Territories::embedded());
    let selection = index.select(&query);
    for (facet, count) in [(Facet::Region, 18), (Facet::Departement, 109)] {
        let counts = selection.statistic(facet, Some(territories));
        assert_eq!(counts.len(), count);
        assert_eq!(counts.iter().map(|count| count.count).sum::<usize>(), 1);
    }
    assert_eq!(selection.statistic(Facet::Day, None).len(), 29);
    assert_eq!(selection.statistic(Facet::Format, None).len(), 8);
    assert_eq!(selection.placed(), 1);
}

#[test]
fn a_programme_is_read_back_as_it_was_written() {
    let campaign = campaign("mip-2020");
    let bases = ["workshop", "webinar", "podcast"].map(|base| patched(base, &json!({"id": null})));
    let mut programme = read(&campaign, bases.into_iter());
    let id = programme.entries()[1].id.clone();
    programme.moderate(&id, Moderation::Ready).unwrap();
    programme.moderate(&id, Moderation::Published).unwrap();
    assert_eq!(programme.public().events().len(), 1);
    let error = programme.moderate(&id, Moderation::Published).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().contains("`changes_requested`")),
        ("illegal-moderation", true)
    );
    let event = programme.entries()[1].event.clone();
    let mut amended = programme.entry(&id).unwrap().clone();
    amended.amend(event, Some("2020-11-01T10:00:00Z".parse().unwrap()));
    let before = programme.add(amended).unwrap();
    assert_eq!((before.revision, programme.entry(&id).unwrap().revision), (0, 1));

    let lines = programme.entries().iter().map(|entry| serde_json::to_value(entry).unwrap());
    let again = read(&campaign, lines);
    assert_eq!(again.entries(), programme.entries());
    let counts = again.moderation_counts();
    assert_eq!(counts.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 0, 0, 1, 0]);
}

#[test]
fn an_event_without_identifier_gets_the_same_on_every_run() {
    let campaign = campaign("mip-2020");
    let bare = || patched("workshop", &json!({"id": null}));
    let other_submitter =
        patched("workshop", &json!({"id": null, "submitter": {"email": "autre@exemple.fr"}}));
    let checker = campaign.checker_of_accepted(&options());
    let ids = |records: &[Value]| -> Vec<String> {
        let mut reader = Reader::new(&checker);
        let read =
            |record: &Value| reader.read("r", record.to_string().as_bytes()).unwrap().entry.unwrap().id;
        records.iter().map(read).collect()
    };
    let first = ids(&[bare(), other_submitter.clone()]);
    assert_eq!(first, ids(&[other_submitter, bare()]));
    assert_eq!(first[1], format!("{}-2", first[0]));
    // As a SipHash-1-3 written in Python has it, of the four texts, each after its length.
    assert_eq!(first[0], "ev-a53f2a91d9dac4ea");
}

#[test]
fn what_does_not_pass_comes_back_with_its_report() {
    let campaign = campaign("mip-2020");
    let checker = campaign.checker_of_accepted(&Options::at("2021-06-01T00:00:00Z").unwrap());
    let mut reader = Reader::new(&checker);
    let mut read = |record: Value| reader.read("r", record.to_string().as_bytes()).unwrap();
    // Long after the deadline.
    assert!(read(patched("workshop", &json!({"id": "1"}))).entry.is_some());
    let late = read(
        json!({"event": patched("workshop", &json!({"id": "2", "format": "conference", "sessions": [{"start": "2020-12-03", "end": "2020-12-03"}]}))}),
    );
    assert!(late.entry.is_none());
    assert_eq!(late.inspection.codes[0].0, "outside-campaign-window");
    let again = read(patched("webinar", &json!({"id": "1"})));
    assert!(again.entry.is_none() && again.inspection.codes.iter().any(|(code, _)| *code == "duplicate-id"));
    assert!(read(json!("no object")).entry.is_none());
    assert!(read(json!({"event": 3})).entry.is_none());
}

#[test]
fn mistakes_beside_the_event_say_what_to_do() {
    let campaign = campaign("mip-2020");
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker);
    for (record, expected) in [
        (
            r#"{"event": {}, "moderation": 3}"#,
            "`moderation` is one of `submitted`, `changes_requested`, `ready`, `published`, `refused`",
        ),
        (
            r#"{"event": {}, "moderation": "Publié"}"#,
            "`moderation` has no `Publié`, did you mean `published`?",
        ),
        (r#"{"event": {}, "revision": -1}"#, "`revision` is a whole number from 0 up"),
        (r#"{"event": {}, "updated": "hier"}"#, "`updated` is an instant, such as \"2020-10-20T08:00:00Z\""),
        (r#"{"event": {}, "update": null}"#, "an entry has no `update`, did you mean `updated`?"),
        (r#"{"event": {}, "event": {}}"#, "`event` stands there twice"),
    ] {
        assert_eq!(reader.read("r", record.as_bytes()).unwrap_err().to_string(), expected, "{record}");
    }
}

#[test]
fn probable_duplicates_are_told() {
    let campaign = campaign("mip-2020");
    let patches = [
        json!({"id": "1"}),
        json!({"id": "2", "title": "Tout autre chose"}),
        json!({"id": "3", "title": "ATELIER : coconstruire l'accueil des usagers"}),
        json!({"id": "4", "status": "cancelled"}),
    ];
    let mut programme = read(&campaign, patches.iter().map(|patch| patched("workshop", patch)));
    assert_eq!(programme.probable_duplicates(), [(2, 0)]);
    programme.moderate("1", Moderation::Refused).unwrap();
    assert_eq!(programme.probable_duplicates(), []);
}

#[test]
fn nothing_public_tells_who_filed_an_event() {
    let campaign = campaign("mip-2020");
    let submitter = json!({"name": "ZZNAMEZZ", "role": "agent", "email": "zzmailzz@exemple.fr", "phone": "01 99 00 77 77"});
    let record = |id: &str, state: &str| json!({"moderation": state, "event": patched("workshop", &json!({"id": id, "submitter": submitter}))});
    let programme = read(&campaign, [record("1", "published"), record("2", "ready")].into_iter());
    let public = programme.public();
    let event = public.events()[0];
    for said in [format!("{event:?}"), format!("{public:?}"), serde_json::to_string(public.events()).unwrap()]
    {
        for secret in ["ZZNAMEZZ", "zzmailzz", "77", "submitter"] {
            assert!(!said.contains(secret), "{said}");
        }
    }
    // All else is there.
    let mut whole = serde_json::to_value(&programme.entries()[0].event).unwrap();
    whole.as_object_mut().unwrap().remove("submitter");
    assert_eq!(serde_json::to_value(event).unwrap(), whole);
}

/// Words from which titles are made, and asked for.
const WORDS: [&str; 6] = ["Atelier", "accueil", "l’élu", "débat", "Été", "été"];
/// Where events are, and the territories that hold each.
const PLACES: [(&str, &str, &[&str]); 4] = [
    ("33063", "33000", &["fr:commune:33063", "fr:epci:243300316", "fr:departement:33", "fr:region:75"]),
    ("35238", "35000", &["fr:commune:35238", "fr:epci:243500139", "fr:departement:35", "fr:region:53"]),
    ("97411", "97400", &["fr:commune:97411", "fr:epci:249740119", "fr:departement:974", "fr:region:04"]),
    ("98818", "98800", &["fr:commune:98818", "fr:collectivite:988"]),
];

/// An event by its choices: format, place, first day, days, words, flags.
type Made = (usize, usize, u32, u32, Vec<usize>, u8);

fn made() -> impl Strategy<Value = Made> {
    (
        0..3_usize,
        0..PLACES.len(),
        2..29_u32,
        0..3_u32,
        prop::collection::vec(0..WORDS.len(), 1..4),
        any::<u8>(),
    )
}

fn record(number: usize, (format, place, day, days, words, flags): &Made) -> Value {
    let (commune, postal_code, _) = PLACES[*place];
    let title: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
    let flag = |bit: u8| (flags >> bit & 1 == 1).then_some(flags >> (bit + 1) & 1 == 1);
    let last = (day + days).min(30);
    json!({"moderation": if flags % 5 == 0 { "ready" } else { "published" }, "event": patched("workshop", &json!({
        "id": format!("{number:03}"), "title": title.join(" "), "summary": "Une phrase.", "keywords": null,
        "format": (["workshop", "debate", "conference"][*format]),
        "sessions": [{"start": format!("2020-11-{day:02}"), "end": format!("2020-11-{last:02}")}],
        "venue": {"name": "Salle", "address": null, "postal_code": postal_code, "commune": commune, "latitude": null, "longitude": null},
        "territory": null, "free": flag(0), "open_to_public": flag(2),
        "accessibility": {"motor": flag(4), "hearing": flag(5), "visual": null},
        "organiser": {"name": format!("Corps n° {number}"), "siret": null, "url": null},
        "topics": if flags % 3 == 0 { json!(["territories", "recovery_plan"]) } else { Value::Null },
    }))})
}

/// What is asked for: parameters and values, several of one among them.
fn asked() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let territory = prop::sample::select(vec![
        "country:fr",
        "fr:region:75",
        "fr:departement:35",
        "fr:departement:974",
        "fr:collectivite:988",
        "fr:epci:243300316",
        "fr:commune:35238",
        "fr:region:84",
    ]);
    let words = |words: &'static [&'static str]| prop::sample::select(words).prop_map(str::to_owned);
    let parameter = prop_oneof![
        territory.prop_map(|id| ("territory", id.to_owned())),
        (2..31_u32).prop_map(|day| ("day", format!("2020-11-{day:02}"))),
        (2..12_u32).prop_map(|day| ("from", format!("2020-11-{day:02}"))),
        (12..31_u32).prop_map(|day| ("until", format!("2020-11-{day:02}"))),
        words(&["workshop", "debate", "webinar"]).prop_map(|format| ("format", format)),
        words(&["territories", "recovery_plan"]).prop_map(|topic| ("topic", topic)),
        words(&["motor", "hearing", "visual"]).prop_map(|field| ("accessibility", field)),
        words(&["true", "false"]).prop_map(|flag| ("free", flag)),
        words(&["atel", "elu", "ete", "debat acc", "tel", "salle"]).prop_map(|text| ("q", text)),
    ];
    let single = ["from", "until", "free", "q"];
    prop::collection::vec(parameter, 0..5).prop_map(move |mut all| {
        let mut seen: Vec<&str> = Vec::new();
        all.retain(|(name, _)| {
            let keep = !single.contains(name) || !seen.contains(name);
            seen.push(name);
            keep
        });
        all
    })
}

fn fold(text: &str) -> String {
    text.to_lowercase().replace(['é', 'è'], "e").replace('’', " ")
}

/// The values of an event, told by hand.
fn values(event: PublicEvent<'_>, name: &str) -> Vec<String> {
    let flag = |flag: Option<bool>| flag.iter().map(bool::to_string).collect();
    match name {
        "territory" => {
            let commune = &event.venue().unwrap().commune;
            let (.., held) = PLACES.iter().find(|(code, ..)| code == commune).unwrap();
            held.iter().copied().chain(["country:fr"]).map(str::to_owned).collect()
        }
        "day" => {
            let days = event.sessions().iter().flat_map(|session| {
                let (first, last) = session.days();
                first.iter_days().take_while(move |day| *day <= last)
            });
            days.map(|day| day.to_string()).collect()
        }
        "format" => vec![serde_json::to_value(event.format()).unwrap().as_str().unwrap().to_owned()],
        "topic" => {
            let topics = serde_json::to_value(event.topics()).unwrap();
            topics.as_array().unwrap().iter().map(|topic| topic.as_str().unwrap().to_owned()).collect()
        }
        "accessibility" => {
            let flags = serde_json::to_value(event.accessibility()).unwrap();
            let flags = flags.as_object().cloned().unwrap_or_default();
            flags.into_iter().filter(|(_, flag)| *flag == json!(true)).map(|(name, _)| name).collect()
        }
        "free" => flag(event.free()),
        "open_to_public" => flag(event.open_to_public()),
        _ => Vec::new(),
    }
}

/// Whether an event passes, told by hand; `but` names a filter that is left out.
fn passes(event: PublicEvent<'_>, asked: &[(&'static str, String)], but: &[&str]) -> bool {
    let names = ["territory", "day", "format", "topic", "free"];
    let any = names.iter().filter(|name| !but.contains(name)).all(|name| {
        let wanted: Vec<_> =
            asked.iter().filter(|(known, _)| known == name).map(|(_, value)| value).collect();
        wanted.is_empty() || values(event, name).iter().any(|value| wanted.contains(&value))
    });
    any && asked.iter().all(|(name, value)| {
        if but.contains(name) {
            return true;
        }
        let days = || values(event, "day").into_iter();
        let (from, until) = asked.iter().fold((None, None), |(from, until), (name, value)| match *name {
            "from" => (Some(value.clone()), until),
            "until" => (from, Some(value.clone())),
            _ => (from, until),
        });
        match *name {
            "accessibility" => values(event, name).contains(value),
            "from" | "until" => days().any(|day| {
                from.as_ref().is_none_or(|from| day >= *from)
                    && until.as_ref().is_none_or(|until| day <= *until)
            }),
            "q" => {
                let commune = ["Bordeaux", "Rennes", "Saint Denis", "Nouméa"];
                let at =
                    PLACES.iter().position(|(code, ..)| *code == event.venue().unwrap().commune).unwrap();
                let organiser = event.organiser().name.as_deref().unwrap_or_default();
                let texts =
                    [event.title(), event.summary(), "Salle", commune[at], organiser].map(fold).join(" ");
                value.split(' ').all(|asked| texts.split(' ').any(|word| word.starts_with(asked)))
            }
            _ => true,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_index_says_what_filtering_by_hand_says(
        events in prop::collection::vec(made(), 0..40),
        asked in asked(),
        turn in any::<prop::sample::Index>(),
    ) {
        let campaign = campaign("mip-2020");
        let programme = read(&campaign, events.iter().enumerate().map(|(number, event)| record(number, event)));
        let public = programme.public();
        let index = public.index();
        let url = |asked: &[(&str, String)]| {
            let mut url = form_urlencoded::Serializer::new(String::new());
            url.extend_pairs(asked);
            url.append_pair("limit", "1000");
            Query::from_url(&url.finish()).unwrap()
        };
        let query = url(&asked);
        let selection = index.select(&query);
        let by_hand: Vec<&str> =
            public.events().iter().filter(|event| passes(**event, &asked, &[])).map(PublicEvent::id).collect();
        let page = selection.page();
        let mut ids: Vec<&str> = page.iter().map(|number| public.events()[*number].id()).collect();
        ids.sort_unstable();
        prop_assert_eq!(&ids, &by_hand);
        prop_assert_eq!(selection.total(), by_hand.len());

        // Filters commute, and each narrows.
        let mut turned = asked.clone();
        turned.rotate_left(turn.index(asked.len().max(1)));
        let other = url(&turned);
        prop_assert_eq!(index.select(&other).page(), page.clone());
        for name in ["territory", "day", "from", "format", "topic", "accessibility", "free", "q"] {
            let fewer: Vec<_> = asked.iter().filter(|(known, _)| *known != name).cloned().collect();
            let wider = url(&fewer);
            prop_assert!(index.select(&wider).total() >= selection.total());
        }

        // Facets are what filtering by hand gives; statistics, with the filter too.
        for (facet, but) in [
            (Facet::Region, &["territory"][..]), (Facet::Departement, &["territory"]),
            (Facet::Epci, &["territory"]), (Facet::Commune, &["territory"]),
            (Facet::Day, &["day", "from", "until"]), (Facet::Format, &["format"]),
            (Facet::Topic, &["topic"]), (Facet::Free, &["free"]), (Facet::Accessibility, &[]),
            (Facet::OpenToPublic, &[]),
        ] {
            let name = but.first().copied().unwrap_or(facet.name());
            for (but, counts) in [(but, selection.facet(facet)), (&[], selection.statistic(facet, None))] {
                for count in counts {
                    let has = |event: &&PublicEvent<'_>| {
                        passes(**event, &asked, but) && values(**event, name).contains(&count.value)
                    };
                    let expected = public.events().iter().filter(has).count();
                    prop_assert_eq!(count.count, expected, "{} {}", facet.name(), count.value);
                }
            }
        }

        // Sums: each event has one format; each is in one région or in none.
        let sum = |facet| selection.statistic(facet, None).iter().map(|count| count.count).sum::<usize>();
        prop_assert_eq!(sum(Facet::Format), selection.total());
        prop_assert_eq!(sum(Facet::Aside), selection.total());
        prop_assert_eq!(sum(Facet::Departement), selection.placed());
        prop_assert!(sum(Facet::Region) <= sum(Facet::Departement));
        let days: usize = public.events().iter().filter(|event| selection.contains(
            public.events().iter().position(|known| known.id() == event.id()).unwrap()
        )).map(|event| values(*event, "day").len()).sum();
        prop_assert_eq!(sum(Facet::Day), days);

        // Pages put together are the list.
        let mut pages = Vec::new();
        for offset in (0..selection.total()).step_by(3) {
            let part = Query { offset, limit: 3, ..query.clone() };
            pages.extend(index.select(&part).page());
        }
        prop_assert_eq!(pages, page);
    }

    #[test]
    fn whatever_is_asked_gives_a_query_or_a_sentence(url in "\\PC{0,60}", json in "\\PC{0,60}") {
        for query in [Query::from_url(&url), Query::from_json(&json)].into_iter().flatten() {
            prop_assert_eq!(Query::from_url(&query.to_url()), Ok(query));
        }
    }
}

#[test]
fn days_are_read_as_days() {
    let day = NaiveDate::from_ymd_opt(2020, 11, 3).unwrap();
    assert_eq!(Query::from_url("day=2020-11-03").unwrap().days, [day]);
}
