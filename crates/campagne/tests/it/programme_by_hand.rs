//! Holds the index of a programme against filtering and counting by hand.

use campagne::programme::{Facet, PublicEvent, Query};
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::entries::read;
use crate::support::{campaign, patched};

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
