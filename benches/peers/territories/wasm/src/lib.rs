//! The least that lets a page ask: load, search, look up.

use campagne_territories::{Level, SearchOptions, Territories};
use wasm_bindgen::prelude::wasm_bindgen;

/// The tables that were fetched.
#[wasm_bindgen]
#[derive(Debug)]
pub struct France(Territories);

#[wasm_bindgen]
impl France {
    /// Reads `core.bin`.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &[u8]) -> Result<France, String> {
        Territories::decode(core).map(Self).map_err(|error| error.to_string())
    }

    /// Reads one of the other files.
    pub fn add(&mut self, file: &[u8]) -> Result<(), String> {
        self.0.add(file).map_err(|error| error.to_string())
    }

    /// How many bytes the module has taken from the page.
    pub fn memory() -> usize {
        65_536 * core::arch::wasm32::memory_size(0)
    }

    /// Ten communes, a line each: the code, a space and the name.
    pub fn search(&self, typed: &str) -> String {
        let options = SearchOptions { levels: &[Level::Commune], ..SearchOptions::default() };
        let mut lines = String::new();
        for hit in self.0.search(typed, &options) {
            lines.push_str(&hit.territory.code());
            lines.push(' ');
            lines.push_str(&hit.territory.name());
            lines.push('\n');
        }
        lines
    }

    /// The name of a commune, its postal codes and its inhabitants, a tab between each.
    pub fn commune(&self, code: &str) -> Option<String> {
        self.0.commune(code).map(|commune| {
            let inhabitants = commune.population_about().unwrap_or(0);
            format!("{}\t{}\t{inhabitants}", commune.name(), commune.postal_codes().join(","))
        })
    }
}
