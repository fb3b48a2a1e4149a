//! Identifiers: a level and a code, never a code alone.

use std::fmt;
use std::str::FromStr;

use crate::level::Level;

/// The identifier of a territory, in the form of data.gouv.fr: `fr:departement:33`.
///
/// It has the shape of an identifier. Whether the territory exists is checked by
/// [`Territories::get`](crate::Territories::get).
///
/// ```
/// use campagne_territories::{Id, Level};
///
/// let aquitaine: Id = "fr:region:75".parse()?;
/// let paris: Id = "fr:departement:75".parse()?;
/// assert_ne!(aquitaine, paris);
/// assert_eq!(paris.level(), Level::Departement);
/// assert_eq!(paris.code(), "75");
/// assert_eq!(paris.to_string(), "fr:departement:75");
/// assert_eq!("country:fr".parse(), Ok(Id::FRANCE));
/// # Ok::<(), campagne_territories::IdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    level: Level,
    code: Code,
}

impl Id {
    /// The whole country.
    pub const FRANCE: Self =
        Self { level: Level::Country, code: Code { bytes: *b"fr\0\0\0\0\0\0\0", len: 2 } };

    /// The identifier of a level and a code of that level's shape: two digits for a région; two
    /// or three for a département or collectivity (`2A` and `2B` among them); nine for an EPCI;
    /// five for a commune or a part of one.
    ///
    /// # Errors
    ///
    /// [`IdError::MalformedCode`] if the code has another shape.
    pub fn new(level: Level, code: &str) -> Result<Self, IdError> {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let commune_like = || {
            let (area, rest) = (code.get(..2).unwrap_or_default(), code.get(2..).unwrap_or_default());
            code.len() == 5 && (digits(area) || matches!(area, "2A" | "2B")) && digits(rest)
        };
        let fits = match level {
            Level::Country => code == "fr",
            Level::Region => code.len() == 2 && digits(code),
            Level::Departement => matches!(code, "2A" | "2B") || matches!(code.len(), 2 | 3) && digits(code),
            Level::Collectivite => code.len() == 3 && digits(code),
            Level::Epci => code.len() == 9 && digits(code),
            _ => commune_like(),
        };
        let code = Code::new(code).filter(|_| fits).ok_or(IdError::MalformedCode { level })?;
        Ok(Self { level, code })
    }

    /// The level.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The code, which means nothing without the level.
    #[must_use]
    pub fn code(&self) -> &str {
        self.code.as_str()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Level::Country => f.write_str("country:fr"),
            level => write!(f, "fr:{level}:{}", self.code()),
        }
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = IdError;

    /// Reads an identifier exactly as [`Display`](fmt::Display) writes it. For text that people type, see
    /// [`Territories::read`](crate::Territories::read).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "country:fr" {
            return Ok(Self::FRANCE);
        }
        let rest = text.strip_prefix("fr:").ok_or(IdError::NoIdentifier)?;
        let (level, code) = rest.split_once(':').ok_or(IdError::NoIdentifier)?;
        match level.parse()? {
            Level::Country => Err(IdError::UnknownLevel),
            level => Self::new(level, code),
        }
    }
}

/// Why a text is not the identifier of a territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdError {
    /// It does not look like `fr:LEVEL:CODE`.
    #[error("not a territory identifier: write it as fr:departement:33, or country:fr")]
    NoIdentifier,
    /// It names a level that does not exist.
    #[error(
        "no such level of territory: the levels are country, region, departement, collectivite, epci, commune, arrondissement-municipal, commune-deleguee and commune-associee"
    )]
    UnknownLevel,
    /// Its code does not have the shape of codes of that level.
    #[error("not the code of a {level}")]
    MalformedCode {
        /// The level that was named.
        level: Level,
    },
}

impl FromStr for Level {
    type Err = IdError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|level| level.word() == word).ok_or(IdError::UnknownLevel)
    }
}

/// A code of at most nine ASCII characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Code {
    bytes: [u8; 9],
    len: u8,
}

impl Code {
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; 9];
        if !text.is_ascii() {
            return None;
        }
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, len: u8::try_from(text.len()).ok()? })
    }

    fn as_str(&self) -> &str {
        let used = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(used).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "country:fr",
            "fr:region:01",
            "fr:departement:2A",
            "fr:departement:976",
            "fr:collectivite:988",
            "fr:epci:243300316",
            "fr:commune:2B033",
            "fr:commune-deleguee:49331",
        ] {
            assert_eq!(text.parse::<Id>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn shapes_are_checked() {
        for text in [
            "",
            "fr",
            "33",
            "fr:",
            "fr::",
            "fr:departement",
            "fr:departement:",
            "fr:country:fr",
            "fr:region:2A",
            "fr:departement:2C",
            "fr:departement:1",
            "fr:epci:24330031",
            "fr:commune:2C033",
            "fr:commune:3306",
            "fr:commune:٣٣٠٦٣",
            "FR:departement:33",
            "fr:canton:3301",
            "fr:departement:33 ",
        ] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
