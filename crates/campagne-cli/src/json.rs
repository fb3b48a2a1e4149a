//! JSON that is put together by hand, with the members of every object in the order of their names.
//! serde_json keeps that order, unless another crate of the program asks for the order of insertion
//! (`preserve_order`).

use serde_json::Value;

/// A value, indented, with a line break at its end.
pub(crate) fn pretty(mut value: Value) -> String {
    value.sort_all_objects();
    format!("{value:#}\n")
}

/// A value on one line, with a line break at its end.
pub(crate) fn line(mut value: Value) -> String {
    value.sort_all_objects();
    format!("{value}\n")
}
