//! The ways to values in a submission under construction.

use serde_json::{Map, Value};

/// One step of a way.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// The name of a field.
    Name(String),
    /// The position in a list.
    Item(usize),
}

/// The steps of a JSON Pointer whose names have no `/` or `~`, as on the wire.
pub(super) fn of_pointer(pointer: &str) -> Vec<Step> {
    pointer
        .split('/')
        .filter(|step| !step.is_empty())
        .map(|step| step.parse().map_or_else(|_| Step::Name(step.to_owned()), Step::Item))
        .collect()
}

/// The JSON Pointer of steps.
pub(super) fn pointer(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Name(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
        Step::Item(index) => format!("/{index}"),
    };
    steps.iter().map(step).collect()
}

/// Puts a value at the end of the steps. Missing objects and lists are made.
pub(super) fn put(into: &mut Value, steps: &[Step], value: Value) {
    let Some((step, below)) = steps.split_first() else {
        *into = value;
        return;
    };
    match step {
        Step::Name(name) => {
            if !into.is_object() {
                *into = Value::Object(Map::new());
            }
            if let Some(object) = into.as_object_mut() {
                put(object.entry(name.as_str()).or_insert(Value::Null), below, value);
            }
        }
        Step::Item(index) => {
            if !into.is_array() {
                *into = Value::Array(Vec::new());
            }
            if let Some(items) = into.as_array_mut() {
                // A second session keeps its position even if the first is blank.
                while items.len() <= *index {
                    items.push(Value::Null);
                }
                if let Some(item) = items.get_mut(*index) {
                    put(item, below, value);
                }
            }
        }
    }
}
