//! The container of every file of tables: `CGT1`, then for each section its number (two bytes),
//! its length (four bytes) and its bytes. Numbers are little-endian.

use std::borrow::Cow;

use super::bytes::Bytes;

const MAGIC: &[u8] = b"CGT1";

/// Why bytes are not tables of territories.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DataError {
    /// They do not begin like such a file.
    #[error(
        "not a file of territory tables, or one of another version: use the files that come with this version of the library"
    )]
    NotTables,
    /// They end too early.
    #[error("the file of territory tables is cut short: fetch it again")]
    CutShort,
    /// A table is missing, or is not as it must be.
    #[error("the file of territory tables lacks a sound table {section}: give the file that belongs here")]
    Unsound {
        /// The number of the section.
        section: u16,
    },
}

macro_rules! sections {
    ($( $(#[$doc:meta])* $name:ident = $number:literal, )*) => {
        /// What a section holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u16)]
        #[cfg_attr(
            not(any(feature = "embedded", feature = "build")),
            expect(dead_code, reason = "some lie in the program alone")
        )]
        pub(crate) enum Section { $( $(#[$doc])* $name = $number, )* }

        impl Section {
            /// Every section, with its name.
            #[cfg(feature = "build")]
            pub(crate) const ALL: &'static [(Self, &'static str)] = &[$( (Self::$name, stringify!($name)), )*];
        }
    };
}

sections! {
    /// How many letters each name of a commune, in the order of names, shares with the one before.
    SharedLetters = 1,
    /// The rest of each name, one a line.
    NameEnds = 2,
    /// The area of each name.
    AreaOfName = 3,
    /// The place of its code among the remaining codes of the area.
    PlaceOfCode = 4,
    /// The numbers in use in each area, a bit each, after their length in bytes.
    CodeBits = 5,
    /// The postal code of each commune, as its number among the codes of the area.
    PostalColumn = 6,
    /// How many postal codes each area has.
    PostalCounts = 7,
    /// The postal codes of each area as steps from the one before.
    PostalSteps = 8,
    /// The same, two bytes each, less the lowest of the area.
    PostalWords = 9,
    /// The lowest of each area.
    PostalBases = 22,
    /// The communes that have further postal codes.
    PostalMoreCommunes = 10,
    /// The further postal codes.
    PostalMoreCodes = 11,
    /// The postal codes of each area that do not begin with its own code.
    PostalElsewhere = 21,
    /// Four times the binary logarithm of the inhabitants, plus one.
    Weights = 12,
    /// The pieces that packed names are made of.
    Pieces = 13,
    /// The names of communes in the order of codes.
    CommuneNames = 14,
    /// Communes in the order of names.
    CommuneOrder = 15,
    /// The first letters of each 64th in that order, and the greatest weight of the 64.
    CommuneHeads = 16,
    /// The communes of the words inside names, in the order of the words.
    CommuneWords = 17,
    /// Which word of the name each is.
    CommuneWordNumbers = 18,
    /// The first letters of each 64th in that order, and the greatest weight of the 64.
    CommuneWordHeads = 19,
    /// The beginnings of names and of words.
    CommuneBeginnings = 20,
    /// The SIREN numbers of EPCI, the ones of today first.
    Sirens = 30,
    /// The EPCI of each commune, as its number among the EPCI of the area.
    EpciColumn = 31,
    /// How many EPCI each area has.
    EpciCounts = 32,
    /// The EPCI of each area.
    EpciWords = 33,
    /// The communes that were in another EPCI in 2020.
    Epci2020Communes = 34,
    /// That EPCI.
    Epci2020 = 35,
    /// How many EPCI exist today.
    EpciCurrent = 36,
    /// The names of EPCI. Their index follows, like that of communes.
    EpciNames = 37,
    /// EPCI in the order of names.
    EpciOrder = 38,
    /// As for communes.
    EpciHeads = 39,
    /// As for communes.
    EpciNameWords = 40,
    /// As for communes.
    EpciNameWordNumbers = 41,
    /// As for communes.
    EpciWordHeads = 42,
    /// As for communes.
    EpciBeginnings = 43,
    /// The codes of parts of communes, by level.
    PartCodes = 44,
    /// The commune of each.
    PartCommunes = 45,
    /// How many parts there are of each level.
    PartCounts = 46,
    /// The names of parts. Their index follows, like that of communes.
    PartNames = 47,
    /// Parts in the order of names.
    PartOrder = 48,
    /// As for communes.
    PartHeads = 49,
    /// As for communes.
    PartWords = 54,
    /// As for communes.
    PartWordNumbers = 55,
    /// As for communes.
    PartWordHeads = 56,
    /// As for communes.
    PartBeginnings = 57,
    /// The parts that have postal codes of their own: all arrondissements, and parts that differ from their
    /// commune.
    PartPostalParts = 58,
    /// The postal codes of these parts.
    PartPostalCodes = 59,
    /// The days of changes, since the first of 1943.
    EdgeDays = 50,
    /// The codes before the changes, sorted.
    EdgeBefore = 51,
    /// The codes after.
    EdgeAfter = 52,
    /// Which codes end and begin with the change.
    EdgeKinds = 53,
    /// The codes of communes that had other names until 2020, sorted.
    FormerCodes = 60,
    /// The day on which the commune gave up the name.
    FormerDays = 61,
    /// The former names.
    FormerNames = 62,
    /// The same for names borne in 2020 and since.
    RecentCodes = 63,
    /// The day on which the commune gave up the name.
    RecentDays = 64,
    /// The former names.
    RecentNames = 65,
    /// The south-west corner of each area.
    Corners = 70,
    /// Thousandths of a degree east of the corner, for each commune.
    Eastings = 71,
    /// Thousandths of a degree north of the corner, for each commune.
    Northings = 72,
}

/// A file, and how to keep its contents.
#[derive(Clone, Copy)]
pub(crate) struct Sections<'d> {
    bytes: &'d [u8],
    keep: fn(&'d [u8]) -> Bytes,
}

impl Sections<'static> {
    /// Tables that are part of the program: they are used in place.
    #[cfg(feature = "embedded")]
    pub(crate) fn embedded(bytes: &'static [u8]) -> Result<Self, DataError> {
        Sections { bytes: payload(bytes)?, keep: Cow::Borrowed }.checked()
    }
}

