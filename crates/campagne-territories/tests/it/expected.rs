//! The tables against another reading of the sources, in Python: `tests/territories/expected.py`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use campagne_territories::{CodeOn, Level, Territories, Vintage};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{PARTS, codes, day, every_shape, file, france, root};

static EXPECTED: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(root().join("tests/territories/expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
});

/// Codes of no commune of today, with the communes that hold their land.
static RETIRED: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let gone = every_shape().filter(|code| france().commune(code).is_none());
    gone.map(|code| (code.clone(), codes(&france().today(&code))))
        .filter(|(_, now)| !now.is_empty())
        .collect()
});

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// The area of the code of a commune that is in no département.
fn is_of_collectivity(code: &str) -> bool {
    ["975", "977", "978", "984", "986", "987", "988", "989"].contains(&&code[..3])
}

/// As the script makes them: of lines in order, each ended by a line feed.
fn holds_digest(name: &str, lines: impl IntoIterator<Item = String>) {
    let mut lines: Vec<String> = lines.into_iter().collect();
    lines.sort_unstable();
    let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    let digest: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    let expected = &EXPECTED["digests"][name];
    assert_eq!(lines.len() as u64, expected["lines"], "{name}");
    assert_eq!(digest, expected["sha256"], "{name}");
}

#[test]
fn there_are_as_many() {
    let counts = &EXPECTED["counts"];
    let count = |level| france().all(level).count() as u64;
    assert_eq!(count(Level::Commune), counts["communes"]);
    for level in PARTS {
        assert_eq!(count(level), counts["parts"][level.word()], "{level}");
    }
    assert_eq!(count(Level::Epci), counts["epcis"]);
    assert_eq!(
        [Level::Country, Level::Region, Level::Departement, Level::Collectivite].map(count),
        [1, 18, 101, 8]
    );
    let communes: Vec<_> = france().all(Level::Commune).collect();
    let abroad = communes.iter().filter(|commune| is_of_collectivity(&commune.code()));
    assert_eq!(abroad.count() as u64, counts["communes_of_collectivities"]);
    let mut postal_codes: Vec<String> = communes.iter().flat_map(|commune| commune.postal_codes()).collect();
    postal_codes.sort_unstable();
    postal_codes.dedup();
    assert_eq!(postal_codes.len() as u64, counts["postal_codes"]);
    // Six villages died for France in 1916: they are counted, and have no inhabitants.
    let inhabited = communes.iter().filter(|commune| commune.population_about().is_some()).count() as u64;
    assert_eq!(inhabited + 6, counts["with_population"]);
    let [about, exactly] = [
        france().identified("country:fr").unwrap().population_about().unwrap(),
        counts["population"].as_u64().unwrap() as u32,
    ];
    assert!(about.abs_diff(exactly) < exactly / 100, "{about} instead of {exactly}");
}

#[test]
fn there_were_as_many_each_year() {
    let counts = EXPECTED["counts"]["on_1_january"].as_object().unwrap();
    assert_eq!(counts.len(), 27);
    for (year, count) in counts {
        let codes = france().codes_on(day(&format!("{year}-01-01")));
        assert_eq!(codes.iter().filter(|code| !is_of_collectivity(code)).count() as u64, *count, "{year}");
    }
}

#[test]
fn communes_are_those() {
    let communes = || france().all(Level::Commune);
    holds_digest("codes", communes().map(|commune| commune.code()));
    holds_digest("names", communes().map(|commune| format!("{}\t{}", commune.code(), commune.name())));
    let postal =
        |code: String, postal: Vec<String>| postal.into_iter().map(move |postal| format!("{code}\t{postal}"));
    holds_digest(
        "postal_codes",
        communes().flat_map(|commune| postal(commune.code(), commune.postal_codes())),
    );
    let of_2020 = france().codes_on(day("2020-01-01"));
    holds_digest("codes_2020", of_2020.into_iter().filter(|code| !is_of_collectivity(code)));
}

#[test]
fn parts_are_those() {
    let parts: Vec<_> = PARTS.into_iter().flat_map(|level| france().all(level)).collect();
    holds_digest(
        "parts",
        parts
            .iter()
            .map(|part| format!("{}\t{}\t{}", part.code(), part.commune().unwrap().code(), part.level())),
    );
    holds_digest(
        "part_names",
        parts.iter().map(|part| format!("{}\t{}\t{}", part.code(), part.level(), part.name())),
    );
}

#[test]
fn communes_are_in_those_epci() {
    let pairs = france().all(Level::Commune).filter_map(|commune| Some((commune.code(), commune.epci()?)));
    holds_digest("epcis", pairs.map(|(code, epci)| format!("{code}\t{}", epci.code())));
    let of_2020_alone = epcis_2020().into_values().filter(|siren| {
        !siren.is_empty() && !france().identified(&format!("fr:epci:{siren}")).unwrap().is_current()
    });
    let mut of_2020_alone: Vec<String> = of_2020_alone.collect();
    of_2020_alone.sort_unstable();
    of_2020_alone.dedup();
    assert_eq!(of_2020_alone.len() as u64, EXPECTED["counts"]["epcis_of_2020_alone"]);
}

