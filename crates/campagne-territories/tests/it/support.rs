//! What the test modules share.

use std::path::{Path, PathBuf};

use campagne_territories::{Level, Territories, Territory};
use chrono::NaiveDate;

/// The levels of parts of communes.
pub(crate) const PARTS: [Level; 3] =
    [Level::ArrondissementMunicipal, Level::CommuneDeleguee, Level::CommuneAssociee];

pub(crate) fn france() -> &'static Territories {
    Territories::embedded()
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// One of the files for the browser.
pub(crate) fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn codes(territories: &[Territory<'_>]) -> Vec<String> {
    territories.iter().map(Territory::code).collect()
}

/// Everything that has the shape of the code of a commune: 00000 to 99999, and Corsica.
pub(crate) fn every_shape() -> impl Iterator<Item = String> {
    let areas = (0..100).map(|area| format!("{area:02}")).chain(["2A".to_owned(), "2B".to_owned()]);
    areas.flat_map(|area| (0..1000).map(move |number| format!("{area}{number:03}")))
}

/// Numbers that look random and are the same each time (Knuth's MMIX generator).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    pub(crate) fn one<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[self.below(items.len())]
    }
}
