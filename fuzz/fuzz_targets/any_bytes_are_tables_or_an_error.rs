//! Whatever the bytes of a file, it is refused, or answers all questions.
//!
//! The first byte says which file; the rest changes that file: two bytes for the section, two for
//! the place in it and one to put there, again and again. So the sections are mostly found.
#![no_main]

use std::sync::LazyLock;

use campagne_territories::{Level, SearchOptions, Territories};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

static FILES: [&[u8]; 4] = [
    include_bytes!("../../crates/campagne-territories/data/core.bin"),
    include_bytes!("../../crates/campagne-territories/data/admin.bin"),
    include_bytes!("../../crates/campagne-territories/data/names.bin"),
    include_bytes!("../../crates/campagne-territories/data/points.bin"),
];
static CORE: LazyLock<Territories> = LazyLock::new(|| Territories::decode(FILES[0]).unwrap());

fn changed(file: &[u8], changes: &[u8]) -> Vec<u8> {
    let (mut starts, mut at) = (Vec::new(), 4);
    while at < file.len() {
        starts.push(at);
        at += 6 + u32::from_le_bytes(file[at + 2..at + 6].try_into().unwrap()) as usize;
    }
    let mut bytes = file.to_vec();
    for change in changes.chunks_exact(5) {
        let place = starts[usize::from(change[0]) % starts.len()]
            + usize::from(change[1]) * 251
            + usize::from(u16::from_le_bytes([change[2], change[3]]));
        if let Some(byte) = bytes.get_mut(place) {
            *byte = change[4];
        }
    }
    if let [cut] = changes.chunks_exact(5).remainder() {
        bytes.truncate(bytes.len() * usize::from(*cut) / 255);
    }
    bytes
}

fuzz_target!(|input: &[u8]| {
    let Some((&which, changes)) = input.split_first() else { return };
    let territories = match usize::from(which) {
        0 => Territories::decode(changes),
        4 => CORE.clone().add(changes).map(|()| CORE.clone()),
        which if which % 4 == 0 => Territories::decode(&changed(FILES[0], changes)),
        which => {
            let mut territories = CORE.clone();
            territories.add(&changed(FILES[which % 4], changes)).map(|()| territories)
        }
    };
    let Ok(territories) = territories else { return };
    for typed in ["saint", "bordaux", "97410", "33063", "paris 1", "cc du pays"] {
        let hits = territories.search(typed, &SearchOptions::default());
        assert!(hits.len() <= 10);
        let _ = territories.read(typed);
    }
    for &level in Level::ALL {
        let all: Vec<_> = territories.all(level).collect();
        for its in all.iter().step_by(all.len() / 8 + 1) {
            let _ = (
                its.id(),
                its.name(),
                its.zone(),
                its.point(),
                its.parents(),
                its.epci(),
                its.postal_codes(),
            );
        }
    }
    for code in ["27676", "14513", "45117", "97123", "20004", "44225", "99999"] {
        for year in [1943, 2000, 2026] {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            let _ = (territories.code_on(code, day), territories.name_on(code, day));
        }
        let _ = (territories.today(code), territories.last_name(code));
    }
});
