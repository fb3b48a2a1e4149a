//! Faults of the caller, in every language the same: options that are refused, and what is said; and
//! campaigns that cannot be read.

use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::{read, root};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let faults: Vec<Value> = serde_json::from_str(&read("tests/faults.json")).unwrap();
    assert!(faults.len() > 20, "only {} faults were found", faults.len());
    let trials = faults.into_iter().map(|fault| {
        let description = fault["description"].as_str().unwrap().to_owned();
        trial(&root().join("tests/faults.json"), &description, move || is_refused(&fault))
    });
    trials.collect()
}

fn is_refused(fault: &Value) -> Outcome {
    let text = match &fault["options"] {
        Value::String(text) => text.clone(),
        options => options.to_string(),
    };
    let error = campagne::Options::from_json(&text).expect_err("these options are refused");
    assert_eq!(error.to_string(), fault["error"]);
    Ok(())
}
