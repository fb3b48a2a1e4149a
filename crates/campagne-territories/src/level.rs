//! The levels of territory.

use std::fmt;

/// A level of territory, from the widest to the narrowest.
///
/// The words come from data.gouv.fr's territorial identifiers, with three of our own for the parts of
/// communes.
///
/// ```
/// use campagne_territories::Level;
/// assert_eq!("departement".parse(), Ok(Level::Departement));
/// assert_eq!(Level::Epci.to_string(), "epci");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// France.
    Country,
    /// One of the eighteen régions, five of them overseas.
    Region,
    /// One of the 101 départements, five of them overseas.
    Departement,
    /// An overseas collectivity, in no région and no département.
    Collectivite,
    /// An établissement public de coopération intercommunale à fiscalité propre.
    Epci,
    /// A commune.
    Commune,
    /// An arrondissement of Paris, Lyon or Marseille.
    ArrondissementMunicipal,
    /// A commune that was merged into another, and keeps a mayor of its own.
    CommuneDeleguee,
    /// A commune that was merged under the law of 1971, and keeps a mayor of its own.
    CommuneAssociee,
}

impl Level {
    /// Every level, from the widest to the narrowest.
    pub const ALL: &'static [Self] = &[
        Self::Country,
        Self::Region,
        Self::Departement,
        Self::Collectivite,
        Self::Epci,
        Self::Commune,
        Self::ArrondissementMunicipal,
        Self::CommuneDeleguee,
        Self::CommuneAssociee,
    ];

    /// The word of the level in identifiers.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Region => "region",
            Self::Departement => "departement",
            Self::Collectivite => "collectivite",
            Self::Epci => "epci",
            Self::Commune => "commune",
            Self::ArrondissementMunicipal => "arrondissement-municipal",
            Self::CommuneDeleguee => "commune-deleguee",
            Self::CommuneAssociee => "commune-associee",
        }
    }

    /// The level as people call it, in French and in English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Country => ("pays", "country"),
            Self::Region => ("région", "region"),
            Self::Departement => ("département", "département"),
            Self::Collectivite => ("collectivité d’outre-mer", "overseas collectivity"),
            Self::Epci => ("intercommunalité", "group of communes"),
            Self::Commune => ("commune", "commune"),
            Self::ArrondissementMunicipal => ("arrondissement municipal", "municipal arrondissement"),
            Self::CommuneDeleguee => ("commune déléguée", "delegated commune"),
            Self::CommuneAssociee => ("commune associée", "associated commune"),
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
