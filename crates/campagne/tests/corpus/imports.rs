//! Every file of `tests/import` gives the submissions that its case names.

use campagne::wire::Library;
use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::support::{files, root};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut cases = files("tests/import");
    cases.retain(|path| path.parent() == Some(&root().join("tests/import")));
    assert!(cases.len() >= 8, "only {} cases were found", cases.len());
    let trials = cases.into_iter().map(|path| {
        let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let file = case["file"].as_str().unwrap().to_owned();
        trial(&path, &file, move || read(&case))
    });
    trials.collect()
}

fn read(case: &Value) -> Outcome {
    let name = case["file"].as_str().unwrap();
    let file = std::fs::read(root().join("tests/import/files").join(name)).unwrap();
    let answer = Library::new().read_file(name, &file, &case["options"].to_string()).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let found = brief(&answer);
    if found != case["expect"] {
        return Err(format!("  expected {:#}\n  found {found:#}", case["expect"]).into());
    }
    for (pointer, origin) in case["origins"].as_object().into_iter().flatten() {
        assert_eq!(&answer["records"][0]["origins"][pointer], origin, "{pointer}");
    }
    Ok(())
}

/// What a case says of a record: its place, its submission, what was dropped.
fn brief(answer: &Value) -> Value {
    let dropped = |all: &Value| -> Value {
        let brief = |one: &Value| {
            let mut one = one.clone();
            one.as_object_mut().unwrap().remove("message");
            one
        };
        all.as_array().unwrap().iter().map(brief).collect()
    };
    let record = |record: &Value| {
        json!({
            "source": record["source"], "submission": record["submission"], "dropped": dropped(&record["dropped"]),
        })
    };
    json!({
        "records": answer["records"].as_array().unwrap().iter().map(record).collect::<Value>(),
        "dropped": dropped(&answer["dropped"]),
        "guessed": answer["guessed"].as_array().unwrap().iter().map(|one| one["path"].clone()).collect::<Value>(),
    })
}
