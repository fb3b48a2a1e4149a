//! Files made to do harm.

use std::time::{Duration, Instant};

use campagne_territories::Territories;

use crate::support::{day, file};

/// The administrative file with changes of our own: the day, the codes before and after.
fn with_changes(changes: &[(u16, u32, u32)]) -> Territories {
    let planes = |count: usize, of: &dyn Fn(&(u16, u32, u32)) -> u32| -> Vec<u8> {
        (0..count)
            .flat_map(|plane| changes.iter().map(move |change| (of(change) >> (8 * plane)) as u8))
            .collect()
    };
    let own = [
        (50, planes(2, &|change| change.0.into())),
        (51, planes(3, &|change| change.1)),
        (52, planes(3, &|change| change.2)),
        (53, vec![3; changes.len()]),
    ];
    let (original, mut bytes, mut at) = (file("admin.bin"), b"CGT1".to_vec(), 4);
    while at < original.len() {
        let number = u16::from_le_bytes(original[at..at + 2].try_into().unwrap());
        let len = u32::from_le_bytes(original[at + 2..at + 6].try_into().unwrap()) as usize;
        let section = &original[at + 6..at + 6 + len];
        let section = own.iter().find(|(its, _)| *its == number).map_or(section, |(_, section)| section);
        bytes.extend(number.to_le_bytes());
        bytes.extend((section.len() as u32).to_le_bytes());
        bytes.extend(section);
        at += 6 + len;
    }
    let mut territories = Territories::decode(&file("core.bin")).unwrap();
    territories.add(&bytes).unwrap();
    territories
}

/// The numbers of 00001 and 00002: they are no commune's today.
const CODES: [u32; 2] = [1, 2];

#[test]
fn a_forged_history_in_which_all_is_divided_again_and_again_comes_to_an_end() {
    let twice = (2..26).flat_map(|day| [(day, CODES[1], CODES[1]); 2]);
    let territories = with_changes(&[(1, CODES[0], CODES[1])].into_iter().chain(twice).collect::<Vec<_>>());
    let start = Instant::now();
    let _ = (territories.code_on("00001", day("2026-01-01")), territories.today("00001"));
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn a_forged_history_of_every_day_does_not_go_too_deep() {
    let daily = (2..30_000).map(|day| (day, CODES[1], CODES[1]));
    let territories = with_changes(&[(1, CODES[0], CODES[1])].into_iter().chain(daily).collect::<Vec<_>>());
    let _ = (territories.code_on("00001", day("2026-01-01")), territories.today("00001"));
}

#[test]
fn a_forged_history_of_beginnings_out_of_nothing_comes_to_an_end() {
    const NOTHING: u32 = 0xFF_FFFF;
    // 00002 begins out of itself twice a day, and at first out of nothing; 00001 out of it at last.
    let twice = (3..27).flat_map(|day| [(day, CODES[1], CODES[1]); 2]);
    let changes: Vec<_> = twice.chain([(30, CODES[1], CODES[0]), (2, NOTHING, CODES[1])]).collect();
    let territories = with_changes(&changes);
    let start = Instant::now();
    let _ = territories.code_on("00001", day("1943-01-01"));
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}
