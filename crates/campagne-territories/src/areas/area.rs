//! A région, département or overseas collectivity, as a row of the table.

use crate::level::Level;

/// A région, département or overseas collectivity.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Area {
    /// Which of the three.
    pub(crate) level: Level,
    /// Its code in the Code officiel géographique.
    pub(crate) code: &'static str,
    /// The code of the région of a département; empty for the others.
    pub(crate) region: &'static str,
    /// Further facts about it.
    #[cfg(feature = "tables")]
    told: Told,
}

/// Facts about an area that no identifier needs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// Its name, as it is written alone.
    pub(crate) name: &'static str,
    /// The words of its name, folded as keys are, with spaces between.
    pub(crate) words: &'static str,
    /// The code of the commune that is its chef-lieu; empty if it has none.
    pub(crate) chef_lieu: &'static str,
    /// The subdivision in ISO 3166-2:FR, without `FR-`; empty if it has none.
    pub(crate) iso: &'static str,
    /// How its name follows a preposition, the INSEE's TNCC from 0 to 8.
    pub(crate) liaison: u8,
}

/// A row of the table.
pub(super) const fn area(level: Level, code: &'static str, region: &'static str, told: Told) -> Area {
    // Without tables nothing uses it, so a browser does not download it.
    #[cfg(not(feature = "tables"))]
    let _ = told;
    Area {
        level,
        code,
        region,
        #[cfg(feature = "tables")]
        told,
    }
}

#[cfg(feature = "tables")]
impl std::ops::Deref for Area {
    type Target = Told;

    fn deref(&self) -> &Told {
        &self.told
    }
}
