//! The functions that the browser lends, from `js/host.js`. The flag `campagne_browser`, which `cargo xtask
//! packages wasm` passes to the compiler, leaves out the tables that they replace.

use campagne::wire::{Host, set_host};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    fn compose(text: &str) -> String;
    #[wasm_bindgen(js_name = withoutMarks)]
    fn without_marks(text: &str) -> String;
    fn lower(text: &str) -> String;
    #[wasm_bindgen(js_name = readNumber)]
    fn read_number(text: &str) -> f64;
    #[wasm_bindgen(js_name = writeNumber)]
    fn write_number(number: f64) -> String;
}

pub(crate) fn lend() {
    set_host(Host { compose, without_marks, lower, read_number, write_number });
}
