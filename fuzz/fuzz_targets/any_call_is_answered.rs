//! Whatever another language calls an operation with, it is answered in JSON, or refused by a code that
//! is listed and a sentence; the same call has the same answer.
//!
//! The first byte says which operation; what is left is cut at each NUL into its arguments.
#![no_main]

use std::sync::LazyLock;

use campagne::wire::{Answer, CODES, Library, Programme, Session, campaign, schema};
use libfuzzer_sys::fuzz_target;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::new);
static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let file = include_bytes!("../../tests/bases/full.json");
    Programme::new("programme.json", file, r#"{"plain": "published"}"#, &LIBRARY).unwrap()
});

/// An operation, by its number; none where there are no more.
fn call(number: u8, one: &[u8], [two, three, four]: [&str; 3]) -> Option<Answer> {
    let library = &*LIBRARY;
    let text = &*String::from_utf8_lossy(one);
    Some(match number {
        0 => library.check(one, two),
        1 => library.check_lines(one, two),
        2 => library.check_file(two, one, three),
        3 => library.read_file(two, one, three),
        4 => Session::new(two).and_then(|session| Ok(session.at(three)?.issues(one, library))),
        5 => Programme::new(two, one, three, library).and_then(|made| made.page(four, "", library)),
        6 => campaign(text, two),
        7 => schema(text, two),
        8 => library.territory(text, two),
        9 => library.search(text, two),
        10 => PROGRAMME.page(text, two, library),
        11 => PROGRAMME.lines(text, library),
        12 => PROGRAMME.statistics(text, two, library),
        13 => PROGRAMME.on(text, two, library),
        14 => PROGRAMME.event(text, library),
        15 => PROGRAMME.export(three, text, two, library),
        _ => return None,
    })
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&number, given)) = bytes.split_first() else { return };
    let mut parts = given.split(|byte| *byte == 0);
    let one = parts.next().unwrap_or_default();
    let mut rest = || std::str::from_utf8(parts.next().unwrap_or_default()).unwrap_or_default();
    let rest = [rest(), rest(), rest()];
    let Some(answer) = call(number, one, rest) else { return };
    assert_eq!(Some(&answer), call(number, one, rest).as_ref());
    match answer {
        Ok(json) => {
            let mut values = serde_json::Deserializer::from_str(&json).into_iter::<serde_json::Value>();
            assert!(values.all(|value| value.is_ok()), "{json}");
        }
        Err(error) => {
            assert!(CODES.contains(&error.code()), "{}", error.code());
            assert!(!error.to_string().trim().is_empty());
        }
    }
});
