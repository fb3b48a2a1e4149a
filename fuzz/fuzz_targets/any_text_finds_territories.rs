//! Whatever the text, the search, the reading of identifiers and that of names come to an end, and
//! what they find is as they say.
//!
//! The last five bytes say which levels, how many and which day; the text is before them.
#![no_main]

use campagne_territories::{CodeOn, Id, Level, ReadError, SearchOptions, Territories};
use chrono::{Days, NaiveDate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((text, &[level, levels, limit, day, days])) = bytes.split_last_chunk::<5>() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let (levels, days) = (u16::from_le_bytes([level, levels]), u16::from_le_bytes([day, days]));
    let france = Territories::embedded();
    let levels: Vec<Level> = Level::ALL
        .iter()
        .copied()
        .enumerate()
        .filter(|(bit, _)| levels >> bit & 1 == 1)
        .map(|(_, level)| level)
        .collect();
    let hits = france.search(text, &SearchOptions { limit: limit.into(), levels: &levels, within: None });
    assert!(hits.len() <= limit.into() && hits.windows(2).all(|pair| pair[0].matched <= pair[1].matched));
    assert!(hits.iter().all(|hit| levels.is_empty() || levels.contains(&hit.territory.level())));
    if let Some(first) = hits.first() {
        let options = SearchOptions { limit: limit.into(), levels: &[], within: Some(first.territory.id()) };
        let inside = france.search(text, &options);
        assert!(
            inside
                .iter()
                .all(|hit| first.territory.contains(&hit.territory) || hit.territory.level() == Level::Epci)
        );
    }
    match france.read(text) {
        Ok(found) => assert!(found.is_current()),
        Err(ReadError::Ambiguous { candidates }) => assert!(candidates.len() > 1),
        Err(ReadError::Unknown { nearest }) => assert!(nearest.len() <= 3),
        Err(ReadError::Retired { code, now }) => assert!(france.commune(&code).is_none() && !now.is_empty()),
        Err(_) => {}
    }
    if let Ok(id) = text.parse::<Id>() {
        assert_eq!(id.to_string(), text);
    }
    if let Some(found) = france.identified(text) {
        assert_eq!(found.id().to_string(), text);
    }
    for commune in france.at_postal_code(text) {
        assert!(commune.postal_codes().iter().any(|code| code == text));
    }
    let day = NaiveDate::from_ymd_opt(1942, 1, 1).unwrap() + Days::new(days.into());
    let in_use = france.code_on(text, day) == CodeOn::InUse;
    assert_eq!(france.name_on(text, day).is_some(), in_use);
});
