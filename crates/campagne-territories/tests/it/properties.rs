//! What holds for any text.

use campagne_territories::{Id, Level, Match, ReadError, SearchOptions};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization as _;

use crate::plain::words;
use crate::queries::queries;
use crate::support::france;

/// Any text, and texts that look like what people type.
fn text() -> impl Strategy<Value = String> {
    let typed: Vec<String> = queries().iter().map(|query| query.typed.clone()).collect();
    let piece = select(vec![
        "saint",
        "St",
        "-",
        " ",
        "'",
        "’",
        "(",
        ")",
        "ville de ",
        "la ",
        "l'",
        "fr:",
        "commune:",
        "departement",
        ":",
        "FR-",
        "33",
        "2A",
        "97",
        "75",
        "1er",
        "é",
        "e\u{301}",
        "œ",
        "ﬁ",
        "İ",
        "ß",
        "Ａ",
        "٣",
        "\0",
        "\u{200d}",
        "paris",
        "lyon",
    ]);
    prop_oneof![
        2 => any::<String>(),
        2 => select(typed),
        1 => "[0-9AB]{0,10}",
        3 => prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
    ]
}

fn options() -> impl Strategy<Value = (usize, Vec<Level>, Option<Id>)> {
    let within = [
        "country:fr",
        "fr:region:75",
        "fr:departement:2A",
        "fr:epci:243300316",
        "fr:commune:75056",
        "fr:collectivite:987",
    ];
    let within = select(within.map(|id| id.parse::<Id>().unwrap()).to_vec());
    (0..20_usize, prop::collection::vec(select(Level::ALL), 0..4), prop::option::of(within))
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    let from = NaiveDate::from_ymd_opt(1940, 1, 1).unwrap();
    (0..40_000_u64).prop_map(move |days| from + Days::new(days))
}

/// The identifiers found, and how.
fn found(typed: &str) -> Vec<(Id, Match)> {
    let hits = france().search(typed, &SearchOptions::default());
    hits.iter().map(|hit| (hit.territory.id(), hit.matched)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_may_be_asked_for(text in text(), day in a_day()) {
        let found = [france().commune(&text), france().arrondissement(&text), france().identified(&text)];
        for territory in found.into_iter().flatten() {
            prop_assert!(territory.code() == text || territory.id().to_string() == text);
        }
        for commune in france().at_postal_code(&text) {
            prop_assert!(commune.postal_codes().contains(&text));
        }
        for territory in france().named(&text) {
            prop_assert!(territory.is_current());
        }
        let _ = (france().code_on(&text, day), france().name_on(&text, day), france().last_name(&text));
        let _ = (france().today(&text), text.parse::<Level>());
        if let Ok(id) = text.parse::<Id>() {
            prop_assert_eq!(id.to_string(), text.as_str());
        }
    }

    #[test]
    fn any_text_is_read_as_a_territory_or_not(text in text()) {
        match france().read(&text) {
            Ok(territory) => prop_assert!(territory.is_current()),
            Err(ReadError::Ambiguous { candidates }) => prop_assert!(candidates.len() > 1),
            Err(ReadError::Unknown { nearest }) => prop_assert!(nearest.len() <= 3),
            Err(ReadError::Retired { code, now }) => {
                prop_assert!(france().commune(&code).is_none() && !now.is_empty());
            }
            Err(ReadError::Empty) => prop_assert!(text.trim().is_empty()),
            Err(_) => {}
        }
    }

    #[test]
    fn what_is_read_is_of_the_levels_asked_for(text in text(), level in select(Level::ALL)) {
        match france().read_as(&text, &[level]) {
            Ok(territory) => prop_assert_eq!(territory.level(), level),
            Err(ReadError::Ambiguous { candidates: some } | ReadError::Unknown { nearest: some }) => {
                prop_assert!(some.iter().all(|territory| territory.level() == level));
            }
            Err(_) => {}
        }
    }

    #[test]
    fn answers_are_few_distinct_in_order_and_let_through(text in text(), (limit, levels, within) in options()) {
        let hits = france().search(&text, &SearchOptions { limit, levels: &levels, within });
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.windows(2).all(|pair| pair[0].matched <= pair[1].matched));
        let within = within.map(|id| france().get(id).unwrap());
        for (at, hit) in hits.iter().enumerate() {
            let its = hit.territory;
            prop_assert!(its.is_current());
            prop_assert!(levels.is_empty() || levels.contains(&its.level()));
            prop_assert!(hits[..at].iter().all(|other| other.territory != its));
            if its.level() != Level::Epci {
                prop_assert!(within.is_none_or(|within| within.contains(&its)));
            }
        }
        if hits.iter().any(|hit| hit.matched == Match::Slip) {
            prop_assert!(hits.iter().all(|hit| hit.matched == Match::Slip));
        }
    }

    #[test]
    fn the_dress_of_a_text_does_not_count(text in text()) {
        let plain = found(&text);
        let upper: String = text.chars().map(|c| if c.is_ascii() { c.to_ascii_uppercase() } else { c }).collect();
        prop_assert_eq!(&found(&upper), &plain);
        prop_assert_eq!(&found(&text.nfd().collect::<String>()), &plain);
        prop_assert_eq!(&found(&text.nfc().collect::<String>()), &plain);
        prop_assert_eq!(&found(&format!(" -{text}")), &plain);
        let words = words(&text);
        if text.ends_with(char::is_alphanumeric) && text.len() < 100 && words.iter().all(|word| !word.contains('~')) {
            prop_assert_eq!(&found(&words.join("-")), &plain);
            prop_assert_eq!(&found(&words.join(" ")), &plain);
        }
    }
}

#[test]
fn long_texts_are_read_at_once() {
    let start = std::time::Instant::now();
    for word in ["la ", "l'", "33 ", "ville de ", "st-", "é", "fr:", "\u{301}", "("] {
        let text = word.repeat(100_000);
        assert!(france().read(&text).is_err(), "{word}");
        assert!(france().named(&text).is_empty() && france().identified(&text).is_none(), "{word}");
        assert!(france().search(&text, &SearchOptions::default()).is_empty(), "{word}");
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
}