/// The communes of 2020 whose EPCI was another, as `admin.bin` has them, for communes that are no
/// more cannot be asked: three planes of codes, two of numbers of EPCI, four of SIREN.
fn epcis_2020() -> BTreeMap<String, String> {
    let (bytes, mut sections, mut at) = (file("admin.bin"), BTreeMap::new(), 4);
    while at < bytes.len() {
        let number = u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap());
        let len = u32::from_le_bytes(bytes[at + 2..at + 6].try_into().unwrap()) as usize;
        sections.insert(number, bytes[at + 6..at + 6 + len].to_vec());
        at += 6 + len;
    }
    let planes = |section: u16, count: usize| -> Vec<u32> {
        let section = &sections[&section];
        let len = section.len() / count;
        (0..len)
            .map(|at| (0..count).map(|plane| u32::from(section[plane * len + at]) << (8 * plane)).sum())
            .collect()
    };
    let sirens = planes(30, 4);
    let code = |number: u32| match number / 1000 {
        82 => format!("2A{:03}", number % 1000),
        83 => format!("2B{:03}", number % 1000),
        area => format!("{}{}{:03}", area / 36, area % 36, number % 1000),
    };
    let epci = |number: u32| match number {
        0 => String::new(),
        number => format!("{:09}", sirens[number as usize - 1]),
    };
    planes(34, 3).into_iter().map(code).zip(planes(35, 2).into_iter().map(epci)).collect()
}

#[test]
fn communes_were_in_those_epci() {
    let moved = epcis_2020();
    holds_digest("epcis_2020", moved.iter().map(|(code, siren)| format!("{code}\t{siren}")));
    for commune in france().all(Level::Commune) {
        let now = commune.epci_of(Vintage::Today).map(|epci| epci.code()).unwrap_or_default();
        let then = commune.epci_of(Vintage::Y2020).map(|epci| epci.code()).unwrap_or_default();
        assert_eq!(&then, moved.get(&commune.code()).unwrap_or(&now), "{commune:?}");
    }
}

#[test]
fn every_retired_code_is_resolved() {
    let no_day: BTreeMap<_, _> = EXPECTED["of_no_day"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(code, now)| (code.as_str(), strings(now)))
        .collect();
    assert_eq!(no_day.len(), 2);
    assert_eq!(RETIRED.len(), 4242);
    for (code, now) in &no_day {
        assert_eq!(RETIRED[*code], *now, "{code}");
    }
    assert!(RETIRED.values().flatten().all(|code| france().commune(code).is_some()));
    let dated = RETIRED.iter().filter(|(code, _)| !no_day.contains_key(code.as_str()));
    holds_digest("retired", dated.clone().map(|(old, now)| format!("{old}\t{}", now.join(","))));
    let divided: Vec<&str> = dated.filter(|(_, now)| now.len() > 1).map(|(old, _)| old.as_str()).collect();
    assert_eq!(divided, strings(&EXPECTED["counts"]["divided"]));
    for (code, now) in EXPECTED["retired"].as_object().unwrap() {
        assert_eq!(codes(&france().today(code)), strings(now), "{code}");
    }
    assert_eq!(EXPECTED["retired"].as_object().unwrap().len(), 66);
}

#[test]
fn codes_were_that_on_a_day() {
    let samples = EXPECTED["code_on"].as_array().unwrap();
    assert_eq!(samples.len(), 60);
    for sample in samples {
        let text = |key: &str| sample[key].as_str().unwrap();
        let (code, date) = (text("code"), day(text("date")));
        let found = france().code_on(code, date);
        if EXPECTED["of_no_day"].get(code).is_some() {
            // The rows begin and end it on one day: for the script it never was, for us it ended.
            assert!(text("is") == "never" && matches!(found, CodeOn::Ended { .. }), "{sample} {found:?}");
            continue;
        }
        let (is, of) = match &found {
            CodeOn::InUse => ("in use", vec![]),
            CodeOn::Ended { on, now } => {
                assert_eq!(*on, day(text("on")), "{sample}");
                ("ended", now.iter().map(|id| id.code().to_owned()).collect())
            }
            CodeOn::NotYet { begins, then } => {
                assert_eq!(*begins, day(text("begins")), "{sample}");
                ("not yet", then.iter().map(|id| id.code().to_owned()).collect())
            }
            CodeOn::Never => ("never", vec![]),
        };
        assert_eq!(is, text("is"), "{sample}");
        let expected = sample.get("now").or(sample.get("then")).map(strings).unwrap_or_default();
        assert_eq!(of, expected, "{sample}");
        let name = france().name_on(code, date);
        assert_eq!(name.as_deref(), sample.get("name").map(|name| name.as_str().unwrap()), "{sample}");
    }
}

#[test]
fn retired_communes_have_a_last_name() {
    let nameless: Vec<_> = RETIRED.keys().filter(|code| france().last_name(code).is_none()).collect();
    assert!(nameless.iter().all(|code| EXPECTED["of_no_day"].get(code.as_str()).is_some()), "{nameless:?}");
    assert_eq!(france().last_name("14513").as_deref(), Some("Pont-Farcy"));
    assert_eq!(Territories::VINTAGE, day("2026-01-01"));
}
