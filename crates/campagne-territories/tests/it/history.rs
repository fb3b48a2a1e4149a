//! What became of communes, from both ends.

use std::collections::BTreeSet;

use campagne_territories::{CodeOn, Territories};
use chrono::{Datelike as _, NaiveDate};

use crate::support::{Dice, codes, day, every_shape, france};

/// Codes that were a commune's, and some that never were.
fn ever() -> Vec<String> {
    every_shape().filter(|code| france().code_on(code, Territories::VINTAGE) != CodeOn::Never).collect()
}

#[test]
fn the_land_of_a_code_is_in_communes_of_that_day() {
    let (codes, mut dice) = (ever(), Dice::new(1));
    assert_eq!(codes.len(), 34_969 + 4_242);
    let in_use = |id: &campagne_territories::Id, day| france().code_on(id.code(), day) == CodeOn::InUse;
    let mut seen = [0; 3];
    // Codes that changed some time are one in six: those of no change have nothing to tell.
    for code in codes.iter().filter(|code| {
        france().code_on(code, day("1943-01-01")) != CodeOn::InUse || france().commune(code).is_none()
    }) {
        for _ in 0..4 {
            let day =
                NaiveDate::from_yo_opt(1943 + dice.below(84) as i32, 1 + dice.below(365) as u32).unwrap();
            match france().code_on(code, day) {
                CodeOn::InUse => {
                    assert!(france().name_on(code, day).is_some_and(|name| !name.is_empty()), "{code} {day}");
                    seen[0] += 1;
                }
                CodeOn::Ended { on, now } => {
                    assert!(on <= day && !now.is_empty(), "{code} {day}");
                    assert!(now.iter().all(|id| in_use(id, day)), "{code} {day} {now:?}");
                    assert_ne!(france().code_on(code, on), CodeOn::InUse, "{code} {on}");
                    if !["44225", "50649"].contains(&code.as_str()) {
                        assert_eq!(
                            france().code_on(code, on.pred_opt().unwrap()),
                            CodeOn::InUse,
                            "{code} {on}"
                        );
                    }
                    seen[1] += 1;
                }
                CodeOn::NotYet { begins, then } => {
                    assert!(begins > day, "{code} {day}");
                    assert!(then.iter().all(|id| in_use(id, day)), "{code} {day} {then:?}");
                    assert_ne!(france().code_on(code, begins.pred_opt().unwrap()), CodeOn::InUse, "{code}");
                    if !["44225", "50649"].contains(&code.as_str()) {
                        assert_eq!(france().code_on(code, begins), CodeOn::InUse, "{code} {begins}");
                    }
                    seen[2] += 1;
                }
                CodeOn::Never => panic!("{code} {day}"),
            }
        }
    }
    assert!(seen.iter().all(|&count| count > 500), "{seen:?}");
}

#[test]
fn the_codes_of_a_day_are_those_in_use() {
    for text in ["1943-01-01", "1972-03-01", "2007-02-22", "2020-01-01", "2026-01-01"] {
        let of_day = france().codes_on(day(text));
        assert!(of_day.windows(2).all(|pair| pair[0] < pair[1]));
        let of_day: BTreeSet<_> = of_day.into_iter().collect();
        for code in every_shape() {
            let in_use = france().code_on(&code, day(text)) == CodeOn::InUse;
            assert_eq!(of_day.contains(&code), in_use, "{code} {text}");
        }
    }
}

#[test]
fn today_is_the_day_of_the_tables() {
    for commune in france().all(campagne_territories::Level::Commune) {
        let code = commune.code();
        assert_eq!(france().code_on(&code, Territories::VINTAGE), CodeOn::InUse, "{commune:?}");
        assert_eq!(france().name_on(&code, Territories::VINTAGE), Some(commune.name()), "{commune:?}");
        assert_eq!(codes(&france().today(&code)), [code]);
    }
    assert_eq!(Territories::VINTAGE.year(), 2026);
}

#[test]
fn days_beyond_the_tables_are_as_the_first_and_the_last() {
    for code in ["27676", "14513", "97701", "33063", "99999"] {
        let on = |day| france().code_on(code, day);
        assert_eq!(on(NaiveDate::MIN), on(day("1943-01-01")), "{code}");
        assert_eq!(on(NaiveDate::MAX), on(day("2026-01-01")), "{code}");
        assert_eq!(
            france().name_on(code, NaiveDate::MAX),
            france().name_on(code, day("2026-01-01")),
            "{code}"
        );
    }
}