impl<'d> Sections<'d> {
    /// Tables from elsewhere: the used parts are copied.
    pub(crate) fn copied(bytes: &'d [u8]) -> Result<Self, DataError> {
        Sections { bytes: payload(bytes)?, keep: |bytes| Cow::Owned(bytes.to_vec()) }.checked()
    }

    fn checked(self) -> Result<Self, DataError> {
        let mut rest = self.bytes;
        while !rest.is_empty() {
            let (_, _, after) = first(rest).ok_or(DataError::CutShort)?;
            rest = after;
        }
        Ok(self)
    }

    /// The bytes of a section as they lie in the file.
    pub(crate) fn raw(&self, section: Section) -> Result<&'d [u8], DataError> {
        let mut rest = self.bytes;
        while let Some((number, bytes, after)) = first(rest) {
            if number == section as u16 {
                return Ok(bytes);
            }
            rest = after;
        }
        Err(section.unsound())
    }

    /// The bytes of a section, to keep.
    pub(crate) fn get(&self, section: Section) -> Result<Bytes, DataError> {
        self.raw(section).map(self.keep)
    }
}

impl Section {
    /// The error for a section that is missing, or not as it must be.
    pub(crate) fn unsound(self) -> DataError {
        DataError::Unsound { section: self as u16 }
    }
}

fn payload(bytes: &[u8]) -> Result<&[u8], DataError> {
    bytes.strip_prefix(MAGIC).ok_or(DataError::NotTables)
}

/// The number and the bytes of the first section, and the rest.
fn first(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (head, rest) = bytes.split_at_checked(6)?;
    let &[a, b, c, d, e, f] = head else { return None };
    let len = usize::try_from(u32::from_le_bytes([c, d, e, f])).ok()?;
    let (section, after) = rest.split_at_checked(len)?;
    Some((u16::from_le_bytes([a, b]), section, after))
}

/// Writes a file.
#[cfg(feature = "build")]
pub(crate) fn write(sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    for (section, bytes) in sections {
        file.extend((*section as u16).to_le_bytes());
        file.extend((bytes.len() as u32).to_le_bytes());
        file.extend(bytes);
    }
    file
}
